import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeZip } from "./write-zip.js";

async function* pieces(...parts: string[]) {
  for (const part of parts) yield new TextEncoder().encode(part);
}
async function* files() {
  yield { name: "a/ñandú.txt", content: pieces("one, ", "two") };
  yield { name: "empty", content: pieces() };
}

const unzips = (() => {
  try {
    execFileSync("python3", ["-c", "import zipfile"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

async function written(): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of writeZip(files())) all.push(piece);
  return Buffer.concat(all);
}

it("has a directory that leads to every file", async () => {
  const bytes = await written();
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  expect(bytes.readUInt16LE(end + 10)).toBe(2);
  let at = bytes.readUInt32LE(end + 16);
  const found: [string, string][] = [];
  for (let i = 0; i < 2; i++) {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
    const [size, length, offset] = [
      bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const name = bytes.toString("utf8", at + 46, at + 46 + length);
    expect(bytes.readUInt32LE(offset)).toBe(0x04034b50);
    found.push([name, bytes.toString("utf8", offset + 30 + length, offset + 30 + length + size)]);
    at += 46 + length;
  }
  expect(at).toBe(end);
  expect(found).toEqual([
    ["a/ñandú.txt", "one, two"],
    ["empty", ""],
  ]);
});

it.skipIf(!unzips)("is read and checked by another program", async () => {
  const folder = await mkdtemp(join(tmpdir(), "vistazo-zip-"));
  try {
    const file = join(folder, "a.zip");
    await writeFile(file, await written());
    execFileSync("python3", ["-m", "zipfile", "-e", file, folder]);
    expect(await readFile(join(folder, "a", "ñandú.txt"), "utf8")).toBe("one, two");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
