import { ImageError } from "./errors.js";
import { DEFAULT_MAX_BYTES } from "./photo-source.js";
import type { RawPixels } from "./raw-image.js";

/** A photo in plain data, which can also be posted to another thread; a bitmap is handed over to it. */
export type PlainPhoto = string | Uint8Array | ArrayBuffer | Blob | RawPixels | BitmapLike;

/** A canvas of a page, of a worker, or of a library with the same interface. */
export interface CanvasLike {
  readonly width: number;
  readonly height: number;
  getContext(type: "2d"): {
    getImageData(x: number, y: number, width: number, height: number): RawPixels;
  } | null;
}

/** An ImageBitmap. */
export interface BitmapLike {
  readonly width: number;
  readonly height: number;
  close(): void;
}

/** What a page shows or films: an `<img>`, a `<video>` as it stands, a VideoFrame. They remain whose they are. */
export type PictureLike =
  | BitmapLike
  | { readonly naturalWidth: number; readonly naturalHeight: number }
  | { readonly videoWidth: number; readonly videoHeight: number }
  | { readonly displayWidth: number; readonly displayHeight: number; close(): void };

/** An image of sharp, with what is to be done to it. */
export interface SharpLike {
  clone(): SharpLike;
  autoOrient(): SharpLike;
  toColourspace(name: string): SharpLike;
  raw(options?: { depth: "uchar" }): SharpLike;
  toBuffer(options: {
    resolveWithObject: true;
  }): Promise<{ data: Uint8Array; info: { width: number; height: number; channels: number } }>;
}

/** The bytes of a file as they come: a web stream, or a stream of Node. */
export type ByteStream = ReadableStream<Uint8Array> | (AsyncIterable<unknown> & { pipe: unknown });

/**
 * A photo as a person has it: path, http(s), file or data URL; the bytes of a file, also in a Blob (of `fs.openAsBlob` too), a
 * Response or a stream; decoded pixels, an ImageData among them, a canvas, an image of sharp; in a page an `<img>`, a `<video>`, an ImageBitmap or a VideoFrame.
 */
export type PhotoInput = PlainPhoto | URL | Response | ByteStream | CanvasLike | SharpLike | PictureLike;

/** Whether a thing could be a photo by itself: a stream of a file's bytes is, though its pieces are no photos. */
export function isPhotoInput(input: unknown): input is PhotoInput {
  return (
    typeof input === "string" ||
    input instanceof URL ||
    input instanceof ArrayBuffer ||
    ArrayBuffer.isView(input) ||
    input instanceof Blob ||
    input instanceof Response ||
    isRawPixels(input) ||
    isCanvas(input) ||
    isPicture(input) ||
    isSharp(input) ||
    isByteStream(input)
  );
}

/**
 * The photo in plain data. What is read once (a Response, a stream) is read, what is drawn or computed (a canvas, an image of
 * sharp) becomes pixels: of sharp's upright and in sRGB; what a page shows becomes a bitmap.
 *
 * @param maxBytes of a body or stream. Default 100 MB
 * @throws ImageError `bad-argument`, `bad-url`, `too-large`, `fetch-failed`
 */
export async function plainPhoto(input: PhotoInput, maxBytes = DEFAULT_MAX_BYTES): Promise<PlainPhoto> {
  if (typeof input === "string") return inPage(input);
  if (input instanceof URL) return address(input);
  if (input instanceof Response) return responseBytes(input, maxBytes);
  // Before streams: an image of sharp is one too.
  if (isSharp(input)) return sharpPixels(input);
  if (isCanvas(input)) return canvasPixels(input);
  if (isPicture(input)) return pictureBitmap(input);
  if (isByteStream(input)) return streamBytes(input, maxBytes);
  if (input instanceof Blob) return canBePosted(input) ? input : blobBytes(input, maxBytes);
  if (isRawPixels(input)) return plainPixels(input);
  return input;
}

export function isRawPixels(input: unknown): input is RawPixels {
  return isObject(input) && "data" in input && "width" in input && "height" in input;
}

function isCanvas(input: unknown): input is CanvasLike {
  return isObject(input) && "getContext" in input && typeof input.getContext === "function";
}

export function isBitmap(input: unknown): input is BitmapLike {
  return isObject(input) && typeof input.close === "function" && "width" in input && "height" in input;
}

function isPicture(input: unknown): input is PictureLike {
  const has = (name: string) => isObject(input) && name in input;
  return isBitmap(input) || has("naturalWidth") || has("videoWidth") || (has("displayWidth") && has("codedWidth"));
}

/** The picture as it stands, its colours as they are stored. */
async function pictureBitmap(picture: PictureLike): Promise<BitmapLike> {
  const { createImageBitmap: create } = globalThis as { createImageBitmap?: (...of: unknown[]) => Promise<BitmapLike> };
  if (!create) throw new ImageError("bad-argument", "Only a page has pictures: hand over a file's bytes, or pixels.");
  try {
    return await create(picture, { colorSpaceConversion: "none", premultiplyAlpha: "none" });
  } catch (cause) {
    const message = `The picture cannot be read: it must have loaded, and from a server that lets this page read it (${(cause as Error).message}).`;
    throw new ImageError("bad-argument", message, { cause });
  }
}

function isSharp(input: unknown): input is SharpLike {
  return (
    isObject(input) && ["clone", "toBuffer", "toColourspace", "raw"].every((name) => typeof input[name] === "function")
  );
}

function isByteStream(input: unknown): input is ByteStream {
  if (input instanceof ReadableStream) return true;
  // A stream of Node that carries objects may be one of photos.
  return (
    isObject(input) && typeof input.pipe === "function" && Symbol.asyncIterator in input && !input.readableObjectMode
  );
}

function isObject(input: unknown): input is Record<PropertyKey, unknown> {
  return typeof input === "object" && input !== null;
}

/** In a page what is no address of its own is one beside the page's. */
function inPage(text: string): string {
  const { document } = globalThis as { readonly document?: { readonly baseURI: string } };
  return document && URL.canParse(text, document.baseURI) ? new URL(text, document.baseURI).href : text;
}

function address({ protocol, href }: URL): string {
  if (["http:", "https:", "file:", "data:"].includes(protocol)) return href;
  throw new ImageError("bad-url", `A photo's URL is of type http, https, file or data, not ${protocol.slice(0, -1)}.`);
}

/** Of an ImageData only what is its own would arrive at another thread: its data is not. */
function plainPixels({ data, width, height, channels }: RawPixels): RawPixels {
  return { data, width, height, ...(channels !== undefined && { channels }) };
}

/** A Blob made by `fs.openAsBlob` cannot. */
function canBePosted(blob: Blob): boolean {
  try {
    structuredClone(blob);
    return true;
  } catch {
    return false;
  }
}

async function blobBytes(blob: Blob, maxBytes: number): Promise<Uint8Array> {
  if (blob.size > maxBytes) throw tooLarge(maxBytes);
  return new Uint8Array(await blob.arrayBuffer());
}

function tooLarge(maxBytes: number): ImageError {
  return new ImageError(
    "too-large",
    `The photo has more bytes than the limit of ${maxBytes}; raise maxBytes if that is meant.`,
  );
}

async function sharpPixels(image: SharpLike): Promise<RawPixels> {
  const pixels = image.clone().autoOrient().toColourspace("srgb").raw({ depth: "uchar" });
  const { data, info } = await pixels.toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { data: new Uint8Array(data.buffer, data.byteOffset, data.length), width, height, channels };
}

function canvasPixels(canvas: CanvasLike): RawPixels {
  const { width, height } = canvas;
  const context = canvas.getContext("2d");
  if (!context) throw new ImageError("bad-argument", "The canvas has no 2D context: draw the photo on one that has.");
  return plainPixels(context.getImageData(0, 0, width, height));
}

async function responseBytes(response: Response, maxBytes: number): Promise<Uint8Array> {
  if (!response.ok) {
    throw new ImageError("fetch-failed", `The photo's response has the status ${response.status}.`);
  }
  if (response.bodyUsed || !response.body) {
    throw new ImageError("bad-argument", "The photo's response has no body, or it was read before.");
  }
  return streamBytes(response.body, maxBytes);
}

async function streamBytes(stream: ByteStream, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<unknown>) {
    if (!(chunk instanceof Uint8Array)) {
      throw new ImageError("bad-argument", "A photo's stream must carry bytes, not text or objects.");
    }
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
