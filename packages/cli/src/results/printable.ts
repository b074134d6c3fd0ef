/** A line of text from outside (labels, paths) without the control characters that would steer a terminal. */
export function printable(line: string): string {
  return line.replace(/\p{Cc}/gu, "\u{fffd}");
}
