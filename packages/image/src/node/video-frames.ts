import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { ImageError } from "../errors.js";
import type { ByteStream } from "../photo-input.js";
import { checkPhotoSize, type PhotoLimits } from "../photo-limits.js";
import { DEFAULT_MAX_BYTES } from "../photo-source.js";
import type { Photo } from "../raw-image.js";
import { FrameBytes } from "./frame-bytes.js";

export interface VideoFramesOptions extends PhotoLimits {
  /**
   * How frames lie in the source: JPEGs one after the other, RGB of 8 bits without anything between (`width` and `height` say how large a frame
   * is), or a video that ffmpeg reads. Default: "mjpeg" for files that end in .mjpeg or .mjpg, else "video".
   */
  readonly format?: "mjpeg" | "rgb24" | "video";
  /** With "rgb24", in pixels. */
  readonly width?: number;
  readonly height?: number;
  /** With "video": frames come at the pace they were filmed at, as from a camera. Default: as fast as they are asked for. */
  readonly realTime?: boolean;
  /** A JPEG of more bytes is refused. Default 100 million. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

/**
 * The frames of a video, one after the other, for `pipe.stream` or `pipe` itself; no more than one is kept.
 *
 * @param source a file, or a stream of bytes such as process.stdin
 * @returns a frame's pixels [height, width, 3], or of MJPEG the bytes of a JPEG
 * @throws ImageError `not-found`, `not-a-photo`, `truncated`, `too-large`, `bad-argument`; `unsupported-format` where ffmpeg is needed and is not on the path; the signal's reason
 * @example
 * for await (const { result } of detect.stream(videoFrames("street.mp4", { realTime: true }))) console.log(result);
 */
export async function* videoFrames(
  source: string | ByteStream,
  options: VideoFramesOptions = {},
): AsyncGenerator<Photo | Uint8Array, void, undefined> {
  const { signal, maxBytes = DEFAULT_MAX_BYTES } = options;
  signal?.throwIfAborted();
  const format = options.format ?? (typeof source === "string" && /\.mjpe?g$/i.test(source) ? "mjpeg" : "video");
  if (typeof source === "string") await requireFile(source);
  if (format === "video") return yield* decoded(source, options);
  if (format !== "mjpeg" && format !== "rgb24") {
    const wanted = 'A video\'s format is "mjpeg", "rgb24" or "video"';
    throw new ImageError("bad-argument", `${wanted}, not ${JSON.stringify(format)}.`);
  }
  const size = format === "rgb24" ? rawSize(options) : undefined;
  const file = typeof source === "string" ? createReadStream(source, { highWaterMark: 1 << 20 }) : undefined;
  const bytes = new FrameBytes(file ?? (source as AsyncIterable<unknown>), signal);
  try {
    if (size) yield* rawFrames(bytes, size);
    else yield* jpegs(bytes, maxBytes);
  } finally {
    bytes.close();
    file?.destroy();
  }
}

async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw new ImageError("not-a-photo", `${path} is a folder, not a video.`);
  if (!found) throw new ImageError("not-found", `There is no video ${path}.`);
}

function rawSize({ width, height, ...limits }: VideoFramesOptions): {
  readonly width: number;
  readonly height: number;
} {
  const isSide = (side: unknown): side is number => Number.isSafeInteger(side) && (side as number) > 0;
  if (!isSide(width) || !isSide(height))
    throw new ImageError("bad-argument", "Raw frames do not say how large they are: give width and height, in pixels.");
  checkPhotoSize({ width, height }, { ...limits, name: "A frame" });
  return { width, height };
}

async function* rawFrames(
  bytes: FrameBytes,
  { width, height }: { readonly width: number; readonly height: number },
): AsyncGenerator<Photo, void, undefined> {
  for (;;) {
    const data = await bytes.take(width * height * 3);
    if (data === undefined) return;
    yield { data, width, height, channels: 3 };
  }
}

async function* jpegs(bytes: FrameBytes, most: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (;;) {
    const frame = await bytes.takeJpeg(most);
    if (frame === undefined) return;
    yield frame;
  }
}

/** By ffmpeg, as PPM: the pixels as they are, with their size before each. */
async function* decoded(
  source: string | ByteStream,
  options: VideoFramesOptions,
): AsyncGenerator<Photo, void, undefined> {
  const { signal, realTime = false } = options;
  // A path is never an option or another protocol; nor does a playlist lead to the network.
  const input = typeof source === "string" ? `file:${resolve(source)}` : "pipe:0";
  const given = ["-protocol_whitelist", "file,pipe", ...(realTime ? ["-re"] : []), "-i", input];
  const asked = ["-map", "0:v:0", "-f", "image2pipe", "-c:v", "ppm", "-pix_fmt", "rgb24", "pipe:1"];
  const flags = ["-nostdin", "-hide_banner", "-loglevel", "error", ...given, ...asked];
  const ffmpeg = spawn("ffmpeg", flags, { stdio: [typeof source === "string" ? "ignore" : "pipe", "pipe", "pipe"] });
  const stdout = ffmpeg.stdout as Readable;
  let said = "";
  (ffmpeg.stderr as Readable).setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(0, 2000);
  });
  const ended = new Promise<{ code: number | null; error?: NodeJS.ErrnoException }>((done) => {
    ffmpeg.once("error", (error) => done({ code: null, error }));
    ffmpeg.once("close", (code) => done({ code }));
  });
  if (ffmpeg.stdin) {
    // One that has ended takes no more; what ended it is told by itself.
    ffmpeg.stdin.on("error", () => {});
    void feed(source as ByteStream, ffmpeg.stdin);
  }
  const bytes = new FrameBytes(stdout, signal);
  let frames = 0;
  try {
    for (;;) {
      const size = await bytes.takePpmHeader();
      if (size === undefined) break;
      checkPhotoSize(size, { ...options, name: "A frame" });
      const data = await bytes.take(size.width * size.height * 3);
      if (data === undefined) throw new ImageError("truncated", "ffmpeg ended within a frame.");
      frames++;
      yield { data, ...size, channels: 3 };
    }
    const { code, error } = await ended;
    if (error?.code === "ENOENT") {
      throw new ImageError(
        "unsupported-format",
        "Videos are read by ffmpeg, which is not on the path: install it, or give frames as MJPEG or raw RGB.",
        { cause: error },
      );
    }
    if (error) throw error;
    const name = typeof source === "string" ? source : "The video";
    if (code !== 0)
      throw new ImageError("not-a-photo", `${name} cannot be read: ${lastLine(said) || `ffmpeg ended with ${code}`}`);
    if (frames === 0) throw new ImageError("not-a-photo", `${name} has no frames.`);
  } finally {
    ffmpeg.kill("SIGKILL");
    bytes.close();
  }
}

async function feed(source: ByteStream, stdin: NodeJS.WritableStream): Promise<void> {
  try {
    for await (const bytes of source as AsyncIterable<Uint8Array>) {
      if (!stdin.writable) return;
      if (!stdin.write(bytes)) await new Promise((go) => stdin.once("drain", go).once("close", go));
    }
  } finally {
    stdin.end();
  }
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
