import type { PlayerMessage } from "@vistazo/api";
import type { SketchStroke } from "@vistazo/ui";

/** The most points that one message may have. */
const MAX_POINTS = 400;

/** Tells a room what is new on a sketchpad. */
export class InkSender {
  /** What the room has, and how many points of it. */
  #strokes: SketchStroke[] = [];
  #counts: number[] = [];

  constructor(private readonly send: (message: PlayerMessage) => void) {}

  /** The room has these already. */
  begin(strokes: readonly SketchStroke[]): void {
    this.#strokes = [...strokes];
    this.#counts = strokes.map(([xs]) => xs.length);
  }

  /** @param strokes all of them, growing since the last time, or with the last ones taken away */
  update(strokes: readonly SketchStroke[]): void {
    const gone = this.#strokes.findIndex((stroke, place) => strokes[place] !== stroke);
    if (gone === 0) {
      this.send({ type: "clear" });
      this.begin([]);
    } else if (gone > 0) {
      while (this.#strokes.length > gone) {
        this.send({ type: "undo" });
        this.#strokes.pop();
        this.#counts.pop();
      }
    }
    for (let place = Math.max(0, this.#strokes.length - 1); place < strokes.length; place++) {
      const stroke = strokes[place] as SketchStroke;
      const [xs, ys, ts] = stroke;
      this.#strokes[place] = stroke;
      for (let from = this.#counts[place] ?? 0; from < xs.length; from += MAX_POINTS) {
        const to = from + MAX_POINTS;
        this.send({ type: "ink", stroke: place, points: [xs.slice(from, to), ys.slice(from, to), ts.slice(from, to)] });
      }
      this.#counts[place] = xs.length;
    }
  }
}
