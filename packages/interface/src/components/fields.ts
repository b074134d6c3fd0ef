import { InterfaceError } from "../errors.js";
import { isRecord } from "../json.js";
import type { AnyComponent } from "./component.js";
import { shown } from "./define.js";
import { asComponent, type ComponentLike, type Shorthand, type ShorthandComponent } from "./shorthand.js";

/**
 * The inputs or outputs of a function: one component, a list of them, or an object of them.
 * A list makes a list of arguments or results; an object makes one object with the same names.
 */
export type Fields = ComponentLike | readonly ComponentLike[] | { readonly [name: string]: ComponentLike };

type ComponentOf<L> = L extends Shorthand ? ShorthandComponent<L> : L;

/** What a function gets from a component. */
export type InputOf<L> = ComponentOf<L> extends { parse(...args: never[]): infer Value } ? Awaited<Value> : never;

/** What a function returns for a component. */
export type OutputOf<L> =
  ComponentOf<L> extends { format(value: infer Value, ...rest: never[]): unknown } ? Value : never;

/** The function's arguments. */
export type ArgumentsOf<F extends Fields> = F extends ComponentLike
  ? [value: InputOf<F>]
  : F extends readonly ComponentLike[]
    ? { -readonly [K in keyof F]: InputOf<F[K]> }
    : [values: { -readonly [K in keyof F]: InputOf<F[K]> }];

/** The arguments of a function that takes several calls at once: a list of values for each. */
export type ColumnsOf<F extends Fields> = F extends ComponentLike
  ? [values: InputOf<F>[]]
  : F extends readonly ComponentLike[]
    ? { -readonly [K in keyof F]: InputOf<F[K]>[] }
    : [values: { -readonly [K in keyof F]: InputOf<F[K]> }[]];

/** The function's result. */
export type ResultOf<F extends Fields> = F extends ComponentLike
  ? OutputOf<F>
  : F extends readonly ComponentLike[]
    ? { readonly [K in keyof F]: OutputOf<F[K]> }
    : { readonly [K in keyof F]: OutputOf<F[K]> };

/** How values are put together: alone, as a list, or by name. */
export type Shape = "one" | "list" | "object";

/** One field with the name that callers use. */
export interface Field {
  readonly name: string;
  readonly component: AnyComponent;
}

export interface FieldSet {
  readonly shape: Shape;
  readonly fields: readonly Field[];
}

/** Names that mean something else in the clients. */
const TAKEN = new Set(["api_name", "fn_index", "result_callbacks"]);

/** Brings the ways of writing inputs and outputs into one form, with a name for each. */
export function fieldSet(fields: Fields): FieldSet {
  if (typeof fields === "string" || ("parse" in fields && typeof fields.parse === "function")) {
    return { shape: "one", fields: named([[undefined, fields as ComponentLike]]) };
  }
  if (Array.isArray(fields)) {
    return { shape: "list", fields: named((fields as readonly ComponentLike[]).map((like) => [undefined, like])) };
  }
  return { shape: "object", fields: named(Object.entries(fields as Readonly<Record<string, ComponentLike>>)) };
}

function named(entries: readonly (readonly [string | undefined, ComponentLike])[]): Field[] {
  const used = new Set<string>();
  return entries.map(([key, like], index) => {
    const component = asComponent(like);
    const wanted = key ?? component.name ?? plainName(component.label);
    let name = wanted === "" || TAKEN.has(wanted) ? `param_${index}` : wanted;
    for (let count = 1; used.has(name); count++) name = `${wanted}_${count}`;
    used.add(name);
    return { name, component };
  });
}

function plainName(label: string): string {
  return label
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^(\d)/, "_$1")
    .replace(/^_+(?=[a-z])|_+$/g, "");
}

/**
 * Takes apart what a function returned, one value a field. Null stands for nothing at all.
 * @throws InterfaceError `bad-output`
 */
export function resultValues({ shape, fields }: FieldSet, result: unknown): unknown[] {
  if (fields.length === 0) return [];
  if (result === undefined) {
    const label = fields.length === 1 ? ` for "${fields[0].component.label}"` : "s";
    throw new InterfaceError(
      "bad-output",
      `The function returned nothing: return the value${label}, or null for none.`,
    );
  }
  if (shape === "one") return [result];
  if (result === null) return fields.map(() => null);
  const names = fields.map(({ name }) => name).join(", ");
  if (shape === "object") {
    if (!isRecord(result)) {
      throw new InterfaceError("bad-output", `The function must return an object with ${names}, not ${shown(result)}.`);
    }
    const unknown = Object.keys(result).find((key) => !fields.some(({ name }) => name === key));
    if (unknown !== undefined) {
      throw new InterfaceError("bad-output", `The function returned "${unknown}", but the outputs are ${names}.`);
    }
    const missing = fields.find(({ name }) => !(name in result));
    if (missing)
      throw new InterfaceError("bad-output", `The function returned no "${missing.name}": null stands for none.`);
    return fields.map(({ name }) => result[name]);
  }
  const values = Array.isArray(result) ? (result as unknown[]) : [result];
  if (values.length === fields.length) return values;
  throw new InterfaceError(
    "bad-output",
    `The function must return a list of ${fields.length} values, one for each of ${names}, not ${shown(result)}.`,
  );
}

/** Puts the arguments of a function together from one value a field. */
export function argumentsFrom(set: FieldSet, values: readonly unknown[]): unknown[] {
  if (set.shape !== "object") return [...values];
  return [Object.fromEntries(set.fields.map(({ name }, index) => [name, values[index]]))];
}
