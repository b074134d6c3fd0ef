import {
  FormatError,
  MemoryPickle,
  PickleObject,
  PickleTuple,
  type PickleValue,
  type PickleWorld,
  unpickle,
} from "@vistazo/files";
import { DoodleError } from "../doodle-error.js";

/** Types of numbers, by NumPy's names without byte order. */
const numberTypes = {
  i1: Int8Array,
  i2: Int16Array,
  i4: Int32Array,
  i8: BigInt64Array,
  f4: Float32Array,
  f8: Float64Array,
} as const;

/** An array of numbers, its elements row-major. */
export type PickledNumbers = Exclude<InstanceType<(typeof numberTypes)[keyof typeof numberTypes]>, BigInt64Array>;

/**
 * The arrays of numbers in the pickle of an object array: what sketch-rnn's .npz files hold.
 *
 * @returns each array's elements, row-major.
 * @throws DoodleError `invalid-file` for any other pickle.
 */
export function readPickledArrays(bytes: Uint8Array): PickledNumbers[] {
  try {
    // sketch-rnn's files were written by Python 2, whose arrays hold their bytes as text.
    const root = unpickle(new MemoryPickle(bytes), numpyWorld, { python2Text: "latin1" });
    if (!(root instanceof NumpyArray)) throw new FormatError("does not hold an array");
    return root.items.map(readNumbers);
  } catch (cause) {
    if (!(cause instanceof FormatError)) throw cause;
    throw new DoodleError("invalid-file", `The pickle of drawings ${cause.message}.`, { cause });
  }
}

function readNumbers(item: PickleValue): PickledNumbers {
  const type = item instanceof NumpyArray ? /^[<=|]?([if]\d)$/.exec(item.descr)?.[1] : undefined;
  if (!(item instanceof NumpyArray) || type === undefined || !isNumberType(type))
    throw new FormatError(
      `holds something else than arrays of the types ${Object.keys(numberTypes).join(", ")}`,
      "unsupported",
    );
  const Numbers = numberTypes[type];
  const count = item.shape.reduce((product, size) => product * size, 1);
  if (item.data.length !== Numbers.BYTES_PER_ELEMENT * count)
    throw new FormatError("has an array whose size and data disagree");
  // A copy, which begins where numbers may begin; the slice() of a Buffer is none.
  const numbers = new Numbers(new Uint8Array(item.data).buffer);
  return numbers instanceof BigInt64Array ? Float64Array.from(numbers, Number) : numbers;
}

function isNumberType(type: string): type is keyof typeof numberTypes {
  return Object.hasOwn(numberTypes, type);
}

/** numpy.ndarray: of numbers it has bytes, of objects items. */
class NumpyArray extends PickleObject {
  shape: readonly number[] = [];
  descr = "";
  data: Uint8Array = new Uint8Array(0);
  items: readonly PickleValue[] = [];
}

/** numpy.dtype */
class NumpyType extends PickleObject {
  constructor(readonly descr: string) {
    super();
  }
}

class Name extends PickleObject {
  constructor(readonly name: "reconstruct" | "ndarray" | "dtype" | "encode") {
    super();
  }
}

/** The names that occur in pickled arrays. */
const names: ReadonlyMap<string, Name> = new Map([
  ["numpy.core.multiarray._reconstruct", new Name("reconstruct")],
  ["numpy._core.multiarray._reconstruct", new Name("reconstruct")],
  ["numpy.ndarray", new Name("ndarray")],
  ["numpy.dtype", new Name("dtype")],
  // Python 3 writes bytes so in pickles that Python 2 can read.
  ["_codecs.encode", new Name("encode")],
]);

const numpyWorld: PickleWorld = {
  global(module, name) {
    const known = names.get(`${module}.${name}`);
    if (!known) throw new FormatError(`names ${`${module} ${name}`.slice(0, 80)}, which no drawing needs`);
    return known;
  },

  call(callee, [first, ...rest]) {
    if (callee instanceof Name) {
      if (callee.name === "reconstruct" && first instanceof Name && first.name === "ndarray") return new NumpyArray();
      if (callee.name === "dtype") return new NumpyType(String(first));
      if (callee.name === "encode" && typeof first === "string" && rest.length <= 1) return latin1Bytes(first);
    }
    throw new FormatError("calls something else than NumPy's arrays");
  },

  persistent() {
    throw new FormatError("refers to an object outside it");
  },

  /** An array's state: (version, shape, type, Fortran order, data); a type's is its version, byte order and layout. */
  build(target, state) {
    const items = state instanceof PickleTuple ? state.items : [];
    if (target instanceof NumpyType) {
      if (items[1] === ">") throw new FormatError("has big-endian numbers", "unsupported");
      return;
    }
    const [, shape, type, fortranOrder, data] = items;
    if (!(target instanceof NumpyArray) || !(type instanceof NumpyType)) throw new FormatError("is damaged");
    target.shape = sizes(shape);
    if (fortranOrder === true && target.shape.filter((size) => size > 1).length > 1)
      throw new FormatError("has an array in Fortran order", "unsupported");
    target.descr = type.descr;
    if (data instanceof Uint8Array) target.data = data;
    else if (typeof data === "string") target.data = latin1Bytes(data);
    else if (Array.isArray(data)) target.items = data;
    else throw new FormatError("is damaged");
  },
};

function sizes(shape: PickleValue | undefined): number[] {
  const items = shape instanceof PickleTuple ? shape.items : [undefined];
  return items.map((size) => {
    if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) throw new FormatError("is damaged");
    return size;
  });
}

function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
