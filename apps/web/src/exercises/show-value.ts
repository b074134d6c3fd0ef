/** What a value says of itself, as Node's `console.log` asks for it. */
const INSPECT = Symbol.for("nodejs.util.inspect.custom");
const MOST_ITEMS = 20;
const MOST_DEPTH = 3;

/** A line of `console.log`: texts as they are, all else as a person would write it. */
export function shownLine(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === "string" ? value : shownValue(value))).join(" ");
}

export function shownValue(value: unknown, depth = 0): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return `[Function ${value.name || "(anonymous)"}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const inspect = (value as { readonly [INSPECT]?: unknown })[INSPECT];
  if (typeof inspect === "function") return String(inspect.call(value));
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Promise) return "Promise (write await before it)";
  if (value instanceof Date || value instanceof RegExp) return String(value);
  if (ArrayBuffer.isView(value)) return shownArray(value);
  if (depth >= MOST_DEPTH) return Array.isArray(value) ? "[…]" : "{…}";
  const items = (parts: Iterable<string>, count: number, [open, close]: readonly [string, string]) => {
    const shown = [...parts];
    const more = count > shown.length ? `, … ${count - shown.length} more` : "";
    return shown.length === 0
      ? open + close
      : `${open}${open === "{" ? " " : ""}${shown.join(", ")}${more}${open === "{" ? " " : ""}${close}`;
  };
  const inner = (item: unknown) => shownValue(item, depth + 1);
  if (Array.isArray(value)) return items(value.slice(0, MOST_ITEMS).map(inner), value.length, ["[", "]"]);
  if (value instanceof Map) {
    const entries = [...value].slice(0, MOST_ITEMS).map(([key, item]) => `${inner(key)} => ${inner(item)}`);
    return `Map ${items(entries, value.size, ["{", "}"])}`;
  }
  if (value instanceof Set) return `Set ${items([...value].slice(0, MOST_ITEMS).map(inner), value.size, ["{", "}"])}`;
  const entries = Object.entries(value);
  const shown = entries
    .slice(0, MOST_ITEMS)
    .map(([key, item]) => `${/^[\w$]+$/u.test(key) ? key : JSON.stringify(key)}: ${inner(item)}`);
  return items(shown, entries.length, ["{", "}"]);
}

function shownArray(view: ArrayBufferView): string {
  const numbers =
    "length" in view ? (view as Uint8Array) : new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const first = [...numbers.slice(0, 5)].join(", ");
  return `${view.constructor.name}(${numbers.length}) [${first}${numbers.length > 5 ? ", …" : ""}]`;
}
