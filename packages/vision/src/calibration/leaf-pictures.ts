import type { Photo } from "@vistazo/image/pure";
import { Random } from "@vistazo/training/random";

const width = 320;
const height = 240;
/** Leaves of a picture, and the radii between which they lie, in pixels. */
const leaves = 400;
const smallest = 4;
const largest = 120;

/**
 * Pictures with the statistics of photos: dead leaves, https://doi.org/10.1006/jvci.2001.0489. Shapes of all sizes cover each other, as
 * things do, their number falling with the cube of their size; each is of one colour with shading and grain. The same every time.
 */
export function leafPictures(count: number): Photo[] {
  return Array.from({ length: count }, (_, i) => leafPicture(new Random(i, 20)));
}

function leafPicture(random: Random): Photo {
  const data = new Uint8Array(width * height * 3);
  // Each picture has light of its own: bright or dim, of low or high contrast.
  const light = { mean: random.between(70, 170), spread: random.between(30, 80) };
  paint(data, random, light, () => true, [0, 0, width, height]);
  for (let i = 0; i < leaves; i++) {
    // Radii whose density falls with the cube, from the largest to the smallest.
    const radius = (smallest ** -2 + (largest ** -2 - smallest ** -2) * random.next()) ** -0.5;
    const [x, y] = [random.between(0, width), random.between(0, height)];
    const [stretch, turn] = [random.between(0.4, 1), random.between(0, Math.PI)];
    const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
    const corners = random.next() < 0.4;
    const inside = (column: number, row: number) => {
      const along = ((column - x) * cosine + (row - y) * sine) / radius;
      const across = ((row - y) * cosine - (column - x) * sine) / (radius * stretch);
      return corners ? Math.max(Math.abs(along), Math.abs(across)) < 0.8 : along * along + across * across < 1;
    };
    paint(data, random, light, inside, [x - radius * 1.2, y - radius * 1.2, x + radius * 1.2, y + radius * 1.2]);
  }
  return { data, width, height, channels: 3 };
}

interface Light {
  readonly mean: number;
  readonly spread: number;
}

/** One colour within a shape, brighter towards one side, with stripes and grain of a strength of its own. */
function paint(
  data: Uint8Array,
  random: Random,
  { mean, spread }: Light,
  inside: (column: number, row: number) => boolean,
  [left, top, right, bottom]: readonly [number, number, number, number],
): void {
  const grey = mean + spread * random.normal();
  const colour = [0, 1, 2].map(() => grey + spread * 0.45 * random.normal());
  const [shadeX, shadeY] = [random.normal() * 0.25, random.normal() * 0.25];
  const grain = Math.abs(random.normal()) * 10;
  const stripes = random.next() < 0.4 ? Math.abs(random.normal()) * 25 : 0;
  const [waveX, waveY] = [random.normal() * 0.5, random.normal() * 0.5];
  for (let row = Math.max(0, Math.floor(top)); row < Math.min(height, bottom); row++) {
    for (let column = Math.max(0, Math.floor(left)); column < Math.min(width, right); column++) {
      if (!inside(column, row)) continue;
      const shade = shadeX * (column - left) + shadeY * (row - top);
      const texture = grain * (random.next() * 2 - 1) + stripes * Math.sin(waveX * column + waveY * row);
      for (let channel = 0; channel < 3; channel++) {
        const level = colour[channel] + shade + texture;
        data[(row * width + column) * 3 + channel] = Math.min(255, Math.max(0, level));
      }
    }
  }
}
