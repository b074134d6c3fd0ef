import type { SegmentRuns, Task, TaskAnswer, TaskOptions } from "@vistazo/tasks";
import type { Revived, WithMask } from "./revive.js";

/** A part of a photo, its mask at the photo's size. */
export type Segment = WithMask<SegmentRuns>;

/** What each task takes besides photos, and what it answers for one photo. */
export type TaskTypes = {
  readonly [T in Task]: { readonly options: TaskOptions<T>; readonly result: Revived<TaskAnswer<T>> };
};
