import { ProtocolError, type ProtocolErrorCode, quote } from "./protocol-error.js";

export type JsonObject = Readonly<Record<string, unknown>>;

/** @throws ProtocolError `code` where the bytes are no JSON object in UTF-8. */
export function parseObject(bytes: Uint8Array, what: string, code: ProtocolErrorCode): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new ProtocolError(code, `${what} is not JSON in UTF-8.`, { cause });
  }
  return readObject(value, what, code);
}

export function readObject(value: unknown, what: string, code: ProtocolErrorCode): JsonObject {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw new ProtocolError(code, `${what} must be a JSON object, not ${quote(value)}.`);
}

/** An object's `parameters`; none where there are none. */
export function readParameters({ parameters }: JsonObject, what: string, code: ProtocolErrorCode): JsonObject {
  return parameters === undefined || parameters === null ? {} : readObject(parameters, `“parameters” of ${what}`, code);
}

export function readName({ name }: JsonObject, what: string, code: ProtocolErrorCode): string {
  if (typeof name === "string" && name !== "") return name;
  throw new ProtocolError(code, `${what} must have a “name”, not ${quote(name)}.`);
}
