import type { Size } from "@vistazo/image/pure";
import type { ConfigReader } from "../config-reader.js";
import type { SizeRule } from "./target-size.js";

/** No size that a config declares for every photo is larger: networks are built for it before a photo has been seen. */
const mostDeclaredPixels = 4096 ** 2;

/** The sets of keys that transformers takes for a size. */
const sizeKeys = [
  ["height", "width"],
  ["shortest_edge"],
  ["shortest_edge", "longest_edge"],
  ["longest_edge"],
  ["max_height", "max_width"],
];

/** A `size` of whatever form as its keys: those of an object, height and width of a list, and of one number what it means. */
export interface SizeFields {
  readonly height?: number;
  readonly width?: number;
  readonly shortest?: number;
  readonly longest?: number;
  readonly within?: Size;
}

/** What a size of one number means. */
interface OneNumber {
  readonly toSquare?: boolean;
  /** What goes with a shorter side. */
  readonly longest?: number;
}

/**
 * `size` of a preprocessor_config.json: `get_size_dict` of transformers. Whether one number means a square or the shorter side
 * says `default_to_square`, except where a class does.
 */
export function readSize(
  config: ConfigReader,
  { toSquare = config.boolean("default_to_square", false), longest }: OneNumber = {},
): SizeFields {
  const value = config.json.size;
  if (typeof value === "number" && !toSquare) {
    return { shortest: config.size("size"), ...(longest !== undefined && { longest }) };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return readExactSize(config, "size");
  const size = config.section("size");
  const keys = Object.keys(value);
  if (!sizeKeys.some((known) => known.length === keys.length && known.every((key) => keys.includes(key)))) {
    if (keys.some((key) => !sizeKeys.flat().includes(key)) || keys.length > 1) {
      throw config.invalid("size", `of the keys ${sizeKeys.map((known) => known.join(" and ")).join(", or ")}`);
    }
    return readExactSize(config, "size");
  }
  const optional = (name: string) => (size.has(name) ? size.size(name) : undefined);
  return {
    height: optional("height"),
    width: optional("width"),
    shortest: optional("shortest_edge"),
    longest: optional("longest_edge"),
    within: size.has("max_height") ? { height: size.size("max_height"), width: size.size("max_width") } : undefined,
  };
}

/** Height and width of a field that can be nothing else: one number for a square, [height, width] or an object. */
export function readExactSize(config: ConfigReader, name: string): Size {
  const size = readAnySize(config, name);
  if (size.height * size.width > mostDeclaredPixels)
    throw config.invalid(name, `of ${mostDeclaredPixels} pixels at most`);
  return size;
}

function readAnySize(config: ConfigReader, name: string): Size {
  const value = config.json[name];
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const size = config.section(name);
    return { height: size.size("height"), width: size.size("width") };
  }
  const [height, width] = config.heightWidth(name);
  return { height, width };
}

/** What most classes make of `size`: `PilBackend.resize` of transformers. */
export function anySizeRule(config: ConfigReader): SizeRule {
  const { shortest, longest, within } = readSize(config);
  if (shortest !== undefined) {
    return longest !== undefined ? { kind: "edges", shortest, longest } : { kind: "shortest-edge", shortest };
  }
  if (within) return { kind: "within", ...within };
  return exactRule(config);
}

/** What detectors and their kind make of it: both edges, or none. */
export function bothEdgesRule(config: ConfigReader, oneNumber?: OneNumber): SizeRule {
  const { shortest, longest, within } = readSize(config, oneNumber);
  if (shortest !== undefined && longest !== undefined) return { kind: "edges", shortest, longest };
  if (shortest !== undefined)
    throw config.invalid("size", '"shortest_edge" with "longest_edge", or "height" with "width"');
  if (within) return { kind: "within", ...within };
  return exactRule(config);
}

/** A size of height and width, which alone some classes take. */
export function exactRule(config: ConfigReader): Extract<SizeRule, { kind: "exact" }> {
  const { height, width } = readSize(config);
  if (height === undefined || width === undefined) throw config.invalid("size", 'a size of "height" and "width"');
  return { kind: "exact", ...readExactSize(config, "size") };
}

/** A size of a shorter side, which alone some classes take. */
export function readShortest(config: ConfigReader): number {
  const { shortest } = readSize(config);
  if (shortest === undefined) throw config.invalid("size", 'a size of "shortest_edge"');
  return shortest;
}
