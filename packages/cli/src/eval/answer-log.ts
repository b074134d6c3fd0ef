import { appendFile, open, rename, writeFile } from "node:fs/promises";
import { unreadable } from "./read-file.js";

/**
 * A model's answers, a line of JSON each, written as they come: a run that was stopped goes on where it was. The first line says
 * which run it is; answers of another run are put aside.
 */
export class AnswerLog {
  private constructor(
    readonly path: string,
    readonly earlier: ReadonlyMap<string, unknown>,
  ) {}

  /**
   * @param run what makes answers comparable: the model, the data, the options
   * @throws InputError if the file cannot be read
   */
  static async open(path: string, run: object): Promise<AnswerLog> {
    const wanted = JSON.stringify(run);
    const earlier = await readAnswers(path, wanted);
    if (earlier === "none") await writeFile(path, `${wanted}\n`);
    else if (earlier === "of another run") {
      await rename(path, path.replace(/\.jsonl$/, ".previous.jsonl"));
      await writeFile(path, `${wanted}\n`);
    } else {
      // Ends a line that was cut off.
      await appendFile(path, "\n");
      return new AnswerLog(path, earlier);
    }
    return new AnswerLog(path, new Map());
  }

  /** The earlier answer, or undefined. */
  get(photo: string): unknown {
    return this.earlier.get(photo);
  }

  async add(answers: readonly (readonly [photo: string, answer: unknown])[]): Promise<void> {
    await appendFile(this.path, answers.map(([photo, answer]) => `${JSON.stringify({ photo, answer })}\n`).join(""));
  }
}

async function readAnswers(path: string, run: string): Promise<Map<string, unknown> | "none" | "of another run"> {
  try {
    const file = await open(path);
    let answers: Map<string, unknown> | undefined;
    for await (const line of file.readLines()) {
      if (answers !== undefined) addLine(answers, line);
      else if (line === run) answers = new Map();
      else return "of another run";
    }
    return answers ?? "none";
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "none";
    throw unreadable(path, error);
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
