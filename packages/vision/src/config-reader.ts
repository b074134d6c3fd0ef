import { VisionError } from "./vision-error.js";

export type Json = Readonly<Record<string, unknown>>;

/** Reads the fields of a configuration file, each checked, with the default that transformers gives where it is absent. */
export class ConfigReader {
  /** @param where the file's name and the section in it, for messages. */
  constructor(
    readonly json: Json,
    readonly where: string = "config.json",
  ) {}

  has(name: string): boolean {
    return this.json[name] !== undefined && this.json[name] !== null;
  }

  /** A whole number of at least 1. */
  size(name: string, fallback?: number): number {
    return this.#read(name, fallback, "a whole number of at least 1", isSize);
  }

  /** Whole numbers of at least 1. */
  sizes(name: string, fallback?: readonly number[]): readonly number[] {
    return this.#read(name, fallback, "a list of whole numbers of at least 1", isListOf(isSize));
  }

  integer(name: string, fallback?: number): number {
    return this.#read(name, fallback, "a whole number", isInteger);
  }

  integers(name: string, fallback?: readonly number[]): readonly number[] {
    return this.#read(name, fallback, "a list of whole numbers", isListOf(isInteger));
  }

  number(name: string, fallback?: number): number {
    return this.#read(name, fallback, "a number", isNumber);
  }

  strings(name: string, fallback?: readonly string[]): readonly string[] {
    return this.#read(name, fallback, "a list of texts", isListOf(isString));
  }

  numbers(name: string, fallback?: readonly number[]): readonly number[] {
    return this.#read(name, fallback, "a list of numbers", isListOf(isNumber));
  }

  /** One number for all three channels, or one a channel. */
  channelNumbers(name: string, fallback?: readonly number[]): readonly number[] {
    const value = this.#read<number | readonly number[]>(
      name,
      fallback,
      "a number or a list of 3 numbers",
      either(isNumber, (list): list is readonly number[] => isListOf(isNumber)(list) && list.length === 3),
    );
    return typeof value === "number" ? [value, value, value] : value;
  }

  boolean(name: string, fallback?: boolean): boolean {
    return this.#read(name, fallback, "true or false", isBoolean);
  }

  booleans(name: string, fallback?: readonly boolean[]): readonly boolean[] {
    return this.#read(name, fallback, "a list of true and false", isListOf(isBoolean));
  }

  string(name: string, fallback?: string): string {
    return this.#read(name, fallback, "a text", isString);
  }

  /** A square's side or [height, width]. */
  heightWidth(name: string, fallback?: number): readonly [height: number, width: number] {
    const value = this.#read<number | readonly number[]>(
      name,
      fallback,
      "a size or [height, width]",
      either(isSize, isListOf(isSize)),
    );
    if (typeof value === "number") return [value, value];
    if (value.length !== 2) throw this.invalid(name, "a size or [height, width]");
    return [value[0], value[1]];
  }

  section(name: string, fallback?: Json): ConfigReader {
    return new ConfigReader(this.#read(name, fallback, "an object", isObject), `${this.where}, ${name}`);
  }

  /** A list of sections. */
  objects(name: string, fallback?: readonly Json[]): readonly ConfigReader[] {
    const list = this.#read(name, fallback, "a list of objects", isListOf(isObject));
    return list.map((json, i) => new ConfigReader(json, `${this.where}, ${name}[${i}]`));
  }

  /** The mistake of a field, to be thrown. */
  invalid(name: string, wanted: string): VisionError {
    const value = JSON.stringify(this.json[name]);
    const found = value === undefined ? "is missing" : `is ${value.length > 60 ? `${value.slice(0, 60)}…` : value}`;
    return new VisionError("invalid-config", `${this.where}: "${name}" ${found}; it must be ${wanted}.`);
  }

  #read<T>(name: string, fallback: T | undefined, wanted: string, is: (value: unknown) => value is T): T {
    const value = this.json[name] ?? fallback;
    if (!is(value)) throw this.invalid(name, wanted);
    return value;
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isSize(value: unknown): value is number {
  return isInteger(value) && value > 0;
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOf<T>(is: (value: unknown) => value is T): (value: unknown) => value is readonly T[] {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(is);
}

function either<A, B>(
  isA: (value: unknown) => value is A,
  isB: (value: unknown) => value is B,
): (value: unknown) => value is A | B {
  return (value): value is A | B => isA(value) || isB(value);
}
