import type { PenStrokes } from "./strokes.js";

/** A line as it is being drawn: x, y, and milliseconds since the first point of the drawing. */
export type SketchStroke = [xs: number[], ys: number[], ts: number[]];

/** Where a pen is and when, in milliseconds of any clock. */
export interface PenPoint {
  readonly x: number;
  readonly y: number;
  readonly time: number;
}

/** What is on a sketchpad: strokes that grow while they are drawn. */
export class Sketch {
  #strokes: SketchStroke[] = [];
  /** When, on the pen's clock, the drawing began. */
  #began = 0;
  #last = 0;

  /** The lines so far; the same array until {@link clear}, {@link undo} or {@link replace}. */
  get strokes(): readonly SketchStroke[] {
    return this.#strokes;
  }

  get points(): number {
    return this.#strokes.reduce((sum, [xs]) => sum + xs.length, 0);
  }

  /** The pen touches the paper. */
  begin(point: PenPoint): void {
    if (this.#strokes.length === 0) {
      this.#began = point.time;
      this.#last = 0;
    }
    this.#strokes.push([[], [], []]);
    this.move(point);
  }

  /** The pen moves on the paper. Coordinates are kept to a tenth, times to a millisecond, and times never go back. */
  move({ x, y, time }: PenPoint): void {
    const stroke = this.#strokes.at(-1);
    if (!stroke) return;
    this.#last = Math.max(this.#last, Math.round(time - this.#began));
    stroke[0].push(Math.round(x * 10) / 10);
    stroke[1].push(Math.round(y * 10) / 10);
    stroke[2].push(this.#last);
  }

  /** Takes the last line away. @returns whether there was one */
  undo(): boolean {
    const some = this.#strokes.length > 0;
    this.#strokes = this.#strokes.slice(0, -1);
    return some;
  }

  clear(): void {
    this.#strokes = [];
  }

  /**
   * Puts other lines in place, to be drawn on from there.
   *
   * @param now on the pen's clock; what is drawn next counts as drawn after it, one moment after the last given point.
   */
  replace(strokes: PenStrokes, now: number): void {
    this.#strokes = strokes.map(([xs, ys, ts]) => [
      Array.from(xs),
      Array.from(ys),
      ts ? Array.from(ts) : Array.from<number>({ length: xs.length }).fill(0),
    ]);
    this.#last = this.#strokes.at(-1)?.[2].at(-1) ?? 0;
    this.#began = now - this.#last;
  }

  /** Adds points that somebody else drew to the end of a line, which begins with them if it is not there yet. */
  extend(place: number, [xs, ys, ts]: SketchStroke): void {
    const stroke = this.#strokes[place];
    if (!stroke) {
      this.#strokes.push([[...xs], [...ys], [...ts]]);
      return;
    }
    stroke[0].push(...xs);
    stroke[1].push(...ys);
    stroke[2].push(...ts);
  }
}
