/** Reads a Blob at once, as only workers may. */
interface FileReaderSyncLike {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

const { FileReaderSync: SyncReader } = globalThis as unknown as { FileReaderSync?: new () => FileReaderSyncLike };

/**
 * Bytes of a file that are read only when they are asked for. ONNX Runtime takes a tensor's bytes as an array, copies a part of it
 * (`subarray`) into its own memory and is done: so weights are in memory once, not in the page's too, however many there are.
 */
export class BlobBytes extends Uint8Array<ArrayBuffer> {
  readonly #blob: Blob;

  /** Whether this is a worker, which alone can read without waiting. */
  static get canRead(): boolean {
    return SyncReader !== undefined;
  }

  constructor(blob: Blob) {
    super(new ArrayBuffer(0));
    this.#blob = blob;
  }

  override get byteLength(): number {
    return this.#blob.size;
  }

  /** @throws DOMException NotReadableError if the file has changed. */
  override subarray(begin = 0, end = this.#blob.size): Uint8Array<ArrayBuffer> {
    return new Uint8Array(new SyncReader!().readAsArrayBuffer(this.#blob.slice(begin, end)));
  }
}
