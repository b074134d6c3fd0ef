import type { Translated } from "./translated.js";

type Value = string | number | boolean | readonly string[];

/** Whether a value fits an option, and in words that follow "must be" what does. */
export interface OptionCheck {
  readonly wanted: string;
  readonly fits: (value: unknown) => boolean;
}

/** One thing that can be set, told once for types, checks, command lines, forms, HTTP and tables. */
export interface Option<Of extends Value = Value, Default extends Of | undefined = Of | undefined> extends OptionCheck {
  readonly type: "integer" | "number" | "boolean" | "string" | "strings";
  readonly fits: (value: unknown) => value is Of;
  /** What is taken where nothing is given; undefined where that depends on the model, as the description says. */
  readonly default: Default;
  readonly description: Translated;
  /** Its name in forms. Options without one are for programs. */
  readonly label?: Translated;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly choices?: readonly Of[];
}

interface Told<Default> {
  readonly default?: Default;
  readonly description: Translated;
  readonly label?: Translated;
}

/** The default that a description tells: undefined where it tells none. */
type DefaultOf<Of, T extends Told<Of>> = T extends { readonly default: infer Given extends Of } ? Given : undefined;

/** The options of a call or of a task, by their names. */
export type Options = Readonly<Record<string, Option>>;

type ValueOf<One> = One extends Option<infer Of> ? Of : never;

/** What a caller may give. */
export type Given<O extends Options> = { readonly [Name in keyof O]?: ValueOf<O[Name]> | undefined };

/** What is taken, defaults filled in. */
export type Completed<O extends Options> = {
  readonly [Name in keyof O]: O[Name]["default"] extends undefined ? ValueOf<O[Name]> | undefined : ValueOf<O[Name]>;
};

export function wholeNumber<const T extends Told<number> & { readonly minimum: number }>(
  told: T,
): Option<number, DefaultOf<number, T>> {
  return {
    ...toldBy<number, T>(told),
    type: "integer",
    fits: (value): value is number => Number.isSafeInteger(value) && Number(value) >= told.minimum,
    wanted: `a whole number of at least ${told.minimum}`,
    minimum: told.minimum,
  };
}

/** A share, 0 to 1. */
export function fraction<const T extends Told<number>>(told: T): Option<number, DefaultOf<number, T>> {
  return {
    ...toldBy<number, T>(told),
    type: "number",
    fits: (value): value is number => typeof value === "number" && value >= 0 && value <= 1,
    wanted: "a number from 0 to 1",
    minimum: 0,
    maximum: 1,
  };
}

export function flag<const T extends Told<boolean>>(told: T): Option<boolean, DefaultOf<boolean, T>> {
  return {
    ...toldBy<boolean, T>(told),
    type: "boolean",
    fits: (value): value is boolean => typeof value === "boolean",
    wanted: "true or false",
  };
}

export function choice<const Of extends string, const T extends Told<Of>>(
  choices: readonly [Of, ...Of[]],
  told: T,
): Option<Of, DefaultOf<Of, T>> & { readonly choices: readonly [Of, ...Of[]] } {
  return {
    ...toldBy<Of, T>(told),
    type: "string",
    fits: (value): value is Of => (choices as readonly unknown[]).includes(value),
    wanted: choices.map((value) => `"${value}"`).join(" or "),
    choices,
  };
}

/** Texts: a list, or one with commas between them. */
export function texts<const T extends Told<string | readonly string[]>>(
  told: T,
): Option<string | readonly string[], DefaultOf<string | readonly string[], T>> {
  const isText = (value: unknown) => typeof value === "string";
  return {
    ...toldBy<string | readonly string[], T>(told),
    type: "strings",
    fits: (value): value is string | readonly string[] =>
      isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText)),
    wanted: "a list of texts, or a text with commas between them",
  };
}

/** The texts of an option of several. */
export function listTexts(given: string | readonly string[]): readonly string[] {
  return typeof given === "string" ? given.split(",").map((text) => text.trim()) : given;
}

function toldBy<Of, T extends Told<Of>>({ default: preset, description, label }: T) {
  return { default: preset as DefaultOf<Of, T>, description, ...(label && { label }) };
}

/** Options as a caller gave them, with defaults where there was nothing. */
export function complete<O extends Options>(options: O, given: Given<O>): Completed<O> {
  const taken = Object.entries(options).map(([name, { default: preset }]) => [name, given[name] ?? preset]);
  return Object.fromEntries(taken) as Completed<O>;
}

/**
 * The value of an option that comes as text, from a command line or a query: numbers, yes and no are read as such. What
 * cannot be read so stays text, and does not fit.
 */
export function readOption({ type }: Option, text: string): unknown {
  if (type === "string" || type === "strings") return text;
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return text.trim() === "" || Number.isNaN(Number(text)) ? text : Number(text);
}
