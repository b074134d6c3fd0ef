import type { Drawing } from "@vistazo/doodle";
import type { NewDrawing } from "@vistazo/drawings";

/** Small wobbly drawings, the same every time, for tests: a ring, a face or a house, with times. */
export function drawnDrawings(
  word: string,
  count: number,
  { seed = 1, latest = Date.UTC(2026, 5, 1) }: { seed?: number; latest?: number } = {},
): NewDrawing[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, place) => ({
    id: String(seed * 1_000_000 + place + 1),
    word,
    drawing: wobbly(random),
    recognized: random() < 0.7,
    at: new Date(latest - place * 600_000),
    ...(random() < 0.9 && { country: ["ES", "MX", "US", "DE"][Math.floor(random() * 4)] as string }),
    modelVersion: 1,
    moments: [
      { t: 300, guesses: [["circle", 0.4 + random() * 0.2] as const, ["potato", 0.2] as const] },
      { t: 900, guesses: [[word, 0.5 + random() * 0.4] as const, ["circle", 0.1] as const] },
    ],
  }));
}

function wobbly(random: () => number): Drawing {
  let t = 0;
  const line = (points: [number, number][]): [number[], number[], number[]] => [
    points.map(([x]) => Math.round(Math.min(255, Math.max(0, x + random() * 8 - 4)))),
    points.map(([, y]) => Math.round(Math.min(255, Math.max(0, y + random() * 8 - 4)))),
    points.map(() => {
      t += 20 + Math.round(random() * 30);
      return t;
    }),
  ];
  const ring = (x: number, y: number, radius: number, steps: number): [number, number][] =>
    Array.from({ length: steps + 1 }, (_, step) => [
      x + radius * Math.cos((step / steps) * 2 * Math.PI),
      y + radius * Math.sin((step / steps) * 2 * Math.PI),
    ]);
  const kind = Math.floor(random() * 3);
  const strokes =
    kind === 0
      ? [ring(128, 128, 120, 18)]
      : kind === 1
        ? [ring(128, 128, 122, 18), ring(85, 95, 14, 6), ring(170, 95, 14, 6), ring(128, 150, 60, 10).slice(0, 6)]
        : [
            [
              [10, 250],
              [10, 110],
              [128, 8],
              [248, 110],
              [248, 250],
              [10, 250],
            ] as [number, number][],
            [
              [100, 250],
              [100, 170],
              [150, 170],
              [150, 250],
            ] as [number, number][],
          ];
  return strokes.map((points) => {
    t += 200;
    return line(points);
  });
}

/** Mulberry32: numbers from 0 to 1, the same for a seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
