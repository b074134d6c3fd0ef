import type { Detection } from "@vistazo/tasks";
import { type Box, intersectionOverUnion } from "./box-overlap.js";

/** Boxes that cover each other by less are of different objects. */
const SAME = 0.3;
/** In hertz: how fast a box follows that hardly moves, as the paper calls it; lower is steadier. */
const MINIMUM_CUTOFF = 1;
/** How much faster it follows one that moves, per box side a second. */
const BETA = 4;
/** Of the speed itself, in hertz. */
const SPEED_CUTOFF = 1;

const sides = ["xmin", "ymin", "xmax", "ymax"] as const;

interface Followed {
  readonly label: string;
  readonly box: Box;
  /** Of each side, in box sides a second. */
  readonly speed: Box;
}

/**
 * Boxes of one frame after the other that do not tremble: each side goes through the 1€ filter of Casiez, Roussel and Vogel (CHI 2012,
 * https://doi.org/10.1145/2207676.2208639), which follows fast what moves and holds still what stands. A box is that of the frame before of the same label
 * that covers it most. What is found, and its score, stays as it is.
 */
export class SteadyBoxes {
  #followed: readonly Followed[] = [];
  #time = 0;

  /** @param now in milliseconds, later than that of the frame before */
  steady(found: readonly Detection[], now: number): Detection[] {
    const seconds = Math.max(1e-3, (now - this.#time) / 1000);
    this.#time = now;
    const before = new Set(this.#followed);
    const followed: Followed[] = [];
    // The surest first, so that a doubtful box takes no other's place.
    const byScore = [...found].sort((a, b) => b.score - a.score);
    for (const object of byScore) {
      const same = closest(object, before);
      if (same) before.delete(same);
      followed.push(same ? follow(same, object.box, seconds) : { ...object, speed: still });
    }
    this.#followed = followed;
    return found.map((object) => {
      const { xmin, ymin, xmax, ymax } = followed[byScore.indexOf(object)].box;
      return { ...object, box: { xmin, ymin, xmax, ymax } };
    });
  }
}

const still: Box = { xmin: 0, ymin: 0, xmax: 0, ymax: 0 };

function closest({ label, box }: Detection, followed: Iterable<Followed>): Followed | undefined {
  let [best, most] = [undefined as Followed | undefined, SAME];
  for (const each of followed) {
    const overlap = each.label === label ? intersectionOverUnion(each.box, box) : 0;
    if (overlap > most) [best, most] = [each, overlap];
  }
  return best;
}

function follow({ label, box, speed }: Followed, seen: Box, seconds: number): Followed {
  const size = Math.max(1, (seen.xmax - seen.xmin + seen.ymax - seen.ymin) / 2);
  const next = { ...seen };
  const nextSpeed = { ...speed };
  for (const side of sides) {
    const now = (seen[side] - box[side]) / size / seconds;
    nextSpeed[side] = speed[side] + share(SPEED_CUTOFF, seconds) * (now - speed[side]);
    const cutoff = MINIMUM_CUTOFF + BETA * Math.abs(nextSpeed[side]);
    next[side] = box[side] + share(cutoff, seconds) * (seen[side] - box[side]);
  }
  return { label, box: next, speed: nextSpeed };
}

/** How much of the new a filter of first order takes. */
function share(cutoff: number, seconds: number): number {
  const rate = 2 * Math.PI * cutoff * seconds;
  return rate / (rate + 1);
}
