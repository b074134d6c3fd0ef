import { z } from "zod";
import type { PathNames, Route } from "./route.js";

/** What is sent to a route, what it answers, and what is said of it. */
export interface Shape {
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly [string];
  /** Left out of the description: it is not the studio's own, or cannot be told there. */
  readonly hide?: boolean;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Of the answer when all is well. Default 200. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Of the answer, or of each event or message; none for a file, and for an answer without a body. */
  readonly answer?: z.ZodType;
}

/** A route with its shape. Errors have one shape everywhere, `Error`. */
export type ContractRoute<R extends Route = Route, S extends Shape = Shape> = R & S;

/** Says what belongs to a route; its parameters must be those of its path. */
export function specify<R extends Route, const S extends Shape>(
  route: R,
  shape: S & ([PathNames<R["path"]>] extends [never] ? { params?: never } : { params: z.ZodObject<ParamShape<R>> }),
): R & S {
  return { ...route, ...(shape as S) };
}

type ParamShape<R extends Route> = { [Name in PathNames<R["path"]>]: z.ZodType };

/**
 * Part of an answer that was checked when it came in: its type is told, but nobody goes through it again on the way out, which for
 * ten thousand points would take longer than reading them.
 */
export function trusted<Value>(schema: z.ZodType): z.ZodType<Value, Value> {
  return schema as z.ZodType<Value, Value>;
}

/** What a client sends. */
export type Sent<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;
/** What the other side has of it once it was checked. */
export type Checked<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** A number in an address. It comes as text. */
export const numberInAddress = () => z.coerce.number<number>();
