import { type Colour, oklabDistance, oklch } from "./colour.js";

/**
 * Okabe and Ito's colours, which people with any kind of colour vision tell apart (black left out: photos have enough of it),
 * then hues far from each other, lightness taking turns so that they differ also where hue is not seen.
 * Source: M. Okabe, K. Ito, "Color Universal Design", 2008.
 */
const PALETTE: readonly Colour[] = [
  [230, 159, 0],
  [86, 180, 233],
  [0, 158, 115],
  [240, 228, 66],
  [0, 114, 178],
  [213, 94, 0],
  [204, 121, 167],
  ...Array.from({ length: 41 }, (_, i) => {
    const goldenAngle = 0.381966;
    return oklch([0.6, 0.85, 0.72, 0.48][i % 4], 0.17, 0.83 + i * goldenAngle);
  }),
];

/** How far apart colours of one picture are if there are enough of them, as distances in Oklab. */
const DISTANCES = [0.16, 0.12, 0.08, 0.04, 0];

/**
 * A colour for each label: the same label has the same colour in every picture, as far as no two labels of one picture
 * look alike. Those that would, move on to the next colour that is far enough from the others, in alphabetical order;
 * from the 49th label on colours repeat.
 */
export function labelColours(labels: Iterable<string>): Map<string, Colour> {
  const colours = new Map<string, Colour>();
  const taken: number[] = [];
  distances ??= PALETTE.map((a) => PALETTE.map((b) => oklabDistance(a, b)));
  const table = distances;
  for (const label of [...new Set(labels)].sort()) {
    const preferred = hash(label) % PALETTE.length;
    const order = PALETTE.map((_, i) => (preferred + i) % PALETTE.length);
    const isFar = (index: number, distance: number) => taken.every((other) => table[index][other] > distance);
    const distance = DISTANCES.find((candidate) => order.some((index) => isFar(index, candidate)));
    const index = distance === undefined ? preferred : order.find((candidate) => isFar(candidate, distance))!;
    taken.push(index);
    colours.set(label, PALETTE[index]);
  }
  return colours;
}

/** Between any two colours of the palette; made when first needed. */
let distances: number[][] | undefined;

/** FNV-1a, 32 bits, its halves folded so that the low bits are mixed. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 16)) >>> 0;
}
