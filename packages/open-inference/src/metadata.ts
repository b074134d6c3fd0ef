import { type JsonObject, parseObject, readName, readObject } from "./json-object.js";
import { ProtocolError } from "./protocol-error.js";

/** A tensor that a model takes or gives. */
export interface TensorMetadata {
  readonly name: string;
  readonly datatype: string;
  /** -1 where any size is taken. */
  readonly shape: readonly number[];
}

export interface ModelMetadata {
  readonly name: string;
  readonly versions?: readonly string[];
  readonly platform: string;
  readonly inputs: readonly TensorMetadata[];
  readonly outputs: readonly TensorMetadata[];
  /** Beyond the protocol: what else a server says of the model, which others pass over. */
  readonly parameters?: JsonObject;
}

export interface ServerMetadata {
  readonly name: string;
  readonly version: string;
  readonly extensions: readonly string[];
}

/**
 * Reads what a server answers to `GET /v2/models/…`.
 *
 * @throws ProtocolError `invalid-answer`; `refused` where it is an error
 */
export function readModelMetadata(body: Uint8Array): ModelMetadata {
  const code = "invalid-answer";
  const answer = parseObject(body, "The model's metadata", code);
  if (typeof answer.error === "string") throw new ProtocolError("refused", answer.error.slice(0, 500));
  const { platform, parameters, versions } = answer;
  return {
    name: readName(answer, "The model's metadata", code),
    platform: typeof platform === "string" ? platform : "",
    inputs: readPorts(answer.inputs, "input"),
    outputs: readPorts(answer.outputs, "output"),
    ...(Array.isArray(versions) && { versions: versions.map(String) }),
    ...(parameters !== undefined && {
      parameters: readObject(parameters, "“parameters” of the model's metadata", code),
    }),
  };
}

function readPorts(list: unknown, kind: string): TensorMetadata[] {
  const code = "invalid-answer";
  if (!Array.isArray(list)) throw new ProtocolError(code, `The model's metadata has no list of “${kind}s”.`);
  return list.map((entry, i) => {
    const what = `${kind} ${i + 1} of the model's metadata`;
    const port = readObject(entry, what, code);
    const { datatype, shape } = port;
    // Some servers send sizes as texts, as protobuf's JSON has 64-bit integers.
    const sizes = Array.isArray(shape) ? shape.map(Number) : [Number.NaN];
    if (typeof datatype !== "string" || !sizes.every((size) => Number.isSafeInteger(size) && size >= -1))
      throw new ProtocolError(code, `${what} must have a “datatype” and a “shape” of whole numbers.`);
    return { name: readName(port, what, code), datatype, shape: sizes };
  });
}
