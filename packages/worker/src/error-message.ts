import type { ErrorMessage } from "./questions.js";

/** Classes of errors by the names that their errors bear: the classes' own names are shortened where code is bundled. */
export type ErrorClasses = Readonly<Record<string, { readonly prototype: Error }>>;

/** How many causes behind one another are told. */
const deepestCause = 5;

/** What was thrown, to be posted. */
export function errorMessage(thrown: unknown, depth = 0): ErrorMessage {
  if (!(thrown instanceof Error)) return { name: "Error", message: textOf(thrown), fields: {} };
  const fields: Record<string, string | number | boolean> = {};
  for (const [key, value] of Object.entries({ code: (thrown as { code?: unknown }).code, ...thrown }))
    if (["string", "number", "boolean"].includes(typeof value)) fields[key] = value as string;
  const { name, message, stack, cause } = thrown;
  return {
    name,
    message,
    ...(stack && { stack }),
    ...(cause !== undefined && depth < deepestCause && { cause: errorMessage(cause, depth + 1) }),
    fields,
  };
}

/**
 * The error that was thrown in the worker: of the same class where that is one of `classes`, otherwise an Error of the same name;
 * with the same message, code and other plain fields, stack and causes.
 */
export function reviveError(told: ErrorMessage, classes: ErrorClasses): Error {
  const { name, message, stack, cause, fields } = told;
  if (name === "AbortError") return new DOMException(message, name);
  const error = new Error(message, cause && { cause: reviveError(cause, classes) });
  // The constructors of the classes differ; what they make is an error with fields.
  if (Object.hasOwn(classes, name)) Object.setPrototypeOf(error, classes[name].prototype);
  Object.assign(error, fields, { name });
  if (stack) Object.defineProperty(error, "stack", { value: stack, configurable: true, writable: true });
  return error;
}

/** Something thrown that is no error, in words; an object has none of its own. */
function textOf(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null) return String(thrown);
  const { message, name } = thrown as { readonly message?: unknown; readonly name?: unknown };
  if (typeof message === "string") return message;
  try {
    return `${typeof name === "string" ? name : "an object"} ${JSON.stringify(thrown)}`;
  } catch {
    return "an object that is no error";
  }
}
