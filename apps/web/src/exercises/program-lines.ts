/** By this name a program's lines are known in stacks. */
const FILE = "program.mjs";
/** Frames: those of a library that a program called are before its own. */
const MOST_FRAMES = 100;

type Start = (...given: unknown[]) => Promise<void>;
const AsyncFunction = (async () => {}).constructor as new (...texts: string[]) => Start;

/** Starts a program from its text, and knows in which line of the text something went wrong. */
export class ProgramLines {
  /** How an engine names the program's frames, and how many lines it puts before the text. */
  readonly #frame: RegExp;
  readonly #before: number;
  /** Of errors that come from elsewhere, where the program began what they ended. */
  readonly #began = new WeakMap<object, number>();
  /** What was thrown last, where that is told. */
  #thrown: { readonly value: unknown; readonly line: number } | null = null;

  constructor() {
    (Error as { stackTraceLimit?: number }).stackTraceLimit = MOST_FRAMES;
    // Engines differ in how they name what has no file.
    const stack = stackWithin(compiled("host", "host.value"));
    const [, file, line] = new RegExp(`(${FILE}|> \\w*Function):(\\d+):`, "u").exec(stack) ?? [];
    this.#frame = new RegExp(`${file ?? FILE}:(\\d+):`, "u");
    this.#before = Number(line ?? 1) - 1;
  }

  /** @param host name of what the program is given */
  compile(body: string, host: string): Start {
    return compiled(host, body);
  }

  /** Where the program is; null where it is not the program that runs. */
  now(): number | null {
    return this.#lineIn(new Error().stack);
  }

  began(error: unknown, line: number | null): void {
    if (line !== null && typeof error === "object" && error !== null && !this.#began.has(error))
      this.#began.set(error, line);
  }

  /** What is known better than its stack does. */
  threw(value: unknown, line: number): void {
    this.#thrown = { value, line };
  }

  of(error: unknown): number | null {
    if (this.#thrown && Object.is(this.#thrown.value, error)) return this.#thrown.line;
    if (typeof error !== "object" || error === null) return null;
    const { stack } = error as { readonly stack?: unknown };
    return this.#lineIn(stack) ?? this.#began.get(error) ?? null;
  }

  #lineIn(stack: unknown): number | null {
    const line = Number(this.#frame.exec(typeof stack === "string" ? stack : "")?.[1]);
    return line > this.#before ? line - this.#before : null;
  }
}

function compiled(host: string, body: string): Start {
  return new AsyncFunction(host, `"use strict";${body}\n//# sourceURL=${FILE}`);
}

/** The stack of an error that is made while a program runs. */
function stackWithin(program: Start): string {
  let stack = "";
  const host = {
    get value() {
      stack = new Error().stack ?? "";
      return null;
    },
  };
  void program(host);
  return stack;
}
