import type { Random } from "@vistazo/training";
import { type Drawing, drawingBounds, firstPoints, pointCount, type Stroke } from "../drawing.js";

/** How far drawings are changed, at most. */
export interface Augmentation {
  /** Radians. */
  readonly rotation: number;
  /** Of the ratio of width to height, as a logarithm. */
  readonly stretch: number;
  readonly shear: number;
  /** How far each stroke is moved, turned (radians) and scaled (as a logarithm) by itself: standard deviations, the move as a share of the drawing's larger side. */
  readonly strokeShift: number;
  readonly strokeTurn: number;
  readonly strokeScale: number;
  /** How often strokes of two drawings are put together, for a teacher to say what that looks like. */
  readonly mix: number;
  /** How often a drawing is mirrored. */
  readonly mirror: number;
  /** How far a point moves, as a share of the drawing's larger side: the standard deviation. */
  readonly jitter: number;
  /** How often a stroke is left out of a drawing of several. */
  readonly drop: number;
  /** How often only a first part of a drawing is shown. */
  readonly prefix: number;
  /** The shortest such part, as a share of the points. */
  readonly shortest: number;
}

export const defaultAugmentation: Augmentation = {
  rotation: 0.17,
  stretch: 0.3,
  shear: 0.15,
  strokeShift: 0.02,
  strokeTurn: 0.04,
  strokeScale: 0.05,
  mix: 0.15,
  mirror: 0.5,
  jitter: 0.005,
  drop: 0.08,
  prefix: 0.6,
  shortest: 0.1,
};

/**
 * A drawing turned, stretched and sheared a little, each stroke a little by itself too, as somebody else might have made it.
 * Coordinates are about 0 to 255.
 */
export function distort(drawing: Drawing, random: Random, options: Augmentation): Drawing {
  const { rotation, stretch, shear, strokeShift, strokeTurn, strokeScale } = options;
  const angle = random.between(-rotation, rotation);
  const wider = Math.exp(random.between(-stretch, stretch) / 2);
  const lean = random.between(-shear, shear);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [xx, xy] = [cos * wider, cos * wider * lean - sin / wider];
  const [yx, yy] = [sin * wider, sin * wider * lean + cos / wider];
  return drawing.map((stroke): Stroke => {
    const [xs, ys] = stroke;
    const { left, top, right, bottom } = drawingBounds([stroke]);
    const [centreX, centreY] = [(left + right) / 2, (top + bottom) / 2];
    const turn = strokeTurn * random.normal();
    const scale = Math.exp(strokeScale * random.normal());
    const [along, across] = [scale * Math.cos(turn), scale * Math.sin(turn)];
    const shiftX = centreX + strokeShift * 255 * random.normal();
    const shiftY = centreY + strokeShift * 255 * random.normal();
    const outX = new Float32Array(xs.length);
    const outY = new Float32Array(xs.length);
    for (let i = 0; i < xs.length; i++) {
      const dx = xs[i] - centreX;
      const dy = ys[i] - centreY;
      const x = shiftX + along * dx - across * dy;
      const y = shiftY + across * dx + along * dy;
      outX[i] = xx * x + xy * y;
      outY[i] = yx * x + yy * y;
    }
    return [outX, outY];
  });
}

/** A drawing mirrored, with points a little off, a stroke left out, or not yet finished: each sometimes. Coordinates are about 0 to 255. */
export function disturb(drawing: Drawing, random: Random, options: Augmentation): Drawing {
  const { mirror, jitter, drop, prefix, shortest } = options;
  const flip = random.next() < mirror ? -1 : 1;
  const left = drawing.length > 2 && random.next() < drop ? random.below(drawing.length) : -1;
  const deviation = jitter * 255;
  const share = random.next() < prefix ? random.between(shortest, 1) : 1;
  const moved = drawing
    .filter((_, stroke) => stroke !== left)
    .map(([xs, ys]): Stroke => {
      const outX = new Float32Array(xs.length);
      const outY = new Float32Array(xs.length);
      for (let i = 0; i < xs.length; i++) {
        outX[i] = flip * xs[i] + deviation * random.normal();
        outY[i] = ys[i] + deviation * random.normal();
      }
      return [outX, outY];
    });
  return share < 1 ? firstPoints(moved, Math.ceil(share * pointCount(moved))) : moved;
}

/** Some strokes of one drawing and some of another, in any proportion: at least one stroke. */
export function mix(one: Drawing, other: Drawing, random: Random): Drawing {
  const share = random.next();
  const strokes = [...one.filter(() => random.next() < share), ...other.filter(() => random.next() >= share)];
  return strokes.length > 0 ? strokes : one;
}
