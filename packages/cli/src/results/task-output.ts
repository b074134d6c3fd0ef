import type { Photo } from "@vistazo/image";

/** How the results of a task leave the command. */
export interface TaskOutput<Result> {
  /** What `run --json` prints for one photo. */
  toJson(result: Result): unknown;
  /** Lines for a person to read. */
  describe(result: Result): readonly string[];
  /** Write pictures for a person and data for a program; `name` is the photo's, without its ending. */
  save(result: Result, photo: Photo, folder: string, name: string): Promise<void>;
}
