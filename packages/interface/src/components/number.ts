import type { Component, ComponentOptions } from "./component.js";
import { badInput, badOutput, defineComponent, type OptionalOption, type OwnNamesOf } from "./define.js";

export interface NumberOptions<Optional extends boolean = boolean> extends ComponentOptions, OptionalOption<Optional> {
  readonly value?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly step?: number;
  /** Decimals; 0 for whole numbers. Results are rounded to it. */
  readonly precision?: number;
}

/** A number. Named `numberField` inside the package because `number` is a word of the language. */
export function numberField<Optional extends boolean = false>(options: NumberOptions<Optional> = {}) {
  const { value, minimum, maximum, step, precision } = options;
  return defineComponent<number, number, Optional>({
    maker: "number",
    optionNames: {
      value: true,
      minimum: true,
      maximum: true,
      step: true,
      precision: true,
      optional: true,
    } satisfies OwnNamesOf<NumberOptions>,
    type: "number",
    kind: "Number",
    label: "Number",
    options,
    props: { minimum, maximum, step, precision },
    schema: {
      type: precision === 0 ? "integer" : "number",
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
    },
    pythonType: precision === 0 ? "int" : "float",
    example: value ?? minimum ?? 3,
    initial: value,
    parse: (input, _files, label) => numberWithin(input, label, { minimum, maximum, whole: precision === 0 }),
    format: (result, _files, label) => onTheWire(result, label, precision),
  });
}

export interface SliderOptions extends ComponentOptions {
  /** Default 0. */
  readonly minimum?: number;
  /** Default 100. */
  readonly maximum?: number;
  readonly step?: number;
  /** Default: the minimum. */
  readonly value?: number;
}

/** A number chosen on a scale. */
export function slider(options: SliderOptions = {}): Component<number, number | null> {
  const { minimum = 0, maximum = 100, step, value = minimum } = options;
  return defineComponent<number, number>({
    maker: "slider",
    optionNames: { minimum: true, maximum: true, step: true, value: true } satisfies OwnNamesOf<SliderOptions>,
    type: "slider",
    kind: "Slider",
    label: "Slider",
    options,
    props: { minimum, maximum, step: step ?? tidyStep(maximum - minimum) },
    schema: { type: "number", minimum, maximum, description: `numeric value between ${minimum} and ${maximum}` },
    pythonType: "float",
    example: value,
    initial: value,
    parse: (input, _files, label) => numberWithin(input, label, { minimum, maximum, whole: false }),
    format: (result, _files, label) => onTheWire(result, label),
  });
}

interface Range {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly whole: boolean;
}

function numberWithin(input: unknown, label: string, { minimum, maximum, whole }: Range): number {
  if (typeof input !== "number" || !Number.isFinite(input)) {
    throw badInput(label, { en: "a number", es: "un número" });
  }
  if (whole && !Number.isInteger(input)) throw badInput(label, { en: "a whole number", es: "un número entero" });
  if (minimum !== undefined && input < minimum) {
    throw badInput(label, { en: `at least ${minimum}`, es: `${minimum} como mínimo` });
  }
  if (maximum !== undefined && input > maximum) {
    throw badInput(label, { en: `at most ${maximum}`, es: `${maximum} como máximo` });
  }
  return input;
}

/** JSON has no NaN and no infinity: null stands for them. */
function onTheWire(value: number, label: string, precision?: number): number | null {
  if (typeof value !== "number") throw badOutput(label, "a number", value);
  if (!Number.isFinite(value)) return null;
  return precision === undefined ? value : Number(value.toFixed(precision));
}

/** About a hundred steps, each a power of ten. */
function tidyStep(range: number): number {
  return range > 0 ? 10 ** Math.round(Math.log10(range / 100)) : 1;
}
