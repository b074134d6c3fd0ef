import { GraphError } from "./graph-error.js";

/**
 * A dimension: its size, or the name of one known only when the graph runs ("batch", "height"). Equal texts are equal sizes. A
 * size that is computed of others is a sum in canonical form, "floor((height + 3) / 4)*width + 1", so that sizes computed in
 * several ways are found equal. Every named size is at least 1.
 */
export type Dimension = number | string;

/** A product of named sizes and quotients, in order; the empty one is 1. */
type Product = readonly string[];
/** The factor of each product, by its parts put together; no factor is 0. */
type Sum = Map<string, { readonly product: Product; readonly factor: number }>;

const quotient = /^floor\((.*) \/ (\d+)\)$/s;

export function plus(a: Dimension, b: Dimension): Dimension {
  if (typeof a === "number" && typeof b === "number") return a + b;
  if (b === 0) return a;
  if (a === 0) return b;
  return toText(added(toSum(a), toSum(b), 1));
}

export function minus(a: Dimension, b: Dimension): Dimension {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (b === 0) return a;
  return toText(added(toSum(a), toSum(b), -1));
}

export function times(a: Dimension, b: Dimension): Dimension {
  // Not -0.
  if (typeof a === "number" && typeof b === "number") return a * b + 0;
  if (a === 1) return b;
  if (b === 1) return a;
  return toText(multiplied(toSum(a), toSum(b)));
}

/** The number of elements of a shape. */
export function elementCount(shape: readonly Dimension[]): Dimension {
  return shape.reduce(times, 1);
}

/** The greatest whole number not above a / divisor; the divisor is a whole number above 0. */
export function floorQuotient(a: Dimension, divisor: number): Dimension {
  if (typeof a === "number") return Math.floor(a / divisor);
  if (divisor === 1) return a;
  const whole: Sum = new Map();
  const rest: Sum = new Map();
  for (const { product, factor } of toSum(a).values()) {
    const times = Math.floor(factor / divisor);
    put(whole, product, times);
    put(rest, product, factor - times * divisor);
  }
  return plus(toText(whole), fraction(rest, divisor));
}

/** The whole number that divided by what is left gives nothing over; undefined if there is none that is so for all sizes. */
export function exactQuotient(a: Dimension, b: Dimension): Dimension | undefined {
  if (typeof a === "number" && typeof b === "number") return b !== 0 && a % b === 0 ? a / b + 0 : undefined;
  const divisor = toSum(b);
  const lead = leading(divisor);
  if (!lead) return undefined;
  const result: Sum = new Map();
  let rest = toSum(a);
  for (let top = leading(rest); top; top = leading(rest)) {
    const product = without(top.product, lead.product);
    const factor = top.factor / lead.factor;
    if (!product || !Number.isInteger(factor)) return undefined;
    put(result, product, factor);
    rest = added(rest, multiplied(divisor, new Map([[key(product), { product, factor }]])), -1);
  }
  return toText(result);
}

/** What a size is at least, whatever its named sizes are; -Infinity if that cannot be told. */
export function leastOf(a: Dimension): number {
  if (typeof a === "number") return a;
  let least = 0;
  for (const { product, factor } of toSum(a).values()) {
    if (factor < 0 && product.length > 0) return Number.NEGATIVE_INFINITY;
    least += product.reduce((all, part) => all * leastOfPart(part), factor);
  }
  return least;
}

function leastOfPart(part: string): number {
  const parts = quotient.exec(part);
  return parts ? Math.max(0, Math.floor(leastOf(unwrapped(parts[1])) / Number(parts[2]))) : 1;
}

/** rest / divisor rounded down, where each factor of the rest is from 0 to divisor - 1. */
function fraction(rest: Sum, divisor: number): Dimension {
  const constant = rest.get("")?.factor ?? 0;
  const terms = [...rest.values()].filter(({ product }) => product.length > 0);
  if (terms.length === 0) return 0;
  const common = terms.reduce((common, { factor }) => greatestCommonDivisor(common, factor), divisor);
  if (common > 1) {
    const reduced: Sum = new Map();
    for (const { product, factor } of terms) put(reduced, product, factor / common);
    put(reduced, [], Math.floor(constant / common));
    return floorQuotient(toText(reduced), divisor / common);
  }
  const [{ product, factor }] = terms;
  const inner = terms.length === 1 && product.length === 1 && factor === 1 ? quotient.exec(product[0]) : null;
  // A quotient of a quotient is one.
  if (inner) return floorQuotient(plus(unwrapped(inner[1]), constant * Number(inner[2])), Number(inner[2]) * divisor);
  const text = String(toText(rest));
  return `floor(${rest.size > 1 || factor > 1 || product.length > 1 ? `(${text})` : text} / ${divisor})`;
}

function unwrapped(text: string): string {
  return text.startsWith("(") ? text.slice(1, -1) : text;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function toSum(dimension: Dimension): Sum {
  const sum: Sum = new Map();
  if (typeof dimension === "number") {
    put(sum, [], dimension);
    return sum;
  }
  for (const { sign, text } of termsOf(dimension)) {
    const parts = splitOutside(text, "*");
    const factor = /^\d+$/.test(parts[0]) ? Number(parts.shift()) : 1;
    put(sum, parts, sign * factor);
  }
  return sum;
}

function* termsOf(text: string): Generator<{ sign: 1 | -1; text: string }> {
  for (const positive of splitOutside(text, " + ")) {
    const [first, ...negative] = splitOutside(positive, " - ");
    yield first.startsWith("-") ? { sign: -1, text: first.slice(1) } : { sign: 1, text: first };
    for (const term of negative) yield { sign: -1, text: term };
  }
}

/** The parts of a text between separators that stand in no brackets. */
function splitOutside(text: string, separator: string): string[] {
  if (!text.includes(separator)) return [text];
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(") depth++;
    else if (text[i] === ")") depth--;
    else if (depth === 0 && text.startsWith(separator, i)) {
      parts.push(text.slice(start, i));
      start = i + separator.length;
      i = start - 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function toText(sum: Sum): Dimension {
  const terms = [...sum.values()].sort((a, b) => compare(a.product, b.product));
  if (terms.length === 0) return 0;
  if (terms.length === 1 && terms[0].product.length === 0) return terms[0].factor;
  return terms.reduce((text, { product, factor }, i) => {
    const size = Math.abs(factor);
    const written = [...(size === 1 && product.length > 0 ? [] : [size]), ...product].join("*");
    if (i === 0) return factor < 0 ? `-${written}` : written;
    return `${text}${factor < 0 ? " - " : " + "}${written}`;
  }, "");
}

function key(product: Product): string {
  return product.join("\0");
}

function put(sum: Sum, product: Product, factor: number): void {
  const at = key(product);
  const total = (sum.get(at)?.factor ?? 0) + factor;
  if (!Number.isSafeInteger(total)) throw new GraphError("invalid-graph", `A size of ${total} is no size.`);
  if (total === 0) sum.delete(at);
  else sum.set(at, { product, factor: total });
}

function added(a: Sum, b: Sum, sign: 1 | -1): Sum {
  const sum: Sum = new Map(a);
  for (const { product, factor } of b.values()) put(sum, product, sign * factor);
  return sum;
}

function multiplied(a: Sum, b: Sum): Sum {
  const sum: Sum = new Map();
  for (const left of a.values())
    for (const right of b.values()) put(sum, [...left.product, ...right.product].sort(), left.factor * right.factor);
  return sum;
}

/** Products of more parts first, then in the order of the alphabet, so that a product of leading terms leads. */
function compare(a: Product, b: Product): number {
  if (a.length !== b.length) return b.length - a.length;
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : a[at] < b[at] ? -1 : 1;
}

function leading(sum: Sum): { readonly product: Product; readonly factor: number } | undefined {
  let lead: { readonly product: Product; readonly factor: number } | undefined;
  for (const term of sum.values()) if (!lead || compare(term.product, lead.product) < 0) lead = term;
  return lead;
}

/** A product without the parts of another; undefined if it has not all of them. */
function without(product: Product, parts: Product): Product | undefined {
  const rest = [...product];
  for (const part of parts) {
    const at = rest.indexOf(part);
    if (at < 0) return undefined;
    rest.splice(at, 1);
  }
  return rest;
}
