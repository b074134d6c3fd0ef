import { Random } from "@vistazo/training";
import type { Drawing, Stroke } from "../src/drawing.js";

type Point = readonly [x: number, y: number];

const ring = (count: number, turns: number, radius: (share: number) => number): Point[] =>
  Array.from({ length: count + 1 }, (_, i) => {
    const angle = (2 * Math.PI * turns * i) / count;
    return [radius(i / count) * Math.cos(angle), radius(i / count) * Math.sin(angle)];
  });
const corners = (count: number, start: number): Point[] =>
  Array.from({ length: count + 1 }, (_, i) => {
    const angle = start + (2 * Math.PI * i) / count;
    return [Math.cos(angle), Math.sin(angle)];
  });

const SHAPES: Readonly<Record<string, readonly (readonly Point[])[]>> = {
  circle: [ring(24, 1, () => 1)],
  cross: [
    [
      [-1, -1],
      [1, 1],
    ],
    [
      [1, -1],
      [-1, 1],
    ],
  ],
  ladder: [
    [
      [-0.4, -1],
      [-0.4, 1],
    ],
    [
      [0.4, -1],
      [0.4, 1],
    ],
    ...[-0.6, 0, 0.6].map((y): Point[] => [
      [-0.4, y],
      [0.4, y],
    ]),
  ],
  line: [
    [
      [-1, 0],
      [1, 0],
    ],
  ],
  spiral: [ring(48, 3, (share) => share)],
  square: [corners(4, Math.PI / 4)],
  star: [Array.from({ length: 6 }, (_, i): Point => corners(5, -Math.PI / 2)[(2 * i) % 5])],
  zigzag: [Array.from({ length: 8 }, (_, i): Point => [-1 + (2 * i) / 7, i % 2 ? 0.5 : -0.5])],
};

/** Simple shapes, by the names that `shapeDrawing` takes, in the order of their code points. */
export const shapeNames = Object.keys(SHAPES);

/** A shape as somebody might draw it: turned and stretched a little, wobbly. */
export function shapeDrawing(name: string, random: Random): Drawing {
  const angle = 0.25 * random.normal();
  const [wide, high] = [random.between(70, 120), random.between(70, 120)];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return SHAPES[name].map((points): Stroke => {
    const placed = points.map(([x, y]) => [
      Math.round(128 + cos * x * wide - sin * y * high + 4 * random.normal()),
      Math.round(128 + sin * x * wide + cos * y * high + 4 * random.normal()),
    ]);
    return [placed.map(([x]) => x), placed.map(([, y]) => y)];
  });
}

/** Many of them, the same for a seed. */
export function shapeDrawings(name: string, count: number, seed: number): Drawing[] {
  const random = new Random(seed, shapeNames.indexOf(name));
  return Array.from({ length: count }, () => shapeDrawing(name, random));
}
