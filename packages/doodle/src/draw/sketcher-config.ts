import { DoodleError } from "../doodle-error.js";

/** The parts of a checkpoint's config.json that drawing needs. */
export interface SketcherConfig {
  /** In the order of their numbers. */
  readonly words: readonly string[];
  readonly width: number;
  readonly layers: number;
  /** The longest drawing, in points. */
  readonly points: number;
  /** At which the network draws if it is not told another. */
  readonly temperature: number;
}

/**
 * Read the config.json of a network that draws.
 *
 * @throws DoodleError `invalid-checkpoint`, naming the field.
 */
export function readSketcherConfig(config: unknown): SketcherConfig {
  const fields = typeof config === "object" && config !== null ? (config as Readonly<Record<string, unknown>>) : {};
  const number = (name: string, least: number, most: number): number => {
    const value = fields[name];
    if (typeof value === "number" && value >= least && value <= most) return value;
    throw new DoodleError("invalid-checkpoint", `config.json: "${name}" must be a number from ${least} to ${most}.`);
  };
  const whole = (name: string, least: number, most: number): number => {
    const value = number(name, least, most);
    if (Number.isInteger(value)) return value;
    throw new DoodleError("invalid-checkpoint", `config.json: "${name}" must be a whole number.`);
  };
  const { words } = fields;
  if (!Array.isArray(words) || words.length === 0 || !words.every((word): word is string => typeof word === "string"))
    throw new DoodleError("invalid-checkpoint", 'config.json: "words" must list the words that the network draws.');
  return {
    words,
    width: whole("hidden_size", 1, 4096),
    layers: whole("num_hidden_layers", 1, 64),
    points: whole("max_position_embeddings", 64, 4096),
    temperature: number("temperature", 0.01, 10),
  };
}
