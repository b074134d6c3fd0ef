import { ByteView } from "./byte-view.js";
import { FormatError } from "./format-error.js";

/**
 * What a pickle can contain here. Python's tuple is {@link PickleTuple}, its list an array, its dict a Map; whatever the
 * {@link PickleWorld} makes out of a global is opaque.
 */
export type PickleValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | PickleValue[]
  | PickleDict
  | PickleTuple
  | PickleObject;

export class PickleTuple {
  constructor(readonly items: readonly PickleValue[]) {}
}

export class PickleDict extends Map<PickleValue, PickleValue> {}

/** Base of everything that a {@link PickleWorld} makes. */
export abstract class PickleObject {
  declare private readonly pickleObject: true;
}

/** The few names and calls that a pickle may use. Anything else must throw. */
export interface PickleWorld {
  /** What `module.name` stands for. */
  global(module: string, name: string): PickleValue;
  /** `callee(*args)`. */
  call(callee: PickleValue, args: readonly PickleValue[]): PickleValue;
  /** The object that a persistent id stands for. */
  persistent(id: PickleValue): PickleValue;
  /** `target.__setstate__(state)`; attributes of a dict are passed over without asking. */
  build(target: PickleObject, state: PickleValue): void;
}

/** Bytes from the front to the back; `take` throws where there are no more. */
export interface PickleSource {
  take(length: number): ByteView;
  takeByte(): number;
  /** Text up to a line feed, which is taken but not returned. */
  takeLine(): string;
}

/** A pickle in memory. */
export class MemoryPickle implements PickleSource {
  readonly #view: ByteView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new ByteView(bytes);
  }

  take(length: number): ByteView {
    if (this.#at + length > this.#view.length) throw new FormatError("is truncated");
    this.#at += length;
    return this.#view.slice(this.#at - length, this.#at);
  }

  takeByte(): number {
    return this.take(1).uint8();
  }

  takeLine(): string {
    const end = this.#view.bytes.indexOf(0x0a, this.#at);
    if (end < 0) throw new FormatError("is truncated");
    const text = this.#view.text(this.#at, end);
    this.#at = end + 1;
    return text;
  }
}

/** Values on the stack, lists and tuples included, and values in the memo: far more than weights or drawings need. */
const MAX_VALUES = 2_000_000;
const MAX_MARKS = 10_000;
/** Some build nothing: a state dict of a hundred thousand tensors takes four million. */
const MAX_STEPS = 8_000_000;
const MAX_LONG_BYTES = 16;

const STACK_EMPTY = "is damaged: its stack runs empty";
const TOO_MANY_VALUES = `holds more than ${MAX_VALUES} values`;

/** Known opcodes that build objects or reach outside the pickle. */
const REFUSED_OPCODES: Readonly<Record<string, string>> = {
  o: "OBJ",
  "\x81": "NEWOBJ",
  "\x92": "NEWOBJ_EX",
  "\x82": "EXT1",
  "\x83": "EXT2",
  "\x84": "EXT4",
  P: "PERSID",
  "\x97": "NEXT_BUFFER",
  "\x98": "READONLY_BUFFER",
};

/**
 * Interprets one pickle, up to its STOP.
 *
 * Nothing is ever run: a global is looked up in `world`, which knows a handful of names, and throws for the others.
 * https://github.com/python/cpython/blob/main/Lib/pickletools.py
 */
export function unpickle(
  source: PickleSource,
  world: PickleWorld,
  { python2Text = "utf-8" }: UnpickleOptions = {},
): PickleValue {
  return new Unpickler(source, world, python2Text).load();
}

export interface UnpickleOptions {
  /** What Python 2's str is read as; latin1 where it may hold bytes, each of which becomes a character. Default utf-8. */
  readonly python2Text?: "utf-8" | "latin1";
}

class Unpickler {
  readonly #source: PickleSource;
  readonly #world: PickleWorld;
  readonly #memo = new Map<number, PickleValue>();
  readonly #outer: PickleValue[][] = [];
  #stack: PickleValue[] = [];
  #values = 0;

  readonly #python2Text: "utf-8" | "latin1";

  constructor(source: PickleSource, world: PickleWorld, python2Text: "utf-8" | "latin1") {
    this.#source = source;
    this.#world = world;
    this.#python2Text = python2Text;
  }

  load(): PickleValue {
    for (let steps = 1; ; steps++) {
      if (steps > MAX_STEPS) throw new FormatError(`takes more than ${MAX_STEPS} steps to read`);
      const opcode = String.fromCharCode(this.#source.takeByte());
      if (opcode === ".") return this.#pop();
      const value = this.#step(opcode);
      if (value !== undefined) this.#push(value);
    }
  }

  /** Carries out one opcode; returns the value that it pushes, if it pushes one. */
  #step(opcode: string): PickleValue | undefined {
    const source = this.#source;
    switch (opcode) {
      case "\x80": // PROTO
        source.take(1);
        return undefined;
      case "\x95": // FRAME
        source.take(8);
        return undefined;
      case "(": // MARK
        return this.#mark();
      case "0": // POP
        this.#pop();
        return undefined;
      case "1": // POP_MARK
        this.#popMark();
        return undefined;

      case "N": // NONE
        return null;
      case "\x88": // NEWTRUE
        return true;
      case "\x89": // NEWFALSE
        return false;
      case "J": // BININT
        return source.take(4).int32();
      case "K": // BININT1
        return source.takeByte();
      case "M": // BININT2
        return source.take(2).uint16();
      case "\x8a": // LONG1
        return decodeLong(source, source.takeByte());
      case "\x8b": // LONG4
        return decodeLong(source, source.take(4).uint32());
      case "G": // BINFLOAT
        return source.take(8).float64BigEndian();

      case "U": // SHORT_BINSTRING
        return this.#python2(source.takeByte());
      case "T": // BINSTRING
        return this.#python2(source.take(4).uint32());
      case "\x8c": // SHORT_BINUNICODE
        return source.take(source.takeByte()).text();
      case "X": // BINUNICODE
        return source.take(source.take(4).uint32()).text();
      case "\x8d": // BINUNICODE8
        return source.take(this.#length64()).text();
      case "C": // SHORT_BINBYTES
        return source.take(source.takeByte()).bytes;
      case "B": // BINBYTES
        return source.take(source.take(4).uint32()).bytes;
      case "\x8e": // BINBYTES8
        return source.take(this.#length64()).bytes;

      case ")": // EMPTY_TUPLE
        return new PickleTuple([]);
      case "\x85": // TUPLE1
        return this.#tuple(1);
      case "\x86": // TUPLE2
        return this.#tuple(2);
      case "\x87": // TUPLE3
        return this.#tuple(3);
      case "t": // TUPLE
        return new PickleTuple(this.#popMark());

      case "]": // EMPTY_LIST
        return [];
      case "l": // LIST
        return this.#popMark();
      case "a": // APPEND
        return this.#append([this.#pop()]);
      case "e": // APPENDS
        return this.#append(this.#popMark());

      case "}": // EMPTY_DICT
        return new PickleDict();
      case "d": // DICT
        return setItems(new PickleDict(), this.#popMark());
      case "s": // SETITEM
        return this.#setItem();
      case "u": // SETITEMS
        return this.#setItems(this.#popMark());

      case "q": // BINPUT
        return this.#memoize(source.takeByte());
      case "r": // LONG_BINPUT
        return this.#memoize(source.take(4).uint32());
      case "\x94": // MEMOIZE
        return this.#memoize(this.#memo.size);
      case "h": // BINGET
        return this.#recall(source.takeByte());
      case "j": // LONG_BINGET
        return this.#recall(source.take(4).uint32());

      case "c": // GLOBAL
        return this.#global();
      case "\x93": // STACK_GLOBAL
        return this.#stackGlobal();
      case "i": // INST, a global and a call in one
        return this.#world.call(this.#global(), this.#popMark());
      case "R": // REDUCE
        return this.#reduce();
      case "b": // BUILD
        return this.#build();
      case "Q": // BINPERSID
        return this.#world.persistent(this.#pop());

      default:
        return refuse(opcode);
    }
  }

  #push(value: PickleValue): void {
    if (++this.#values > MAX_VALUES) throw new FormatError(TOO_MANY_VALUES);
    this.#stack.push(value);
  }

  #pop(): PickleValue {
    const value = this.#stack.pop();
    if (value === undefined) throw new FormatError(STACK_EMPTY);
    return value;
  }

  #top(): PickleValue {
    const value = this.#stack.at(-1);
    if (value === undefined) throw new FormatError(STACK_EMPTY);
    return value;
  }

  #popMark(): PickleValue[] {
    const items = this.#stack;
    const outer = this.#outer.pop();
    if (!outer) throw new FormatError("is damaged: a mark is missing");
    this.#stack = outer;
    return items;
  }

  #mark(): undefined {
    if (this.#outer.length >= MAX_MARKS) throw new FormatError("is nested too deeply");
    this.#outer.push(this.#stack);
    this.#stack = [];
  }

  #tuple(length: number): PickleTuple {
    if (this.#stack.length < length) throw new FormatError(STACK_EMPTY);
    return new PickleTuple(this.#stack.splice(-length));
  }

  #append(items: readonly PickleValue[]): undefined {
    const list = this.#top();
    if (!Array.isArray(list)) throw new FormatError("is damaged: it appends to something that is no list");
    for (const item of items) list.push(item);
  }

  #setItem(): undefined {
    const value = this.#pop();
    return this.#setItems([this.#pop(), value]);
  }

  #setItems(items: readonly PickleValue[]): undefined {
    const dict = this.#top();
    if (!(dict instanceof PickleDict)) throw new FormatError("sets items of something other than a dict");
    setItems(dict, items);
  }

  #memoize(index: number): undefined {
    const value = this.#top();
    if (++this.#values > MAX_VALUES) throw new FormatError(TOO_MANY_VALUES);
    this.#memo.set(index, value);
  }

  #recall(index: number): PickleValue {
    const value = this.#memo.get(index);
    if (value === undefined) throw new FormatError("is damaged: it recalls what it never stored");
    return value;
  }

  #global(): PickleValue {
    const module = this.#source.takeLine();
    return this.#world.global(module, this.#source.takeLine());
  }

  #stackGlobal(): PickleValue {
    const name = this.#pop();
    const module = this.#pop();
    if (typeof name !== "string" || typeof module !== "string") {
      throw new FormatError("is damaged: it names a global by something that is not text");
    }
    return this.#world.global(module, name);
  }

  #reduce(): PickleValue {
    const args = this.#pop();
    if (!(args instanceof PickleTuple)) throw new FormatError("is damaged: it calls without arguments");
    return this.#world.call(this.#pop(), args.items);
  }

  /** Attributes of an OrderedDict, `_metadata` for one, are of no use here. */
  #build(): undefined {
    const state = this.#pop();
    const target = this.#top();
    if (target instanceof PickleObject) this.#world.build(target, state);
    else if (!(target instanceof PickleDict)) throw new FormatError("sets attributes of something other than a dict");
  }

  #python2(length: number): string {
    const bytes = this.#source.take(length);
    return this.#python2Text === "latin1" ? bytes.latin1() : bytes.text();
  }

  #length64(): number {
    const length = this.#source.take(8).uint64();
    if (length > BigInt(Number.MAX_SAFE_INTEGER)) throw new FormatError("is damaged: it has an impossible length");
    return Number(length);
  }
}

function setItems(dict: PickleDict, items: readonly PickleValue[]): PickleDict {
  if (items.length % 2 !== 0) throw new FormatError("is damaged: a dict has a key without a value");
  for (let i = 0; i < items.length; i += 2) dict.set(items[i], items[i + 1]);
  return dict;
}

function refuse(opcode: string): never {
  const name = REFUSED_OPCODES[opcode];
  const code = opcode.charCodeAt(0).toString(16).padStart(2, "0");
  throw new FormatError(
    name ? `uses the pickle opcode ${name}, which no data needs` : `is damaged: 0x${code} is no opcode used here`,
  );
}

/** Two's complement, little-endian. */
function decodeLong(source: PickleSource, length: number): number | bigint {
  if (length > MAX_LONG_BYTES) throw new FormatError(`contains an integer of ${length} bytes`);
  const bytes = source.take(length);
  let value = 0n;
  for (let i = length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes.uint8(i));
  const signed = BigInt.asIntN(length * 8, value);
  const small = Number(signed);
  return Number.isSafeInteger(small) ? small : signed;
}
