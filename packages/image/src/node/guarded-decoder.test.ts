import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { decodePhoto } from "./decode-photo.js";
import { GuardedDecoder } from "./guarded-decoder.js";

let folder: string;
let small: Buffer;
let large: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guarded-"));
  const background = { r: 200, g: 30, b: 4 };
  const plain = (side: number) => sharp({ create: { width: side, height: side, channels: 3, background } });
  small = await plain(5).png().toBuffer();
  large = await plain(9000).png({ compressionLevel: 1 }).toBuffer();
});
afterAll(() => rm(folder, { recursive: true }));

function decoder(memoryBytes = 1e9): GuardedDecoder {
  const made = new GuardedDecoder({ memoryBytes });
  onTestFinished(() => made.close());
  return made;
}
const time = 60_000;

it("gives the pixels of decodePhoto in a file, of bytes and of a path, and keeps its process", async () => {
  const guarded = decoder();
  const path = join(folder, "small.png");
  await writeFile(path, small);
  const { data } = await decodePhoto(small);
  for (const photo of [small, path]) {
    const to = join(folder, "pixels");
    expect(await guarded.decode(photo, { to, time })).toEqual({ path: to, width: 5, height: 5 });
    expect(new Uint8Array(await readFile(to))).toEqual(data);
    await rm(to);
  }
  expect(guarded.processes).toHaveLength(1);
});

it("says what is wrong with a photo, and leaves nothing behind", async () => {
  const guarded = decoder();
  const to = join(folder, "nothing");
  const text = new TextEncoder().encode("no photo");
  await expect(guarded.decode(text, { to, time, name: "It" })).rejects.toMatchObject({ code: "not-a-photo" });
  await expect(guarded.decode(small, { to, time, maxSide: 4 })).rejects.toMatchObject({ code: "too-large" });
  expect(await readdir(folder)).not.toContain("nothing");
});

it.each([
  ["time", { time: 1 }, undefined, /within 1 s/],
  ["memory", { time }, 20e6, /more than 20 MB of memory/],
])("ends what takes too much %s", async (_, limits, memoryBytes, why) => {
  const guarded = decoder(memoryBytes);
  const asked = guarded.decode(large, { to: join(folder, "large"), ...limits });
  await expect(asked).rejects.toMatchObject({ code: "too-large", message: expect.stringMatching(why) });
  expect(guarded.processes).toHaveLength(0);
});

it("asks another process where something else has ended one, once", async () => {
  const guarded = decoder();
  const to = join(folder, "twice");
  const asked = guarded.decode(large, { to, time });
  process.kill(guarded.processes[0].pid as number, "SIGKILL");
  expect(await asked).toMatchObject({ width: 9000, height: 9000 });
  await rm(to);
});

it.runIf(process.platform === "linux")("keeps the server's secrets from what decodes", async () => {
  process.env.VISTAZO_TEST_SECRET = "a secret";
  onTestFinished(() => {
    delete process.env.VISTAZO_TEST_SECRET;
  });
  const guarded = decoder();
  const to = join(folder, "secret");
  await guarded.decode(small, { to, time });
  await rm(to);
  expect(await readFile(`/proc/${guarded.processes[0].pid}/environ`, "latin1")).not.toContain("a secret");
});
