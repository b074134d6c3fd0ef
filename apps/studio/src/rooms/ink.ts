import type { InkStroke } from "@vistazo/api";
import type { Drawing } from "@vistazo/doodle";

export interface InkLimits {
  readonly maxPoints: number;
  readonly maxStrokes: number;
}

/** A drawing that grows, and how much of it the network has looked at. */
export class Ink {
  #strokes: InkStroke[] = [];
  #points = 0;
  /** How often the drawing has changed, and at which change it was last looked at. */
  #changes = 0;
  #seen = 0;

  /** @param strokes that are there already; they were not looked at */
  constructor(
    private readonly limits: InkLimits,
    strokes: readonly InkStroke[] = [],
  ) {
    this.#strokes = strokes.map(([xs, ys, ts]) => [[...xs], [...ys], [...ts]]);
    this.#points = strokes.reduce((sum, [xs]) => sum + xs.length, 0);
    this.#changes = Math.min(1, this.#points);
  }

  get strokes(): readonly InkStroke[] {
    return this.#strokes;
  }

  /** Whether there is something that was not looked at. */
  get unseen(): boolean {
    return this.#points > 0 && this.#seen !== this.#changes;
  }

  /** The drawing as it is now, which counts as looked at. */
  look(): Drawing {
    this.#seen = this.#changes;
    return this.#strokes.map(([xs, ys, ts]) => [[...xs], [...ys], [...ts]]);
  }

  /**
   * Points for the last stroke, or the first ones of the next.
   *
   * @param place the stroke's, from 0
   * @returns false, and nothing changes, for another place, too many points or strokes, or times that go back.
   */
  add(place: number, [xs, ys, ts]: InkStroke): boolean {
    const strokes = this.#strokes;
    const { maxPoints, maxStrokes } = this.limits;
    const goesOn = strokes.length > 0 && place === strokes.length - 1;
    if (!goesOn && (place !== strokes.length || strokes.length >= maxStrokes)) return false;
    if (this.#points + xs.length > maxPoints) return false;
    // Times go on, within a message and from one to the next.
    let last = strokes.at(-1)?.[2].at(-1) ?? 0;
    for (const t of ts) {
      if (t < last) return false;
      last = t;
    }
    if (goesOn) {
      const stroke = strokes[place] as InkStroke;
      stroke[0].push(...xs);
      stroke[1].push(...ys);
      stroke[2].push(...ts);
    } else strokes.push([[...xs], [...ys], [...ts]]);
    this.#points += xs.length;
    this.#changes += 1;
    return true;
  }

  /** Takes the last stroke away, or all; returns whether there was one. */
  erase(what: "undo" | "clear"): boolean {
    if (this.#strokes.length === 0) return false;
    this.#strokes = what === "clear" ? [] : this.#strokes.slice(0, -1);
    this.#points = this.#strokes.reduce((sum, [xs]) => sum + xs.length, 0);
    this.#changes += 1;
    return true;
  }
}
