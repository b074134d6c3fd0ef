import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Readable } from "node:stream";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { ImageError } from "../errors.js";
import { decodePhoto } from "./decode-photo.js";
import { type VideoFramesOptions, videoFrames } from "./video-frames.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-frames-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function all<T>(frames: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const frame of frames) found.push(frame);
  return found;
}

/** Bytes in pieces of a size that fits nothing. */
const piped = (bytes: Uint8Array, size = 7) =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
  );

const failure = (source: string | Readable, options?: VideoFramesOptions) =>
  all(videoFrames(source, options)).then(
    () => undefined,
    (error: unknown) => error as ImageError,
  );

describe("raw RGB", () => {
  const bytes = Uint8Array.from({ length: 3 * 4 * 2 * 3 }, (_, i) => i);
  const options = { format: "rgb24", width: 4, height: 2 } as const;

  it.each(["a file", "a pipe"])("of %s comes frame by frame", async (where) => {
    const path = join(folder, "frames.rgb");
    await writeFile(path, bytes);
    const frames = await all(videoFrames(where === "a file" ? path : piped(bytes), options));
    expect(frames).toEqual(
      [0, 1, 2].map((i) => ({ data: bytes.slice(i * 24, (i + 1) * 24), width: 4, height: 2, channels: 3 })),
    );
  });

  it("is refused where its size is not told, is too large, or its end is missing", async () => {
    expect(await failure(piped(bytes), { format: "rgb24" })).toMatchObject({ code: "bad-argument" });
    expect(await failure(piped(bytes), { ...options, maxPixels: 7 })).toMatchObject({ code: "too-large" });
    expect(await failure(piped(bytes.subarray(0, 70)), options)).toMatchObject({ code: "truncated" });
  });

  it("reads no more than is asked for", async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given++;
        yield new Uint8Array(24);
      }
    }
    let seen = 0;
    for await (const _ of videoFrames(endless() as unknown as Readable, options)) if (++seen === 5) break;
    expect(given).toBe(5);
  });

  it("ends with the signal, also while it waits", async () => {
    const stop = new AbortController();
    const silent = new Readable({ read() {} });
    const ended = failure(silent, { ...options, signal: stop.signal });
    stop.abort(new Error("enough"));
    expect(await ended).toMatchObject({ message: "enough" });
  });
});

describe("MJPEG", () => {
  const colours = ["red", "lime", "blue"];
  let frames: Buffer[];
  beforeAll(async () => {
    const side = 24;
    // The second is progressive: several scans. The third has another JPEG in its EXIF, as cameras write thumbnails.
    const picture = (background: string) => sharp({ create: { width: side, height: side, channels: 3, background } });
    const plain = await picture("red").jpeg().toBuffer();
    const progressive = await picture("lime").jpeg({ progressive: true }).toBuffer();
    const blue = await picture("blue").jpeg().toBuffer();
    const app = Buffer.concat([Buffer.from([0xff, 0xe1, (plain.length + 2) >> 8, (plain.length + 2) & 255]), plain]);
    frames = [plain, progressive, Buffer.concat([blue.subarray(0, 2), app, blue.subarray(2)])];
  });

  it.each([7, 1000])("comes JPEG by JPEG, in pieces of %i bytes", async (size) => {
    const found = (await all(videoFrames(piped(Buffer.concat(frames), size), { format: "mjpeg" }))) as Uint8Array[];
    expect(found.map((frame) => Buffer.from(frame))).toEqual(frames);
    const pixels = await Promise.all(found.map(async (frame) => (await decodePhoto(frame)).data.slice(0, 3)));
    expect(pixels.map((rgb) => rgb.indexOf(Math.max(...rgb)))).toEqual(colours.map((_, i) => i));
  });

  it("is known by a file's ending", async () => {
    const path = join(folder, "camera.MJPEG");
    await writeFile(path, Buffer.concat(frames));
    expect(await all(videoFrames(path))).toHaveLength(3);
  });

  it("is refused where it is something else, is cut off, or a frame is too large", async () => {
    const options = { format: "mjpeg" } as const;
    expect(await failure(piped(Buffer.from("no video at all")), options)).toMatchObject({ code: "not-a-photo" });
    expect(await failure(piped(frames[0].subarray(0, -5)), options)).toMatchObject({ code: "truncated" });
    expect(await failure(piped(frames[0]), { ...options, maxBytes: 100 })).toMatchObject({ code: "too-large" });
  });
});

describe("a video file", () => {
  /** What ffmpeg does, as far as it is asked here, in its place on the path. */
  async function withFfmpeg(script: string): Promise<void> {
    const own = await mkdtemp(join(folder, "bin-"));
    await writeFile(join(own, "ffmpeg"), `#!${process.execPath}\n${script}`);
    await chmod(join(own, "ffmpeg"), 0o755);
    const { PATH } = process.env;
    process.env.PATH = own + delimiter + PATH;
    onTestFinished(() => {
      process.env.PATH = PATH;
    });
  }
  const video = async () => {
    const path = join(folder, "-street.mp4");
    await writeFile(path, "as if");
    return path;
  };

  it.skipIf(process.platform === "win32")("is read by ffmpeg, whose pictures are the frames", async () => {
    await withFfmpeg(`
      const input = process.argv[process.argv.indexOf("-i") + 1];
      if (!input.startsWith("file:/") || !process.argv.includes("-re")) process.exit(3);
      for (let i = 0; i < 3; i++) process.stdout.write(Buffer.concat([Buffer.from("P6\\n2 1\\n255\\n"), Buffer.alloc(6, 32 + i)]));
    `);
    const frames = await all(videoFrames(await video(), { realTime: true }));
    expect(frames).toEqual(
      [32, 33, 34].map((value) => ({ data: new Uint8Array(6).fill(value), width: 2, height: 1, channels: 3 })),
    );
  });

  it.skipIf(process.platform === "win32")("may come through a pipe, and end before all of it is read", async () => {
    await withFfmpeg(`
      process.stdin.once("data", () => {
        process.stdout.write("P6\\n1 1\\n255\\n  ");
        process.stdout.write(" ", () => process.exit(0));
      });
    `);
    expect(await all(videoFrames(piped(new Uint8Array(1 << 20), 1 << 16)))).toHaveLength(1);
  });

  it.skipIf(process.platform === "win32")("that ffmpeg cannot read is refused in its words", async () => {
    await withFfmpeg('process.stderr.write("a\\nmoov atom not found\\n"); process.exitCode = 1;');
    const error = await failure(await video());
    expect(error).toMatchObject({ code: "not-a-photo", message: expect.stringMatching(/moov atom not found$/) });
  });

  it("says so where there is no ffmpeg, no video, or a folder", async () => {
    const path = await video();
    const { PATH } = process.env;
    process.env.PATH = folder;
    const error = await failure(path);
    process.env.PATH = PATH;
    expect(error).toBeInstanceOf(ImageError);
    expect(error).toMatchObject({
      code: "unsupported-format",
      message: "Videos are read by ffmpeg, which is not on the path: install it, or give frames as MJPEG or raw RGB.",
    });
    expect(await failure(join(folder, "none.mp4"))).toMatchObject({ code: "not-found" });
    expect(await failure(folder)).toMatchObject({ code: "not-a-photo" });
  });

  const there = spawnSync("ffmpeg", ["-version"]).status === 0;
  it.skipIf(!there)("is what the real ffmpeg makes of it", async () => {
    const path = join(folder, "real.mp4");
    const made = ["-f", "lavfi", "-i", "testsrc=size=64x48:rate=5:duration=1", "-y", path];
    expect(spawnSync("ffmpeg", made).status).toBe(0);
    const frames = await all(videoFrames(path));
    expect(frames).toHaveLength(5);
    expect(frames[0]).toMatchObject({ width: 64, height: 48, channels: 3 });
  });
});
