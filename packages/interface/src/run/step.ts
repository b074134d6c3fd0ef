import {
  type ArgumentsOf,
  type ColumnsOf,
  type FieldSet,
  type Fields,
  fieldSet,
  type OutputOf,
  type ResultOf,
} from "../components/fields.js";
import type { ComponentLike } from "../components/shorthand.js";
import { InterfaceError } from "../errors.js";
import { type NamesOf, refuseUnknown } from "../known-options.js";
import type { Context } from "./context.js";

/** A result, now, later, or again and again. */
export type Returned<Result> =
  | Result
  | Promise<Result>
  | Generator<Result, unknown, unknown>
  | AsyncGenerator<Result, unknown, unknown>;

/** No value has this type. It is here so that the compiler takes a list that a function returns for a tuple. */
type AsTuple = readonly [never, ...never[]];

/** A function of the inputs' values, then the context, that gives the outputs' values. */
export type StepFunction<I extends Fields, O extends Fields> = (
  ...args: [...ArgumentsOf<I>, context: Context]
) => Returned<ResultOf<O> | AsTuple>;

/** The same for several calls at once: a list of values for each input, a list of results. */
export type BatchFunction<I extends Fields, O extends Fields> = (
  ...args: [...ColumnsOf<I>, context: Context]
) => readonly ResultOf<O>[] | Promise<readonly ResultOf<O>[]>;

/** A value for each input, as a function might return it for such a component; pictures also as paths or web addresses. */
export type Example<I extends Fields> = I extends ComponentLike ? OutputOf<I> | readonly [OutputOf<I>] : ResultOf<I>;

export interface FlaggingOptions {
  /** What the buttons say. Default ["Flag"]. */
  readonly options?: readonly string[];
  /** Folder of `dataset1.csv`. Default `.vistazo/flagged`. */
  readonly folder?: string;
}

export interface StepBase<I extends Fields, O extends Fields> {
  /** Component names or objects: one, a list, or an object with a name for each. */
  readonly inputs: I;
  readonly outputs: O;
  /** Inputs to try with one press. */
  readonly examples?: readonly Example<I>[];
  readonly title?: string;
  /** Below the title, in CommonMark. */
  readonly description?: string;
  /** Below everything, in CommonMark. */
  readonly article?: string;
  /** Runs on every change instead of at the press of a button. Default false. */
  readonly live?: boolean;
  /** Lets people mark results, which are kept as CSV. Default off. */
  readonly flagging?: boolean | FlaggingOptions;
  /** Name of the endpoint. Default "predict". False keeps the function off the API. */
  readonly apiName?: string | false;
  readonly apiDescription?: string;
  /** Runs at a time; null for no limit. Default 1. */
  readonly concurrencyLimit?: number | null;
  /** Functions with the same id share one limit. */
  readonly concurrencyId?: string;
  /** Seconds after which a run is given up. Default: no limit. */
  readonly timeLimit?: number;
  /** Words on the button. Default "Run" in the page's language. */
  readonly submitLabel?: string;
  /** The texts of the step and its components in other languages of the page. */
  readonly translations?: Translations;
}

/** By language ("es"): what stands for a text as it is written in the step and its components. */
export type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface SingleStep<I extends Fields, O extends Fields> extends StepBase<I, O> {
  readonly fn: StepFunction<I, O>;
  readonly batch?: false;
}

export interface BatchStep<I extends Fields, O extends Fields> extends StepBase<I, O> {
  readonly fn: BatchFunction<I, O>;
  /** The function takes several calls at once. */
  readonly batch: true;
  /** How many. Default 4. */
  readonly maxBatchSize?: number;
}

/** A function, its inputs and outputs, and how it is shown. */
export type StepOptions<I extends Fields, O extends Fields> = SingleStep<I, O> | BatchStep<I, O>;

/** A function of which the types are no longer known. */
export type AnyFunction = (...args: unknown[]) => unknown;

/** A step, checked and with all defaults in place. */
export interface Step {
  readonly fn: AnyFunction;
  readonly inputs: FieldSet;
  readonly outputs: FieldSet;
  readonly generator: boolean;
  readonly batch: boolean;
  readonly maxBatchSize: number;
  readonly apiName: string | false | undefined;
  readonly apiDescription: string | undefined;
  readonly concurrencyLimit: number;
  readonly concurrencyId: string | undefined;
  readonly timeLimit: number | undefined;
  readonly examples: readonly (readonly unknown[])[];
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly article: string | undefined;
  readonly live: boolean;
  readonly flagging: Required<FlaggingOptions> | undefined;
  readonly submitLabel: string | undefined;
  readonly translations: Translations;
}

const GENERATORS = new Set(["GeneratorFunction", "AsyncGeneratorFunction"]);

const NAMES: NamesOf<BatchStep<Fields, Fields>> = {
  fn: true,
  inputs: true,
  outputs: true,
  examples: true,
  title: true,
  description: true,
  article: true,
  live: true,
  flagging: true,
  apiName: true,
  apiDescription: true,
  batch: true,
  maxBatchSize: true,
  concurrencyLimit: true,
  concurrencyId: true,
  timeLimit: true,
  submitLabel: true,
  translations: true,
};

const FLAGGING_NAMES: NamesOf<FlaggingOptions> = { options: true, folder: true };

/** @throws InterfaceError `bad-option` */
export function makeStep<const I extends Fields, const O extends Fields>(options: StepOptions<I, O>): Step {
  refuseUnknown(options, NAMES, "Interface");
  if (typeof options.flagging === "object") refuseUnknown(options.flagging, FLAGGING_NAMES, "flagging");
  const { fn, apiName, concurrencyLimit = 1, flagging } = options;
  if (typeof fn !== "function") throw new InterfaceError("bad-option", "fn must be a function.");
  if (typeof apiName === "string" && !/^[\w-]+$/.test(apiName)) {
    throw new InterfaceError("bad-option", `apiName "${apiName}" may have letters, digits, "_" and "-" only.`);
  }
  const limit = concurrencyLimit ?? Number.POSITIVE_INFINITY;
  if (!(limit >= 1))
    throw new InterfaceError("bad-option", "concurrencyLimit must be at least 1, or null for no limit.");
  const inputs = fieldSet(options.inputs);
  return {
    fn: fn as AnyFunction,
    inputs,
    outputs: fieldSet(options.outputs),
    generator: GENERATORS.has(fn.constructor.name),
    batch: options.batch ?? false,
    maxBatchSize: options.batch ? (options.maxBatchSize ?? 4) : 1,
    apiName,
    apiDescription: options.apiDescription ?? options.description,
    concurrencyLimit: limit,
    concurrencyId: options.concurrencyId,
    timeLimit: options.timeLimit,
    examples: (options.examples ?? []).map((example) => exampleRow(example, inputs)),
    title: options.title,
    description: options.description,
    article: options.article,
    live: options.live ?? false,
    flagging: flagging ? withFlaggingDefaults(flagging === true ? {} : flagging) : undefined,
    submitLabel: options.submitLabel,
    translations: options.translations ?? {},
  };
}

function withFlaggingDefaults({ options = ["Flag"], folder = ".vistazo/flagged" }: FlaggingOptions) {
  return { options, folder };
}

function exampleRow(example: unknown, inputs: FieldSet): readonly unknown[] {
  const row = rowOf(example, inputs);
  if (row.length === inputs.fields.length) return row;
  throw new InterfaceError(
    "bad-option",
    `An example has ${row.length} values, but there are ${inputs.fields.length} inputs.`,
  );
}

function rowOf(example: unknown, { shape, fields }: FieldSet): readonly unknown[] {
  if (shape === "object") return fields.map(({ name }) => (example as Record<string, unknown>)[name] ?? null);
  if (shape === "one" && !Array.isArray(example)) return [example];
  return Array.isArray(example) ? (example as unknown[]) : [example];
}
