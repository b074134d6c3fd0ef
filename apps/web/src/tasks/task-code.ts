/** How a program shows what a task answers. */
export interface TaskCode {
  /** What it takes of the library besides the pipeline. */
  readonly imports?: readonly string[];
  /** The lines around a call, in TypeScript. */
  typescript(call: string): readonly string[];
  /** The same in Python, where transformers has the task. */
  python?(call: string): readonly string[];
}
