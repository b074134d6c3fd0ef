import * as z from "zod/mini";
import type { Option, Options } from "./option.js";

/** The schema of options: of all of them together; no others fit. */
export function optionsSchema(options: Options): z.ZodMiniObject {
  const optional = ([name, option]: [string, Option]) => [
    name,
    z.optional(optionSchema(option)).register(z.globalRegistry, {
      description: option.description.en,
      ...(option.default !== undefined && { default: option.default }),
    }),
  ];
  return z.strictObject(Object.fromEntries(Object.entries(options).map(optional)));
}

function optionSchema({ type, choices, minimum, maximum }: Option): z.ZodMiniType {
  if (type === "boolean") return z.boolean();
  if (type === "strings") return z.union([z.string(), z.array(z.string()).check(z.minLength(1))]);
  if (type === "string") return choices ? z.enum(choices.map(String)) : z.string();
  const number = type === "integer" ? z.int() : z.number();
  return number.check(
    ...(minimum === undefined ? [] : [z.gte(minimum)]),
    ...(maximum === undefined ? [] : [z.lte(maximum)]),
  );
}
