import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openModel } from "@vistazo/checkpoint";
import { loadPhoto } from "@vistazo/image";
import { Session } from "@vistazo/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readsTexts } from "../src/architectures/registry.js";
import { exportModel } from "../src/export/index.js";
import { Model } from "../src/model.js";
import { pixelTensor } from "../src/network.js";
import { batchPixels } from "../src/preprocess/batch-pixels.js";
import { openImageProcessor } from "../src/preprocess/open-image-processor.js";
import type { Task } from "../src/task.js";
import { VisionError } from "../src/vision-error.js";
import { type ArchitectureFixture, withCheckpoint } from "./synthetic-checkpoint.js";

const architectures = fileURLToPath(new URL("../src/architectures/", import.meta.url));
const photos = fileURLToPath(new URL("reference/", import.meta.url));
const classification = fileURLToPath(new URL("fixtures/classification/", import.meta.url));

/** The first case of every architecture. */
const cases = readdirSync(architectures).flatMap((name) => {
  const folder = join(architectures, name, "fixtures");
  try {
    const [file] = readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .sort();
    return file === undefined ? [] : [[`${name}: ${basename(file, ".json")}`, join(folder, file)] as const];
  } catch {
    return [];
  }
});
/** Those whose outputs further graphs read. */
const severalGraphs = /^(clipseg|oneformer):/;

let out: string;
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "vistazo-export-"));
});
afterAll(() => rm(out, { recursive: true, force: true }));

describe("every architecture is exported with the answers that it has here", () => {
  it.each(cases)("%s", async (name, file) => {
    const fixture = JSON.parse(readFileSync(file, "utf8")) as ArchitectureFixture;
    const task = fixture.task as Task;
    await withCheckpoint(fixture, async (folder) => {
      const files = await openModel(folder, { needsTokenizer: readsTexts });
      const processor = await openImageProcessor(files);
      const [photo] = Object.keys(fixture.answers);
      const pixels = batchPixels([processor.preprocess(await loadPhoto(join(photos, photo)))], processor.padSize);
      const size = { height: pixels.height, width: pixels.width };
      const exporting = exportModel(folder, { out, name: basename(folder), task, size });
      if (severalGraphs.test(name)) {
        await expect(exporting).rejects.toThrow("several graphs that work together");
        return;
      }
      const exported = await exporting;
      expect(exported.signature.inputs.map((input) => input.name)).toEqual(["pixel_values"]);
      const model = await Model.load(files, task, { threads: 1 });
      const session = await Session.create({ onnx: exported.file }, { threads: 1 });
      try {
        const expected = await model.see({ ...pixels, photos: [size] });
        const found = await session.run({ pixel_values: pixelTensor(pixels) });
        expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
        for (const [output, { shape, data }] of Object.entries(expected)) {
          expect(found[output].shape).toEqual(shape);
          const numbers = Array.from<number | bigint>(data).map(Number);
          // Of the output's greatest value: constants are folded, and rounded, elsewhere.
          const scale = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-3);
          const apart = numbers.map((value, i) => Math.abs(value - Number(found[output].data[i])) / scale);
          const worst = apart.reduce((most, value) => Math.max(most, value), 0);
          expect(worst, output).toBeLessThan(1e-5);
        }
      } finally {
        await session.dispose();
        await model.dispose();
        await rm(join(out, exported.name), { recursive: true });
      }
    });
  });
});

describe("a model repository", () => {
  it("has the network in a version's folder and a configuration for Triton beside it", async () => {
    const { name, task, file } = await exportModel(join(classification, "vit"), { out, maxBatchSize: 16 });
    expect({ name, task, file }).toEqual({
      name: "vit",
      task: "image-classification",
      file: join(out, "vit", "1", "model.onnx"),
    });
    expect(readdirSync(join(out, "vit")).sort()).toEqual(["1", "config.pbtxt"]);
    const text = await readFile(join(out, "vit", "config.pbtxt"), "utf8");
    expect(text).toMatch(
      /^name: "vit"\nplatform: "onnxruntime_onnx"\nmax_batch_size: 16\ninput \{\n {2}name: "pixel_values"\n/,
    );
    expect(text).toContain("dynamic_batching {");
    const config = /key: "config"\n {2}value \{ string_value: "(.*)" \}/.exec(text)?.[1].replaceAll('\\"', '"');
    expect(JSON.parse(config ?? "")).toEqual(
      JSON.parse(await readFile(join(classification, "vit", "config.json"), "utf8")),
    );
  });

  it("has the weights in a file of their own where they are too many for one", async () => {
    const inside = join(out, "vit", "1", "model.onnx");
    const { file } = await exportModel(join(classification, "vit"), { out, name: "outside", mostInside: 1000 });
    expect(readdirSync(join(out, "outside", "1")).sort()).toEqual(["model.onnx", "model.onnx.data"]);
    expect((await stat(file)).size).toBeLessThan((await stat(inside)).size / 2);
    const [, channels, height, width] = [1, 3, 32, 32];
    const sessions = await Promise.all([inside, file].map((onnx) => Session.create({ onnx }, { threads: 1 })));
    const shape = (sessions[0].inputShape("pixel_values") ?? []).map((side, i) =>
      side > 0 ? side : [1, channels, height, width][i],
    );
    const length = shape.reduce((product, side) => product * side, 1);
    const pixel_values = {
      dtype: "float32" as const,
      shape,
      data: Float32Array.from({ length }, (_, i) => Math.sin(i)),
    };
    const [a, b] = await Promise.all(sessions.map((session) => session.run({ pixel_values })));
    expect(b.logits.data).toEqual(a.logits.data);
    await Promise.all(sessions.map((session) => session.dispose()));
  });

  it("is not written over, and refuses what it cannot hold by name", async () => {
    const source = join(classification, "vit");
    await expect(exportModel(source, { out })).rejects.toThrow("is there already");
    await expect(exportModel(source, { out, name: "../vit" })).rejects.toThrow(VisionError);
  });
});
