import type { EntryPlace } from "../entry-place.js";
import type { Growable } from "../growable.js";
import type { KeySet } from "./key-set.js";

/** Thrown when a value goes on beyond the bytes at hand: the stream fetches more and reads the entry again. */
export const NEEDS_MORE_BYTES: unique symbol = Symbol("needs more bytes");

const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;

/** Values nested deeper than this are refused: no annotation format comes near, and recursion has an end. */
const MAX_DEPTH = 200;

/** A float64 needs 17 digits, and at most 767 to be told from its neighbour. */
const MAX_NUMBER_LENGTH = 1024;

/** Powers of ten that a float64 holds exactly: one multiplication or division by them rounds only once. */
const EXACT_POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/**
 * Reads JSON values from bytes, one after the other, without building objects: the caller knows what it expects.
 * Numbers are those that `JSON.parse` gives, to the last bit; `NaN`, `Infinity` and `-Infinity`, which Python writes, are read
 * as such, so that the field's own check can say where they are.
 */
export class JsonCursor {
  /** One byte longer than what is in it: a 0 stands at `end`, so that no loop over characters needs to look for it. */
  bytes: Uint8Array = new Uint8Array(1);
  pos = 0;
  end = 0;
  /** No bytes come after `end`. */
  final = false;
  /** Bytes of the file before `bytes[0]`. */
  base = 0;

  constructor(readonly place: EntryPlace) {}

  /** The first byte of the next value or mark, without taking it; -1 at the file's end. */
  peek(): number {
    const { bytes } = this;
    let pos = this.pos;
    let byte = bytes[pos];
    while (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) byte = bytes[++pos];
    this.pos = pos;
    if (pos < this.end) return byte;
    if (!this.final) throw NEEDS_MORE_BYTES;
    return -1;
  }

  /** Takes `{`; true if the object has members: then `key` comes next. */
  enterObject(): boolean {
    this.#take(OPEN_OBJECT, "an object");
    if (this.peek() !== CLOSE_OBJECT) return true;
    this.pos++;
    return false;
  }

  /** After a member's value: true at `,`, false at `}`. */
  nextMember(): boolean {
    return this.#next(CLOSE_OBJECT, '"," or "}"');
  }

  /** Takes `[`; true if the array has elements. */
  enterArray(): boolean {
    this.#take(OPEN_ARRAY, "an array");
    if (this.peek() !== CLOSE_ARRAY) return true;
    this.pos++;
    return false;
  }

  /** After an element: true at `,`, false at `]`. */
  nextElement(): boolean {
    return this.#next(CLOSE_ARRAY, '"," or "]"');
  }

  /** Takes a member's name and its colon; the name's index in `keys`, or -1 for one that is not among them. */
  key(keys: KeySet): number {
    this.#take(QUOTE, "a name in quotes ('\"')");
    const start = this.pos;
    const plain = this.#endOfString();
    const found = plain ? keys.find(this.bytes, start, this.pos - 1) : keys.names.indexOf(this.#decode(start));
    this.#take(COLON, '":"');
    return found;
  }

  /** Takes a member's name and its colon. */
  keyName(): string {
    const name = this.string();
    this.#take(COLON, '":"');
    return name;
  }

  string(): string {
    if (this.peek() !== QUOTE) throw this.#wrongType("a string");
    this.pos++;
    const start = this.pos;
    this.#endOfString();
    return this.#decode(start);
  }

  /** Takes a string and appends its characters, one byte each, to `target`: characters beyond Latin-1 count as 0. */
  stringInto(target: Growable<Uint8Array>): void {
    if (this.peek() !== QUOTE) throw this.#wrongType("a string");
    this.pos++;
    const start = this.pos;
    const plain = this.#endOfString();
    const { bytes } = this;
    const end = this.pos - 1;
    target.reserve(end - start);
    if (plain) {
      target.data.set(bytes.subarray(start, end), target.length);
      target.length += end - start;
      return;
    }
    const { data } = target;
    let length = target.length;
    for (let pos = start; pos < end; pos++) {
      let byte = bytes[pos];
      if (byte === BACKSLASH) {
        byte = bytes[++pos];
        if (byte === 0x75) {
          const code = Number.parseInt(String.fromCharCode(...bytes.subarray(pos + 1, pos + 5)), 16);
          byte = code < 256 ? code : 0;
          pos += 4;
        } else if (byte !== BACKSLASH && byte !== 0x2f && byte !== QUOTE) {
          byte = 0;
        }
      }
      data[length++] = byte;
    }
    target.length = length;
  }

  /** Takes a number, or a string as it may stand for an id; a whole number that a float64 would round is a string of its digits. */
  numberOrString(): number | string {
    if (this.peek() === QUOTE) return this.string();
    const start = this.pos;
    const value = this.number();
    if (Number.isSafeInteger(value)) return value;
    const text = String.fromCharCode(...this.bytes.subarray(start, this.pos));
    return /^-?\d+$/.test(text) ? text : value;
  }

  /** Takes a number, or `true` and `false` as 1 and 0: how flags are written differs. */
  flag(): number {
    const byte = this.peek();
    if (byte === 0x74) return this.#literal("true", 1);
    if (byte === 0x66) return this.#literal("false", 0);
    return this.number();
  }

  number(): number {
    const first = this.peek();
    const { bytes, end } = this;
    const start = this.pos;
    let pos = start;
    const negative = first === MINUS;
    if (negative) pos++;
    let mantissa = 0;
    let exact = true;
    let byte = bytes[pos];
    const leadingZero = byte === ZERO;
    const integerStart = pos;
    while (byte >= ZERO && byte <= NINE) {
      if (mantissa > 9e14) exact = false;
      mantissa = mantissa * 10 + (byte - ZERO);
      byte = bytes[++pos];
    }
    if (pos === integerStart) return this.#notFinite(first, negative);
    if (leadingZero && pos > integerStart + 1) throw this.#syntax("a number without leading zeros");
    let exponent = 0;
    if (byte === DOT) {
      const fractionStart = ++pos;
      byte = bytes[pos];
      while (byte >= ZERO && byte <= NINE) {
        if (mantissa > 9e14) exact = false;
        mantissa = mantissa * 10 + (byte - ZERO);
        byte = bytes[++pos];
      }
      exponent = fractionStart - pos;
      if (exponent === 0 && pos < end) throw this.#syntaxAt(pos, "a digit after the decimal point");
    }
    if (byte === 0x65 || byte === 0x45) {
      exact = false;
      byte = bytes[++pos];
      if (byte === 0x2b || byte === MINUS) byte = bytes[++pos];
      const exponentStart = pos;
      while (byte >= ZERO && byte <= NINE) byte = bytes[++pos];
      if (pos === exponentStart && pos < end) throw this.#syntaxAt(pos, "a digit in the exponent");
    }
    if (pos >= end) {
      if (!this.final) throw NEEDS_MORE_BYTES;
      const last = bytes[pos - 1];
      if (last < ZERO || last > NINE) throw this.truncated();
    }
    this.pos = pos;
    if (exact && exponent >= -22) {
      const value = mantissa / EXACT_POWERS[-exponent];
      return negative ? -value : value;
    }
    if (pos - start > MAX_NUMBER_LENGTH) throw this.#syntax(`a number of at most ${MAX_NUMBER_LENGTH} characters`);
    return Number(String.fromCharCode(...bytes.subarray(start, pos)));
  }

  /** Takes any value and checks that it is JSON. */
  skip(depth = 0): void {
    if (depth > MAX_DEPTH) throw this.place.error("invalid-json", `values are nested more than ${MAX_DEPTH} deep`);
    const byte = this.peek();
    if (byte === OPEN_OBJECT) {
      if (this.enterObject()) {
        do {
          this.#take(QUOTE, "a name in quotes ('\"')");
          this.#endOfString();
          this.#take(COLON, '":"');
          this.skip(depth + 1);
        } while (this.nextMember());
      }
    } else if (byte === OPEN_ARRAY) {
      if (this.enterArray()) {
        do this.skip(depth + 1);
        while (this.nextElement());
      }
    } else if (byte === QUOTE) {
      this.pos++;
      this.#endOfString();
    } else if (byte === 0x6e) {
      this.#literal("null", 0);
    } else if (byte === 0x74 || byte === 0x66) {
      this.flag();
    } else {
      this.number();
    }
  }

  /** True if the next value is `null`, which is then taken. */
  skipNull(): boolean {
    if (this.peek() !== 0x6e) return false;
    this.#literal("null", 0);
    return true;
  }

  isObject(): boolean {
    return this.peek() === OPEN_OBJECT;
  }

  isArray(): boolean {
    return this.peek() === OPEN_ARRAY;
  }

  isString(): boolean {
    return this.peek() === QUOTE;
  }

  truncated(): Error {
    const inside = this.place.describe();
    return this.place.error(
      "truncated",
      `the file ends in the middle${inside === "" ? "" : " of this entry"}, after ${this.base + this.end} bytes; it is incomplete, write or download it again`,
    );
  }

  /** Takes `byte` or throws; `expected` says what it stands for. */
  #take(byte: number, expected: string): void {
    const found = this.peek();
    if (found === byte) {
      this.pos++;
      return;
    }
    if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) throw this.#wrongType(expected);
    throw this.#syntax(expected);
  }

  #next(close: number, expected: string): boolean {
    const byte = this.peek();
    if (byte !== COMMA && byte !== close) throw this.#syntax(expected);
    this.pos++;
    return byte === COMMA;
  }

  /** Moves behind the closing quote; true if the string has no escapes. */
  #endOfString(): boolean {
    const { bytes, end } = this;
    let pos = this.pos;
    let plain = true;
    for (;;) {
      const byte = bytes[pos];
      if (byte === QUOTE) {
        this.pos = pos + 1;
        return plain;
      }
      if (byte < 0x20) {
        if (pos < end) throw this.#syntaxAt(pos, "no control character in a string");
        break;
      }
      if (byte === BACKSLASH) {
        plain = false;
        pos++;
        if (pos >= end) break;
      }
      pos++;
    }
    if (!this.final) throw NEEDS_MORE_BYTES;
    throw this.truncated();
  }

  /** The string from `start` to the closing quote just taken. */
  #decode(start: number): string {
    const quoted = this.bytes.subarray(start - 1, this.pos);
    try {
      return JSON.parse(new TextDecoder().decode(quoted)) as string;
    } catch {
      throw this.#syntaxAt(start, "a string with valid escapes");
    }
  }

  #literal(word: string, value: number): number {
    const { pos } = this;
    for (let i = 0; i < word.length; i++) {
      if (pos + i >= this.end) {
        if (!this.final) throw NEEDS_MORE_BYTES;
        throw this.truncated();
      }
      if (this.bytes[pos + i] !== word.charCodeAt(i)) throw this.#syntax("a JSON value");
    }
    this.pos += word.length;
    return value;
  }

  /** `NaN` and the infinities, or the error that there is no number here. */
  #notFinite(first: number, negative: boolean): number {
    const next = negative ? this.bytes[this.pos + 1] : first;
    if (negative && this.pos + 1 >= this.end) {
      if (!this.final) throw NEEDS_MORE_BYTES;
      throw this.truncated();
    }
    if (next === 0x49)
      return this.#literal(
        negative ? "-Infinity" : "Infinity",
        negative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      );
    if (first === 0x4e) return this.#literal("NaN", Number.NaN);
    throw this.#wrongType("a number");
  }

  #wrongType(expected: string): Error {
    const byte = this.peek();
    if (byte === -1) return this.truncated();
    const kind = kindOf(byte);
    if (kind === undefined) return this.#syntax(expected);
    const { place } = this;
    if (place.field === "") return place.error("invalid-json", `found ${kind} where ${expected} was expected`);
    return place.invalid(place.field, `is ${kind}`, expected);
  }

  #syntax(expected: string): Error {
    return this.#syntaxAt(this.pos, expected);
  }

  #syntaxAt(pos: number, expected: string): Error {
    if (pos >= this.end) return this.truncated();
    const found = JSON.stringify(String.fromCharCode(this.bytes[pos]));
    return this.place.error(
      "invalid-json",
      `not valid JSON at byte ${this.base + pos}: found ${found}, expected ${expected}`,
    );
  }
}

/** What kind of value starts with `byte`. */
function kindOf(byte: number): string | undefined {
  if (byte === QUOTE) return "a string";
  if (byte === OPEN_ARRAY) return "an array";
  if (byte === OPEN_OBJECT) return "an object";
  if (byte === 0x6e) return "null";
  if (byte === 0x74 || byte === 0x66) return "true or false";
  if (byte === MINUS || (byte >= ZERO && byte <= NINE)) return "a number";
  return undefined;
}
