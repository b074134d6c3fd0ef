import type { Drawing } from "@vistazo/doodle";
import type { DrawingPage } from "@vistazo/drawings";

/** Strokes as JSON has them: a typed array would become an object. */
export function plainStrokes(drawing: Drawing): Drawing {
  return drawing.every((stroke) => stroke.every(Array.isArray))
    ? drawing
    : drawing.map(([xs, ys, ts]) =>
        ts === undefined ? [Array.from(xs), Array.from(ys)] : [Array.from(xs), Array.from(ys), Array.from(ts)],
      );
}

/**
 * A page of drawings as JSON text. Its strokes, nearly all of it, are written straight from the arrays that they lie in: that takes
 * half as long as copying ten thousand points to arrays of numbers first.
 */
export function pageJson({ drawings, next }: DrawingPage): string {
  const texts = drawings.map(
    ({ drawing, ...rest }) => `${JSON.stringify(rest).slice(0, -1)},"drawing":${strokesJson(drawing)}}`,
  );
  return `{"drawings":[${texts.join()}]${next === undefined ? "" : `,"next":${JSON.stringify(next)}`}}`;
}

function strokesJson(drawing: Drawing): string {
  const stroke = (values: Drawing[number]) => `[${values.flatMap((each) => (each ? [`[${join(each)}]`] : [])).join()}]`;
  return `[${drawing.map(stroke).join()}]`;
}

/** Arrays and typed arrays, which is what stores give, both have it; called in one way for all it would take twice as long. */
function join(values: ArrayLike<number>): string {
  return (values as readonly number[]).join();
}
