import { type Drawing, drawingBounds } from "../drawing.js";

/**
 * A drawing as an SVG picture, black lines on white, its larger side 256 wide with a margin around.
 *
 * @param title told to who cannot see it.
 */
export function drawingSvg(drawing: Drawing, title: string): string {
  const { left, top, right, bottom } = drawingBounds(drawing);
  const [width, height] = [right - left, bottom - top];
  const scale = 256 / (Math.max(width, height) || 1);
  const margin = 12;
  const place = (value: number, from: number) => (margin + (value - from) * scale).toFixed(1).replace(/\.0$/, "");
  const path = ([xs, ys]: Drawing[number]) => {
    const points = Array.from(xs, (x, i) => `${place(x, left)} ${place(ys[i], top)}`);
    // A line of one point is drawn by its round ends.
    return points.length === 1 ? `M${points[0]}h0` : `M${points.join("L")}`;
  };
  const [pictureWidth, pictureHeight] = [width, height].map((side) => Math.ceil(side * scale + 2 * margin));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pictureWidth} ${pictureHeight}" width="${pictureWidth}" height="${pictureHeight}">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="#fff"/>
<g fill="none" stroke="#000" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">
${drawing.map((stroke) => `<path d="${path(stroke)}"/>`).join("\n")}
</g>
</svg>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
