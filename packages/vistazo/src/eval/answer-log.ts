import { appendFile, writeFile } from "node:fs/promises";
import { InputError } from "./input-error.js";
import { readText } from "./read-file.js";

/**
 * A model's answers, a line of JSON each, written as they come: a run that was stopped goes on where it was. The first line says
 * which run it is; answers of another run are not taken.
 */
export class AnswerLog {
  readonly #answers: ReadonlyMap<string, unknown>;

  private constructor(
    readonly path: string,
    answers: ReadonlyMap<string, unknown>,
  ) {
    this.#answers = answers;
  }

  /** @param run what makes answers comparable: the model, the data, the options */
  static async open(path: string, run: object): Promise<AnswerLog> {
    const [head, ...lines] = (await earlierText(path)).split("\n");
    // A line is whole only with its end: what follows the last one was cut off.
    const whole = lines.slice(0, -1);
    const wanted = JSON.stringify(run);
    const same = head === wanted && lines.length > 0;
    const answers = new Map<string, unknown>();
    if (same) for (const line of whole) addLine(answers, line);
    const kept = [...answers].map(([photo, answer]) => lineOf(photo, answer));
    await writeFile(path, `${wanted}\n${kept.join("")}`);
    return new AnswerLog(path, answers);
  }

  /** How many answers there were before. */
  get size(): number {
    return this.#answers.size;
  }

  /** The earlier answer, or undefined. */
  get(photo: string): unknown {
    return this.#answers.get(photo);
  }

  async add(answers: readonly (readonly [photo: string, answer: unknown])[]): Promise<void> {
    await appendFile(this.path, answers.map(([photo, answer]) => lineOf(photo, answer)).join(""));
  }
}

function lineOf(photo: string, answer: unknown): string {
  return `${JSON.stringify({ photo, answer })}\n`;
}

async function earlierText(path: string): Promise<string> {
  try {
    return await readText(path);
  } catch (error) {
    // Not there yet, or too large to be taken up.
    if (error instanceof InputError) return "";
    throw error;
  }
}

function addLine(answers: Map<string, unknown>, line: string): void {
  try {
    const { photo, answer } = JSON.parse(line) as { photo?: unknown; answer?: unknown };
    if (typeof photo === "string" && answer !== undefined) answers.set(photo, answer);
  } catch {
    // Half a line, from a run that was stopped while it wrote: that photo is asked again.
  }
}
