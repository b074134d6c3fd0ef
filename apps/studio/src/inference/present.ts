import type { CompactAnswer, Task } from "@vistazo/tasks";
import type { TaskTypes } from "@vistazo/vision";
import { compactCutOut, compactDepth, compactSegments } from "@vistazo/vision/compact";
import type { AnswerFormat } from "./engine.js";
import { standardCutOut } from "./present-cut-out.js";
import { standardDepth } from "./present-depth.js";
import { standardSegments } from "./present-segments.js";

/** How a result becomes the answer of the Inference API, and the shorter one that a page asks for. */
interface Presenter<T extends Task> {
  standard(result: TaskTypes[T]["result"]): unknown;
  compact(result: TaskTypes[T]["result"]): CompactAnswer<T> | Promise<CompactAnswer<T>>;
}

/** The tasks whose results are not answered as they are. */
type Presented = { [T in Task]: TaskTypes[T]["result"] extends CompactAnswer<T> ? never : T }[Task];

const presenters: { readonly [T in Presented]: Presenter<T> } = {
  "image-segmentation": { standard: standardSegments, compact: compactSegments },
  "background-removal": { standard: standardCutOut, compact: compactCutOut },
  "depth-estimation": { standard: standardDepth, compact: compactDepth },
};

/** A pipeline's result as the Inference API answers it. */
export async function present(task: Task, result: unknown, format: AnswerFormat): Promise<unknown> {
  if (format === "native" || !isPresented(task)) return result;
  const presenter = presenters[task] as Presenter<Task>;
  return presenter[format](result as TaskTypes[Task]["result"]);
}

function isPresented(task: Task): task is Presented {
  return Object.hasOwn(presenters, task);
}
