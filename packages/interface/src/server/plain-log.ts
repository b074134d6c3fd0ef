import { isRecord } from "../json.js";

/** Writes what a server logs as lines for whoever sits at the terminal: the message, and of an error where it happened. */
export function plainLog(output: { write(text: string): unknown }): { write(line: string): void } {
  return { write: (line) => void output.write(`${plainText(line)}\n`) };
}

/** @param line of JSON, as the server's logger writes it */
function plainText(line: string): string {
  const entry = parsed(line);
  if (!entry) return line.trimEnd();
  const { msg, err } = entry;
  const where = isRecord(err) && typeof err.stack === "string" ? err.stack : "";
  return [msg, where].filter((text) => typeof text === "string" && text !== "").join("\n");
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
