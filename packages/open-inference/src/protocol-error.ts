export type ProtocolErrorCode =
  /** A request that does not say what the protocol lets it say. */
  | "invalid-request"
  /** More than the reader's limits allow. */
  | "over-limit"
  /** A type or a feature of the protocol that is not read here. */
  | "not-supported"
  /** An answer of a server that is not the protocol's. */
  | "invalid-answer"
  /** A server's own word that it did not answer. */
  | "refused"
  /** A server that cannot be reached. */
  | "unreachable";

/** What is not the Open Inference Protocol, or goes beyond it. `message` names the field and what to do. */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";
  readonly code: ProtocolErrorCode;

  constructor(code: ProtocolErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Names from outside as they stand in a sentence. */
export function quote(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return `“${text.slice(0, 80)}”`;
}
