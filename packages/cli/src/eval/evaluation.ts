/** What an evaluation came to. */
export interface Evaluation {
  /** What `--json` prints. */
  readonly json: unknown;
  /** The same for a person, line by line. */
  readonly text: readonly string[];
  /** What a reader of the numbers should know, such as labels that had no category. */
  readonly notes: readonly string[];
}
