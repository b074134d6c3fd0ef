/** What Python's `repr` wrote of plain values. */
export type PythonLiteral =
  | string
  | number
  | boolean
  | null
  | readonly PythonLiteral[]
  | ReadonlyMap<string | number, PythonLiteral>;

const deepest = 20;

/**
 * Reads what Python's `str` makes of dicts, lists, tuples, texts, numbers, True, False and None: `{0: 'person', 1: "bird's nest"}`.
 * Nothing is run.
 *
 * @returns undefined for what is none of these.
 */
export function readPythonLiteral(text: string): PythonLiteral | undefined {
  const reader = new LiteralReader(text);
  try {
    const value = reader.value(0);
    return reader.ended ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const words: ReadonlyMap<string, PythonLiteral> = new Map<string, PythonLiteral>([
  ["True", true],
  ["False", false],
  ["None", null],
]);

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "\\": "\\", "'": "'", '"': '"' };

class LiteralReader {
  #at = 0;

  constructor(private readonly text: string) {}

  get ended(): boolean {
    this.#space();
    return this.#at === this.text.length;
  }

  value(depth: number): PythonLiteral {
    if (depth > deepest) throw new SyntaxError();
    this.#space();
    const next = this.text[this.#at];
    if (next === "{") return this.#dict(depth);
    if (next === "[") return this.#list(depth, "]");
    if (next === "(") return this.#list(depth, ")");
    if (next === "'" || next === '"') return this.#string();
    const word = this.#match(/[A-Za-z]+/y);
    const known = word === undefined ? undefined : words.get(word);
    if (known !== undefined) return known;
    const number = word === undefined ? this.#match(/[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/iy) : undefined;
    if (number === undefined) throw new SyntaxError();
    return Number(number);
  }

  #dict(depth: number): ReadonlyMap<string | number, PythonLiteral> {
    this.#at++;
    const map = new Map<string | number, PythonLiteral>();
    while (!this.#takes("}")) {
      const key = this.value(depth + 1);
      if (typeof key !== "string" && typeof key !== "number") throw new SyntaxError();
      if (!this.#takes(":")) throw new SyntaxError();
      map.set(key, this.value(depth + 1));
      this.#separator("}");
    }
    return map;
  }

  #list(depth: number, end: string): readonly PythonLiteral[] {
    this.#at++;
    const list: PythonLiteral[] = [];
    while (!this.#takes(end)) {
      list.push(this.value(depth + 1));
      this.#separator(end);
    }
    return list;
  }

  /** A comma, or the end, which is left. */
  #separator(end: string): void {
    if (this.#takes(",")) return;
    this.#space();
    if (this.text[this.#at] !== end) throw new SyntaxError();
  }

  #string(): string {
    const quote = this.text[this.#at++];
    let out = "";
    while (this.text[this.#at] !== quote) {
      const character = this.text[this.#at++];
      if (character === undefined || character === "\n") throw new SyntaxError();
      out += character === "\\" ? this.#escape() : character;
    }
    this.#at++;
    return out;
  }

  #escape(): string {
    const kind = this.text[this.#at++] ?? "";
    if (Object.hasOwn(escapes, kind)) return escapes[kind];
    const digits = { x: /[0-9a-f]{2}/iy, u: /[0-9a-f]{4}/iy, U: /[0-9a-f]{8}/iy }[kind];
    const code = digits && Number.parseInt(this.#match(digits) ?? "", 16);
    if (code === undefined || !(code <= 0x10ffff)) throw new SyntaxError();
    return String.fromCodePoint(code);
  }

  #takes(character: string): boolean {
    this.#space();
    if (this.text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #space(): void {
    this.#match(/\s*/y);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}
