import type { Tensor } from "@vistazo/graph";
import { type DatatypeName, datatypeFacts } from "./datatype.js";
import { ProtocolError, quote } from "./protocol-error.js";
import { elementCount } from "./shape.js";

/** The header that says how many bytes of a body are JSON, where binary tensors follow. */
export const HEADER_LENGTH = "inference-header-content-length";

/** A message with its header's length, where there are binary tensors after it. */
export interface FramedBody {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headerLength?: number;
}

/**
 * A body's JSON and the bytes that follow it, of which tensors take theirs in order.
 *
 * @throws ProtocolError `invalid-request`
 */
export class BinaryParts {
  #at = 0;

  private constructor(
    readonly json: Uint8Array,
    private readonly bytes: Uint8Array,
  ) {}

  /** @param headerLength the header `Inference-Header-Content-Length`, absent where all is JSON. */
  static of(body: Uint8Array, headerLength: string | undefined): BinaryParts {
    if (headerLength === undefined) return new BinaryParts(body, new Uint8Array());
    const length = /^\d{1,15}$/u.test(headerLength) ? Number(headerLength) : Number.NaN;
    if (!(length <= body.length)) {
      throw new ProtocolError(
        "invalid-request",
        `Inference-Header-Content-Length is ${quote(headerLength)}; it must be the bytes of the JSON, of ${body.length} in all.`,
      );
    }
    return new BinaryParts(body.subarray(0, length), body.subarray(length));
  }

  /** The next tensor's elements. */
  take(size: unknown, datatype: DatatypeName, shape: readonly number[], what: string): Tensor {
    const { dtype, bytes, view } = datatypeFacts(datatype);
    const wanted = elementCount(shape) * bytes;
    if (size !== wanted) {
      throw new ProtocolError(
        "invalid-request",
        `The binary_data_size of ${what} is ${quote(size)}; ${datatype} [${shape.join(", ")}] has ${wanted} bytes.`,
      );
    }
    if (this.#at + wanted > this.bytes.length) {
      throw new ProtocolError(
        "invalid-request",
        `The binary data ends before ${what}: ${this.bytes.length - this.#at} bytes are left of its ${wanted}.`,
      );
    }
    // A copy, which begins where elements may begin; `slice` of a Node Buffer is none.
    const own = new Uint8Array(this.bytes.subarray(this.#at, this.#at + wanted));
    this.#at += wanted;
    if (dtype === "bool" && own.some((byte) => byte > 1))
      throw new ProtocolError("invalid-request", `${what} has bytes other than 0 and 1, where its datatype is BOOL.`);
    return { dtype, shape, data: view(own) };
  }

  /** All must have been taken: what is left was meant for something. */
  end(): void {
    const left = this.bytes.length - this.#at;
    if (left > 0)
      throw new ProtocolError("invalid-request", `${left} bytes of binary data follow that belong to no tensor.`);
  }
}

/** JSON and the tensors after it, as one body. */
export function frame(json: string, tensors: readonly Tensor[]): FramedBody {
  const header = new TextEncoder().encode(json);
  if (tensors.length === 0) return { body: header };
  const parts = tensors.map(({ data }) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  const body = new Uint8Array(parts.reduce((sum, part) => sum + part.length, header.length));
  body.set(header);
  let at = header.length;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
  }
  return { body, headerLength: header.length };
}
