import type { NewDrawing } from "../src/index.js";

/** A drawing as the game saves it, different for every number. */
export function randomDrawing(number: number, changes: Partial<NewDrawing> = {}): NewDrawing {
  let state = number * 2_654_435_761 + 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let t = 0;
  const drawing = Array.from({ length: 1 + random(4) }, () => {
    const points = Array.from({ length: 2 + random(30) }, () => {
      t += 8 + random(20);
      return [random(800), random(600), t];
    });
    return [points.map(([x]) => x), points.map(([, y]) => y), points.map(([, , time]) => time)] as const;
  });
  return {
    id: String(1_000_000_000n + BigInt(number)),
    word: "cat",
    drawing,
    recognized: number % 3 !== 0,
    at: new Date(Date.UTC(2026, 0, 1) + number * 1000),
    country: ["ES", "MX", "US"][number % 3],
    modelVersion: 1,
    moments: [
      {
        t: 100,
        guesses: [
          ["cat", 0.5],
          ["dog", 0.25],
        ],
      },
    ],
    player: `player ${number % 10}`,
    ...changes,
  };
}
