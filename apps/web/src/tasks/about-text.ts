/** What is told of a task below its page. */
export interface AboutText {
  about: readonly string[];
  uses: readonly { title: string; text: string }[];
}
