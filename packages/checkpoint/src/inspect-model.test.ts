import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { safetensorsFile, tinyModel } from "../tests/tiny-model.js";
import { useWorkspace } from "../tests/workspace.js";
import { inspectModel } from "./inspect-model.js";
import { isCached, pullModel } from "./pull-model.js";

const shard = safetensorsFile({ a: Float32Array.of(1) });
const workspace = useWorkspace({
  "org/tiny": { files: tinyModel() },
  "org/keras": { files: { "config.json": '{"a":1}', "tf_model.h5": "x" } },
  "org/shards": {
    files: {
      "config.json": "{}",
      "model.safetensors.index.json": JSON.stringify({ weight_map: { a: "one.safetensors", b: "two.safetensors" } }),
      "one.safetensors": shard,
      "two.safetensors": shard,
    },
  },
});
/** Requests for a large file, all of it. */
const large = () => workspace.hub.requests.filter(({ server, headers }) => server === "cdn" && !headers.range);

describe("inspectModel", () => {
  it("says what a model is and has without downloading its weights", async () => {
    const bytes = Buffer.from(tinyModel()["model.safetensors"] as Uint8Array).length;
    const summary = await inspectModel("org/tiny", workspace.options);
    expect(summary).toMatchObject({
      id: "org/tiny",
      revision: "main",
      commit: workspace.hub.commit("org/tiny"),
      config: { model_type: "vit" },
      preprocessorConfig: { size: 224 },
      weights: { kind: "pytorch", files: [{ name: "model.safetensors", bytes }], bytes, cachedBytes: 0 },
    });
    expect(summary.files.map(({ name }) => name).sort()).toEqual(Object.keys(tinyModel()).sort());
    expect(large()).toEqual([]);
    expect(await isCached("org/tiny", workspace.options)).toBe(false);

    await pullModel("org/tiny", workspace.options);
    expect(await isCached("org/tiny", workspace.options)).toBe(true);
    expect((await inspectModel("org/tiny", workspace.options)).weights?.cachedBytes).toBe(bytes);
    expect((await inspectModel("org/tiny", { ...workspace.options, offline: true })).weights?.cachedBytes).toBe(bytes);
  });

  it("adds up shards", async () => {
    expect((await inspectModel("org/shards", workspace.options)).weights).toMatchObject({ bytes: 2 * shard.length });
    expect(large()).toEqual([]);
  });

  it("says why a model cannot be run, and what it is all the same", async () => {
    const summary = await inspectModel("org/keras", workspace.options);
    expect(summary).toMatchObject({ config: { a: 1 }, problem: { code: "no-weights" } });
    expect(summary.weights).toBeUndefined();
    await expect(inspectModel("org/none", workspace.options)).rejects.toMatchObject({ code: "model-not-found" });
  });

  it("inspects folders too", async () => {
    const folder = join(workspace.cacheDir, "folder");
    await mkdir(folder);
    for (const [name, content] of Object.entries(tinyModel())) await writeFile(join(folder, name), content);
    const { weights, ...summary } = await inspectModel(folder);
    expect(weights?.cachedBytes).toBe(weights?.bytes);
    expect(summary).not.toHaveProperty("commit");
    expect(await isCached(folder)).toBe(true);
    expect(await isCached(join(workspace.cacheDir, "none"))).toBe(false);
  });
});
