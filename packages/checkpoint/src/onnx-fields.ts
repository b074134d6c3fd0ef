import type { ByteView } from "@vistazo/files";
import type { BinaryFile } from "./binary-file.js";

/** What is read at once. */
const WINDOW = 64 * 1024;
/** A field's number and length take at most so many bytes. */
const MOST_TAG = 20;
/** Beyond which a file is refused: graphs have thousands of nodes, a hostile file could have any number of empty ones. */
const MOST_FIELDS = 200_000;
const MOST_TEXT = 4_000_000;

/** A length-delimited field: where its content is. */
export interface Field {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Walks over a file's protocol buffer fields: https://protobuf.dev/programming-guides/encoding/. */
export class OnnxFields {
  #view: ByteView | undefined;
  #start = 0;
  #fields = 0;
  #text = 0;

  constructor(
    private readonly file: BinaryFile,
    private readonly window = WINDOW,
  ) {}

  /** The length-delimited fields between two positions; others are passed over, whole numbers told if they are asked for. */
  async *within(start: number, end: number, number?: (field: number, value: number) => void): AsyncGenerator<Field> {
    for (let at = start; at < end; ) {
      if (++this.#fields > MOST_FIELDS) throw this.file.error(`has more than ${MOST_FIELDS} fields`, "limit-exceeded");
      const tag = await this.#bytes(at, Math.min(MOST_TAG, end - at));
      const next = readField(tag, 0);
      if (!next || at + next.end > end) throw damaged(this.file);
      if (next.wire === 0) number?.(next.number, next.value!);
      if (next.wire === 2) yield { number: next.number, start: at + next.start, end: at + next.end };
      at += next.end;
    }
  }

  /** The content of a field that is small. */
  async message({ start, end }: Field): Promise<Message> {
    this.#text += end - start;
    if (this.#text > MOST_TEXT)
      throw this.file.error(`describes itself in more than ${MOST_TEXT} bytes`, "limit-exceeded");
    return new Message(await this.#bytes(start, end - start), this.file);
  }

  async #bytes(start: number, length: number): Promise<ByteView> {
    const view = this.#view;
    if (view && start >= this.#start && start + length <= this.#start + view.length) {
      return view.slice(start - this.#start, start - this.#start + length);
    }
    const read = await this.file.read(start, Math.max(length, Math.min(this.window, this.file.size - start)));
    this.#view = read;
    this.#start = start;
    return read.slice(0, length);
  }
}

/** A message that was read whole. */
export class Message {
  constructor(
    private readonly view: ByteView,
    private readonly file: BinaryFile,
  ) {}

  /** The contents of a field's messages or texts. */
  all(number: number): Message[] {
    return this.#fields(number).flatMap(({ start, end, wire }) =>
      wire === 2 ? [new Message(this.view.slice(start, end), this.file)] : [],
    );
  }

  first(number: number): Message | undefined {
    return this.all(number)[0];
  }

  integer(number: number): number | undefined {
    return this.#fields(number).find(({ wire }) => wire === 0)?.value;
  }

  /** Whole numbers of a field, which may be packed into one. */
  integers(number: number): number[] {
    return this.#fields(number).flatMap(({ start, end, wire, value }) => {
      if (wire === 0) return [value!];
      return wire === 2 ? new Message(this.view.slice(start, end), this.file).packed() : [];
    });
  }

  /** What it is, if it is whole numbers one after the other. */
  packed(): number[] {
    const found: number[] = [];
    for (let at = 0; at < this.view.length; ) {
      const next = readVarint(this.view, at);
      if (!next) throw damaged(this.file);
      found.push(next.value);
      at = next.end;
    }
    return found;
  }

  text(): string {
    return this.view.text();
  }

  #fields(number: number): RawField[] {
    const found: RawField[] = [];
    for (let at = 0; at < this.view.length; ) {
      const next = readField(this.view, at);
      if (!next || next.end > this.view.length) throw damaged(this.file);
      if (next.number === number) found.push(next);
      at = next.end;
    }
    return found;
  }
}

interface RawField {
  readonly number: number;
  readonly wire: number;
  readonly start: number;
  readonly end: number;
  /** Of a varint. */
  readonly value?: number;
}

/** The field that begins at a position, or undefined where none does. */
function readField(view: ByteView, at: number): RawField | undefined {
  const tag = readVarint(view, at);
  if (!tag) return undefined;
  const [number, wire] = [Math.floor(tag.value / 8), tag.value % 8];
  if (wire === 1) return { number, wire, start: tag.end, end: tag.end + 8 };
  if (wire === 5) return { number, wire, start: tag.end, end: tag.end + 4 };
  if (wire !== 0 && wire !== 2) return undefined;
  const length = readVarint(view, tag.end);
  if (!length) return undefined;
  if (wire === 0) return { number, wire, start: tag.end, end: length.end, value: length.value };
  return { number, wire, start: length.end, end: length.end + length.value };
}

/** Negative numbers take ten bytes and come out larger than any size. */
function readVarint(view: ByteView, at: number): { value: number; end: number } | undefined {
  let value = 0;
  for (let i = 0; i < 10 && at + i < view.length; i++) {
    const byte = view.uint8(at + i);
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, end: at + i + 1 };
  }
  return undefined;
}

function damaged(file: BinaryFile) {
  return file.error("is damaged or no ONNX file");
}
