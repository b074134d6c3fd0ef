import type { PenStroke, PenStrokes } from "./strokes.js";

/** How a pen draws on a canvas. */
export interface Ink {
  readonly color: string;
  /** In the strokes' unit. */
  readonly width: number;
}

/** Draws a line from one of its points on; a line of one point is a dot. The context's transform brings the strokes' unit to pixels. */
export function drawStroke(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  [xs, ys]: PenStroke,
  { color, width }: Ink,
  from = 0,
): void {
  if (xs.length === 0) return;
  const begin = Math.min(from, xs.length - 1);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.beginPath();
  context.moveTo(xs[begin] as number, ys[begin] as number);
  for (let i = begin + 1; i < xs.length; i++) context.lineTo(xs[i] as number, ys[i] as number);
  // A line without a length would not be drawn by every browser.
  if (begin === xs.length - 1) context.lineTo((xs[begin] as number) + 0.01, ys[begin] as number);
  context.stroke();
}

/** The strokes as a PNG: black on white paper of the given size, one pixel a unit. */
export async function inkPicture(
  strokes: PenStrokes,
  { width, height, line }: { width: number; height: number; line: number },
): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser gives no canvas to draw on; close other pages and try again.");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  for (const stroke of strokes) drawStroke(context, stroke, { color: "#000000", width: line });
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The drawing cannot be made a picture.")))),
  );
}
