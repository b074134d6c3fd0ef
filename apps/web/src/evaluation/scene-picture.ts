import type { DrawnObject, Scene } from "./example.js";
import { seededRandom } from "./random.js";

const COLORS = ["#e4572e", "#2a6fbb", "#7b4fa3", "#3b8f6b", "#d99a1c", "#c23b6e"] as const;
const SKIES = [
  ["#cfe3f1", "#f6ead7"],
  ["#f3d9c4", "#f8efe0"],
  ["#d5e8dc", "#f2efdf"],
  ["#dcd8ee", "#f3e6e8"],
] as const;

/** A scene as an address of a picture. */
export function scenePicture(scene: Scene): string {
  const { id, width, height } = scene;
  const random = seededRandom(id + 1);
  const [top, bottom] = SKIES[id % SKIES.length] as (typeof SKIES)[number];
  const horizon = height * (0.55 + 0.15 * random());
  const hills = [0, 1, 2].map((layer) => {
    const y = horizon + layer * 0.11 * height;
    const bend = () => Math.round(y - 40 + 60 * random());
    return `<path d="M0 ${Math.round(y)}C${width / 4} ${bend()} ${width / 3} ${bend()} ${width / 2} ${Math.round(y)}S${(width * 3) / 4} ${bend()} ${width} ${Math.round(y)}V${height}H0z" fill="#6c8a74" opacity="${0.16 + 0.08 * layer}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#s)"/>${hills.join("")}${scene.objects.map(drawing).join("")}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function drawing({ label, box, color }: DrawnObject): string {
  const [x, y, width, height] = box;
  const fill = COLORS[color % COLORS.length] as string;
  const at = (points: readonly (readonly [number, number])[]) =>
    points.map(([u, v]) => `${(x + u * width).toFixed(1)},${(y + v * height).toFixed(1)}`).join(" ");
  if (label === "ball") {
    const radius = width / 2;
    return `<circle cx="${x + radius}" cy="${y + radius}" r="${radius}" fill="${fill}"/><circle cx="${x + 0.36 * width}" cy="${y + 0.32 * height}" r="${0.14 * width}" fill="#fff" opacity=".5"/>`;
  }
  if (label === "crate") {
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/><path d="M${x} ${y}l${width} ${height}m0 ${-height}l${-width} ${height}" stroke="#fff" stroke-width="${width / 14}" opacity=".35"/>`;
  }
  if (label === "kite") {
    return `<polygon points="${at([
      [0.5, 0],
      [1, 0.38],
      [0.5, 1],
      [0, 0.38],
    ])}" fill="${fill}"/><polygon points="${at([
      [0.5, 0],
      [1, 0.38],
      [0.5, 0.38],
    ])}" fill="#fff" opacity=".4"/><polygon points="${at([
      [0, 0.38],
      [0.5, 0.38],
      [0.5, 1],
    ])}" fill="#000" opacity=".18"/>`;
  }
  return `<polygon points="${at(STAR)}" fill="${fill}"/><polygon points="${at([[0.5, 0], STAR[1] as [number, number], [0.5, 0.53], STAR[9] as [number, number]])}" fill="#fff" opacity=".3"/>`;
}

/** Ten corners of a star that fills the unit square. */
const STAR: readonly (readonly [number, number])[] = (() => {
  const corners = Array.from({ length: 10 }, (_, corner) => {
    const angle = (corner * Math.PI) / 5;
    const radius = corner % 2 === 0 ? 1 : 0.45;
    return [radius * Math.sin(angle), -radius * Math.cos(angle)] as const;
  });
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [across, down] = [Math.max(...xs) - left, Math.max(...ys) - top];
  return corners.map(([x, y]) => [(x - left) / across, (y - top) / down] as const);
})();
