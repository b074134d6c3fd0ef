import { float16ToFloat32, float32ToFloat16 } from "@vistazo/files/half-precision";
import type { DataType, Tensor } from "@vistazo/graph";
import { type DatatypeName, datatypeFacts } from "./datatype.js";
import { ProtocolError } from "./protocol-error.js";
import { elementCount } from "./shape.js";

/** Of a type's numbers. Source: IEEE 754. */
const GREATEST: Readonly<Partial<Record<DataType, number>>> = {
  float16: 65504,
  float32: 3.4028234663852886e38,
  float64: Number.MAX_VALUE,
};

/**
 * A tensor's elements as JSON has them: row-major, in one list or in lists within lists of the tensor's shape.
 *
 * @throws ProtocolError `invalid-request` for elements that are too many, too few or not of the type.
 */
export function readJsonData(data: unknown, datatype: DatatypeName, shape: readonly number[], what: string): Tensor {
  const count = elementCount(shape);
  const flat = flatten(data, shape, what);
  if (flat.length !== count) {
    throw new ProtocolError(
      "invalid-request",
      `${what} has ${flat.length} elements where its shape [${shape.join(", ")}] asks for ${count}.`,
    );
  }
  const { dtype } = datatypeFacts(datatype);
  if (dtype === "bool") {
    const bits = flat.map((value) => (value === true || value === 1 ? 1 : value === false || value === 0 ? 0 : -1));
    if (bits.includes(-1)) throw notOfType(what, datatype, "true or false");
    return { dtype, shape, data: Uint8Array.from(bits) };
  }
  if (!flat.every((value) => typeof value === "number")) throw notOfType(what, datatype, "numbers");
  // A number that is too large would be read as infinite.
  const greatest = GREATEST[dtype];
  if (greatest !== undefined && !flat.every((value) => Math.abs(value) <= greatest))
    throw notOfType(what, datatype, `numbers up to ${greatest}`);
  switch (dtype) {
    case "float32":
      return { dtype, shape, data: Float32Array.from(flat) };
    case "float64":
      return { dtype, shape, data: Float64Array.from(flat) };
    case "float16":
      return { dtype, shape, data: float32ToFloat16(Float32Array.from(flat)) };
    case "int64":
      // Those beyond were rounded already when the JSON was read.
      if (!flat.every(Number.isSafeInteger))
        throw notOfType(what, datatype, "whole numbers up to 2^53; larger ones are sent as binary data");
      return { dtype, shape, data: BigInt64Array.from(flat, BigInt) };
    default: {
      const integers =
        dtype === "int32" ? Int32Array.from(flat) : dtype === "int8" ? Int8Array.from(flat) : Uint8Array.from(flat);
      if (flat.some((value, i) => value !== integers[i]))
        throw notOfType(what, datatype, `whole numbers of ${datatype}`);
      return { dtype, shape, data: integers };
    }
  }
}

function notOfType(what: string, datatype: DatatypeName, wanted: string): ProtocolError {
  return new ProtocolError(
    "invalid-request",
    `The data of ${what} must be ${wanted}, since its datatype is ${datatype}.`,
  );
}

function flatten(data: unknown, shape: readonly number[], what: string): readonly unknown[] {
  if (!Array.isArray(data)) throw new ProtocolError("invalid-request", `The data of ${what} must be a list.`);
  if (!Array.isArray(data[0])) return data;
  let level: readonly unknown[] = data;
  for (const [axis, size] of shape.entries()) {
    const rows = axis === 0 ? [level] : level;
    if (!rows.every((row) => Array.isArray(row) && row.length === size)) {
      throw new ProtocolError(
        "invalid-request",
        `The lists within the data of ${what} are not of its shape [${shape.join(", ")}].`,
      );
    }
    if (axis > 0) level = rows.flat(1);
  }
  return level;
}

/**
 * A tensor's elements as the text of a JSON list.
 *
 * @throws ProtocolError `not-supported` where a number is not finite, for which JSON has no word.
 */
export function writeJsonData({ dtype, data }: Tensor, what: string): string {
  if (dtype === "bool" && data instanceof Uint8Array)
    return `[${Array.from(data, (value) => (value ? "true" : "false")).join(",")}]`;
  const values = dtype === "float16" && data instanceof Uint16Array ? float16ToFloat32(data) : data;
  if (!(values instanceof BigInt64Array) && values.some((value) => !Number.isFinite(value))) {
    throw new ProtocolError(
      "not-supported",
      `${what} has numbers that are not finite, which JSON cannot say; ask for it as binary data.`,
    );
  }
  return `[${values.join(",")}]`;
}
