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

export const count: OptionCheck = {
  wanted: "a whole number of at least 0",
  fits: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
};

/** Timers of more would overflow. */
export const milliseconds: OptionCheck = {
  wanted: `a number above 0 and below ${2 ** 31}`,
  fits: (value) => typeof value === "number" && value > 0 && value < 2 ** 31,
};

export const fraction: OptionCheck = {
  wanted: "a number from 0 to 1",
  fits: (value) => typeof value === "number" && value >= 0 && value <= 1,
};

/** Beyond which something is refused; Infinity for none. */
export const limit: OptionCheck = {
  wanted: "a number above 0",
  fits: (value) => typeof value === "number" && value > 0,
};

export const boolean: OptionCheck = { wanted: "true or false", fits: (value) => typeof value === "boolean" };

export const booleanOrHosts: OptionCheck = {
  wanted: "true, false or a list of hosts",
  fits: (value) =>
    typeof value === "boolean" || (Array.isArray(value) && value.every((host) => typeof host === "string")),
};

export function oneOf(...values: readonly string[]): OptionCheck {
  return {
    wanted: values.map((value) => `"${value}"`).join(" or "),
    fits: (value) => typeof value === "string" && values.includes(value),
  };
}
