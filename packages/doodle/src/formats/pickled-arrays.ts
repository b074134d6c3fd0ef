import { DoodleError } from "../doodle-error.js";

/** An array of NumPy's as a pickle holds it. */
interface PickledArray {
  kind: "array";
  shape: readonly number[];
  descr: string;
  data: Uint8Array;
  items: readonly unknown[];
}

interface PickledType {
  readonly kind: "type";
  readonly descr: string;
}

const mark = Symbol("mark");

/** Types of numbers, by NumPy's names without byte order. */
const numberTypes = {
  i1: Int8Array,
  i2: Int16Array,
  i4: Int32Array,
  f4: Float32Array,
  f8: Float64Array,
} as const;

/** An array of numbers, its elements row-major. */
export type PickledNumbers = InstanceType<(typeof numberTypes)[keyof typeof numberTypes]>;

/**
 * The arrays of numbers in the pickle of an object array: what sketch-rnn's .npz files hold. Only the few opcodes and
 * names that such a pickle needs are understood; nothing is ever run.
 *
 * @returns each array's elements, row-major.
 * @throws DoodleError `invalid-file` for any other pickle.
 */
export function readPickledArrays(bytes: Uint8Array): PickledNumbers[] {
  const root = new Unpickler(bytes).read();
  if (!isArray(root)) throw invalid("it does not hold an array");
  return root.items.map((item) => {
    const type = isArray(item) ? /^[<=|]?([if]\d)$/.exec(item.descr)?.[1] : undefined;
    if (!isArray(item) || type === undefined || !isNumberType(type))
      throw invalid(`it holds something else than arrays of the types ${Object.keys(numberTypes).join(", ")}`);
    const Numbers = numberTypes[type];
    const count = item.shape.reduce((product, size) => product * size, 1);
    if (item.data.length !== Numbers.BYTES_PER_ELEMENT * count) throw invalid("an array's size and its data disagree");
    return new Numbers(item.data.slice().buffer);
  });
}

function isNumberType(type: string): type is keyof typeof numberTypes {
  return Object.hasOwn(numberTypes, type);
}

class Unpickler {
  readonly #view: DataView;
  readonly #stack: unknown[] = [];
  readonly #memo = new Map<number, unknown>();
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  read(): unknown {
    try {
      for (;;) {
        const opcode = this.#byte();
        if (opcode === 0x2e) return this.#stack.pop();
        this.#execute(opcode);
      }
    } catch (error) {
      if (error instanceof RangeError) throw invalid("it breaks off");
      throw error;
    }
  }

  #execute(opcode: number): void {
    const stack = this.#stack;
    switch (String.fromCharCode(opcode)) {
      case "\x80":
        this.#at += 1;
        break;
      case "\x95":
        this.#at += 8;
        break;
      case "c":
        stack.push(global(this.#line(), this.#line()));
        break;
      case "\x93": {
        const name = stack.pop();
        stack.push(global(String(stack.pop()), String(name)));
        break;
      }
      case "q":
        this.#memo.set(this.#byte(), stack.at(-1));
        break;
      case "r":
        this.#memo.set(this.#uint32(), stack.at(-1));
        break;
      case "\x94":
        this.#memo.set(this.#memo.size, stack.at(-1));
        break;
      case "h":
        stack.push(this.#memo.get(this.#byte()));
        break;
      case "j":
        stack.push(this.#memo.get(this.#uint32()));
        break;
      case "K":
        stack.push(this.#byte());
        break;
      case "M":
        stack.push(this.#byte() | (this.#byte() << 8));
        break;
      case "J":
        stack.push(this.#uint32() | 0);
        break;
      case "\x8a":
        stack.push(this.#long());
        break;
      case "N":
        stack.push(null);
        break;
      case "\x88":
      case "\x89":
        stack.push(opcode === 0x88);
        break;
      case ")":
        stack.push([]);
        break;
      case "\x85":
      case "\x86":
      case "\x87":
        stack.push(stack.splice(-(opcode - 0x84)));
        break;
      case "(":
        stack.push(mark);
        break;
      case "t":
        stack.push(this.#sinceMark());
        break;
      case "]":
        stack.push([]);
        break;
      case "a": {
        const item = stack.pop();
        this.#list().push(item);
        break;
      }
      case "e": {
        const items = this.#sinceMark();
        const list = this.#list();
        for (const item of items) list.push(item);
        break;
      }
      case "U":
      case "C":
        stack.push(this.#take(this.#byte()));
        break;
      case "T":
      case "B":
        stack.push(this.#take(this.#uint32()));
        break;
      case "X":
        stack.push(new TextDecoder().decode(this.#take(this.#uint32())));
        break;
      case "\x8c":
        stack.push(new TextDecoder().decode(this.#take(this.#byte())));
        break;
      case "R": {
        const values = tuple(stack.pop());
        stack.push(call(stack.pop(), values));
        break;
      }
      case "b": {
        const state = tuple(stack.pop());
        build(stack.at(-1), state);
        break;
      }
      default:
        throw invalid(`it has the opcode ${opcode}`);
    }
  }

  #byte(): number {
    return this.#view.getUint8(this.#at++);
  }

  #uint32(): number {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, true);
  }

  #long(): number {
    const length = this.#byte();
    let value = 0n;
    for (const [i, byte] of this.#take(length).entries()) value |= BigInt(byte) << BigInt(8 * i);
    return Number(BigInt.asIntN(8 * length, value));
  }

  #take(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.bytes.length) throw new RangeError();
    const part = this.bytes.subarray(this.#at, end);
    this.#at = end;
    return part;
  }

  #line(): string {
    const end = this.bytes.indexOf(10, this.#at);
    if (end < 0) throw new RangeError();
    return new TextDecoder().decode(this.#take(end + 1 - this.#at)).slice(0, -1);
  }

  #sinceMark(): unknown[] {
    const at = this.#stack.lastIndexOf(mark);
    if (at < 0) throw invalid("it is damaged");
    return this.#stack.splice(at).slice(1);
  }

  #list(): unknown[] {
    const list = this.#stack.at(-1);
    if (!Array.isArray(list)) throw invalid("it is damaged");
    return list;
  }
}

const reconstruct = Symbol("reconstruct");
const ndarray = Symbol("ndarray");
const dtype = Symbol("dtype");
const encode = Symbol("encode");

function global(module: string, name: string): symbol {
  const full = `${module} ${name}`;
  if (/^numpy\.(_?core)\.multiarray _reconstruct$/.test(full)) return reconstruct;
  if (full === "numpy ndarray") return ndarray;
  if (full === "numpy dtype") return dtype;
  // Python 3 writes bytes so in pickles that Python 2 can read.
  if (full === "_codecs encode") return encode;
  throw invalid(`it names ${full.slice(0, 80)}`);
}

function call(callee: unknown, values: readonly unknown[]): unknown {
  if (callee === reconstruct && values[0] === ndarray)
    return { kind: "array", shape: [], descr: "", data: new Uint8Array(0), items: [] } satisfies PickledArray;
  if (callee === dtype) return { kind: "type", descr: text(values[0]) } satisfies PickledType;
  if (callee === encode && typeof values[0] === "string")
    return Uint8Array.from(values[0], (character) => character.charCodeAt(0));
  throw invalid("it calls something else than NumPy's arrays");
}

/** An array's state: (version, shape, type, Fortran order, data); a type's is its byte order and layout. */
function build(target: unknown, state: readonly unknown[]): void {
  if (typeof target === "object" && target !== null && (target as PickledType).kind === "type") {
    if (state[1] !== null && text(state[1]) === ">") throw invalid("its numbers are big-endian");
    return;
  }
  const [, shape, type, fortranOrder, data] = state as [unknown, unknown, PickledType, unknown, unknown];
  if (!isArray(target) || !Array.isArray(shape) || !shape.every(Number.isSafeInteger) || type?.kind !== "type")
    throw invalid("it is damaged");
  if (fortranOrder === true && shape.filter((size) => size > 1).length > 1)
    throw invalid("an array is in Fortran order");
  target.shape = shape;
  target.descr = type.descr;
  if (data instanceof Uint8Array) target.data = data;
  else if (Array.isArray(data)) target.items = data;
  else throw invalid("it is damaged");
}

function tuple(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw invalid("it is damaged");
  return value;
}

function text(value: unknown): string {
  return value instanceof Uint8Array ? String.fromCharCode(...value) : String(value);
}

function isArray(value: unknown): value is PickledArray {
  return typeof value === "object" && value !== null && (value as PickledArray).kind === "array";
}

function invalid(what: string): DoodleError {
  return new DoodleError("invalid-file", `The pickle of drawings cannot be read: ${what}.`);
}
