import { VisionError } from "../vision-error.js";

/** Whether a value fits an option, and in words what does. */
export interface OptionCheck {
  readonly wanted: string;
  readonly fits: (value: unknown) => boolean;
}

export type OptionChecks<Options> = { readonly [Name in keyof Required<Options>]: OptionCheck };

export const positiveInteger: OptionCheck = {
  wanted: "a whole number of at least 1",
  fits: (value) => Number.isSafeInteger(value) && Number(value) >= 1,
};

export const fraction: OptionCheck = {
  wanted: "a number from 0 to 1",
  fits: (value) => typeof value === "number" && value >= 0 && value <= 1,
};

export const boolean: OptionCheck = { wanted: "true or false", fits: (value) => typeof value === "boolean" };

export function oneOf(...values: readonly string[]): OptionCheck {
  return {
    wanted: values.map((value) => `"${value}"`).join(" or "),
    fits: (value) => typeof value === "string" && values.includes(value),
  };
}

/** The options of every task: limits on photos. */
const photoOptions = ["maxPixels", "maxBytes", "timeoutMs", "allowPrivateHosts"];

/**
 * Options come from command lines and requests too. One that is unknown would otherwise be passed over in silence.
 *
 * @throws VisionError `invalid-option` naming the option and what it takes.
 */
export function checkOptions(options: object, checks: Readonly<Record<string, OptionCheck>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || photoOptions.includes(name)) continue;
    if (!Object.hasOwn(checks, name)) {
      const known = Object.keys(checks).join(", ") || "none for this task";
      throw new VisionError("invalid-option", `There is no option "${name}"; there are ${known}.`);
    }
    const { wanted, fits } = checks[name];
    if (!fits(value))
      throw new VisionError("invalid-option", `The option "${name}" must be ${wanted}, not ${JSON.stringify(value)}.`);
  }
}
