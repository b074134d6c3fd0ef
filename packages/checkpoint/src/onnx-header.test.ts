import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CheckpointError } from "./error.js";
import { readOnnxHeader } from "./onnx-header.js";

const exported = fileURLToPath(new URL("../../vision/tests/fixtures/ultralytics/", import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-onnx-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(bytes: Uint8Array) {
  const file = join(folder, "model.onnx");
  await writeFile(file, bytes);
  return readOnnxHeader(file);
}

/** A length-delimited field of a protocol buffer. */
function field(number: number, ...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array)));
  const length: number[] = [];
  let rest = content.length;
  for (; rest > 0x7f; rest >>= 7) length.push((rest & 0x7f) | 0x80);
  return Buffer.concat([Uint8Array.of((number << 3) | 2, ...length, rest), content]);
}

describe("readOnnxHeader", () => {
  it("reads what torch and onnx wrote", async () => {
    const { metadata, inputs, outputs } = await readOnnxHeader(join(exported, "yolov8-seg.onnx"));
    expect(metadata).toMatchObject({ task: "segment", stride: "32", imgsz: "[96, 128]" });
    expect(inputs).toEqual([{ name: "images", shape: [1, 3, 96, 128] }]);
    expect(outputs).toEqual([
      { name: "output0", shape: [1, 11, 48] },
      { name: "output1", shape: [1, 4, 24, 32] },
    ]);
    const any = await readOnnxHeader(join(exported, "yolo11-dynamic.onnx"));
    expect(any.inputs).toEqual([{ name: "images", shape: [-1, 3, -1, -1] }]);
  });

  it("jumps over what is large", async () => {
    const weights = new Uint8Array(3_000_000).fill(0x72);
    const version = Uint8Array.of(0x08, 8);
    const graph = field(7, field(5, weights), field(11, field(1, "x")));
    const bytes = Buffer.concat([version, graph, field(14, field(1, "stride"), field(2, "32"))]);
    expect(await read(bytes)).toEqual({
      metadata: { stride: "32" },
      inputs: [{ name: "x", shape: [] }],
      outputs: [],
    });
  });

  it("refuses files that are damaged, and never reads on without end", async () => {
    const good = await readFile(join(exported, "yolov8-cls.onnx"));
    await expect(read(good.subarray(0, good.length - 3))).rejects.toMatchObject({ code: "invalid-onnx" });
    await expect(read(new Uint8Array([0x3a, 0xff, 0xff, 0xff, 0xff, 0x7f]))).rejects.toThrow(
      "model.onnx is damaged or no ONNX file.",
    );
    await expect(read(new Uint8Array(500_000).fill(0x10))).rejects.toMatchObject({ code: "limit-exceeded" });
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, value) => {
        const bytes = Uint8Array.from(good);
        bytes[at] = value;
        await read(bytes).catch((error) => expect(error).toBeInstanceOf(CheckpointError));
      }),
      { numRuns: 100 },
    );
  });
});
