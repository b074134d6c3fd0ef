import type { DataType, TensorData } from "@vistazo/graph";
import { ProtocolError, quote } from "./protocol-error.js";

interface Datatype {
  readonly dtype: DataType;
  readonly bytes: number;
  /** A tensor's elements of little-endian bytes, which begin where elements may begin. */
  readonly view: (bytes: Uint8Array<ArrayBuffer>) => TensorData;
}

/** A view of whole elements. */
function viewAs<Data extends TensorData>(
  Type: { new (buffer: ArrayBuffer, offset: number, length: number): Data; readonly BYTES_PER_ELEMENT: number },
  dtype: DataType,
): Datatype {
  const { BYTES_PER_ELEMENT: bytes } = Type;
  return { dtype, bytes, view: ({ buffer, byteOffset, length }) => new Type(buffer, byteOffset, length / bytes) };
}

/** The protocol's names of element types, of those that tensors have here. */
const datatypes = {
  BOOL: viewAs(Uint8Array, "bool"),
  UINT8: viewAs(Uint8Array, "uint8"),
  INT8: viewAs(Int8Array, "int8"),
  INT32: viewAs(Int32Array, "int32"),
  INT64: viewAs(BigInt64Array, "int64"),
  FP16: viewAs(Uint16Array, "float16"),
  FP32: viewAs(Float32Array, "float32"),
  FP64: viewAs(Float64Array, "float64"),
} as const satisfies Record<string, Datatype>;

export type DatatypeName = keyof typeof datatypes;

/** @throws ProtocolError `not-supported` for BYTES and the other types that networks of photos do not have. */
export function readDatatype(name: unknown, what: string): DatatypeName {
  if (typeof name === "string" && Object.hasOwn(datatypes, name)) return name as DatatypeName;
  throw new ProtocolError(
    "not-supported",
    `The datatype of ${what} is ${quote(name)}; it must be one of ${Object.keys(datatypes).join(", ")}.`,
  );
}

/** @throws ProtocolError `not-supported` */
export function datatypeOf(dtype: string): DatatypeName {
  for (const [name, datatype] of Object.entries(datatypes)) if (datatype.dtype === dtype) return name as DatatypeName;
  throw new ProtocolError("not-supported", `Tensors of ${dtype} have no name in the Open Inference Protocol here.`);
}

/** The type of tensors here that the protocol has under a name. @throws ProtocolError `not-supported` */
export function tensorTypeOf(name: string, what: string): DataType {
  return datatypes[readDatatype(name, what)].dtype;
}

export function datatypeFacts(name: DatatypeName): Datatype {
  return datatypes[name];
}
