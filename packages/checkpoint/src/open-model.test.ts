import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fixture } from "../tests/fixtures.js";
import { safetensorsFile, tinyModel } from "../tests/tiny-model.js";
import { openModel } from "./open-model.js";
import { readFloat32 } from "./read-tensor.js";

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "vistazo-open-")));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(files: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(
      join(folder, name),
      content instanceof Uint8Array || typeof content === "string" ? content : JSON.stringify(content),
    );
  }
}

const tensor = (...values: number[]) =>
  safetensorsFile(Object.fromEntries(values.map((v) => [`t${v}`, Float32Array.of(v)])));

describe("openModel of a folder", () => {
  it("reads its configs and table", async () => {
    await write(tinyModel());
    const model = await openModel(folder);
    expect(model).toMatchObject({
      id: folder,
      directory: folder,
      config: { model_type: "vit" },
      preprocessorConfig: { size: 224 },
      weights: { kind: "pytorch", format: "safetensors" },
    });
    expect(model).not.toHaveProperty("revision");
  });

  it("finds them in a subfolder, and nowhere outside", async () => {
    const files = Object.entries(tinyModel()).map(([name, content]) => [`variants/small/${name}`, content]);
    await write(Object.fromEntries(files));
    await expect(openModel(folder)).rejects.toMatchObject({ code: "file-not-found" });
    for (const subfolder of ["variants/small", "variants/small/"]) {
      const { id, config, directory } = await openModel(folder, { subfolder });
      expect([id, config.model_type, directory]).toEqual([folder, "vit", join(folder, "variants/small")]);
    }
    await expect(openModel(folder, { subfolder: "variants" })).rejects.toMatchObject({ code: "file-not-found" });
    for (const subfolder of ["../secrets", "/etc", "a\\b"]) {
      await expect(openModel(folder, { subfolder })).rejects.toMatchObject({ code: "invalid-option" });
    }
  });

  it("reads one in its makers' own layout as it is described", async () => {
    await write({ "depth_vits.safetensors": tensor(3), "README.md": "" });
    await expect(openModel(folder)).rejects.toMatchObject({ code: "file-not-found" });
    const described = { config: { model_type: "depth" }, preprocessorConfig: { size: 518 } };
    const model = await openModel(folder, {
      describe: async ({ config, names }) => {
        expect([config, names.toSorted()]).toEqual([{}, ["README.md", "depth_vits.safetensors"]]);
        return { ...described, weights: "depth_vits.safetensors" };
      },
    });
    expect(model).toMatchObject({ ...described, weights: { kind: "pytorch", format: "safetensors" } });
    await expect(openModel(folder, { describe: async () => undefined })).rejects.toThrow(/no config.json/);
  });

  it("names real files where the folder holds links, as a Hub snapshot does", async () => {
    await write({ "snapshot/config.json": {}, "blobs/abc": tensor(1) });
    await symlink("../blobs/abc", join(folder, "snapshot/model.safetensors"));
    const { weights } = await openModel(join(folder, "snapshot"));
    expect(weights.kind === "pytorch" && weights.tensors.get("t1")?.file).toBe(join(folder, "blobs/abc"));
  });

  it("takes the image processor's part of processor_config.json before preprocessor_config.json", async () => {
    await write({ ...tinyModel(), "processor_config.json": { image_processor: { size: 384 } } });
    expect((await openModel(folder)).preprocessorConfig).toEqual({ size: 384 });
    await write({ "processor_config.json": { processor_class: "DetrProcessor" } });
    expect((await openModel(folder)).preprocessorConfig).toEqual({ size: 224 });
    await rm(join(folder, "preprocessor_config.json"));
    expect(await openModel(folder)).not.toHaveProperty("preprocessorConfig");
  });

  it("joins the shards of safetensors, each tensor from the file that the index names", async () => {
    await write({
      "config.json": {},
      "model.safetensors.index.json": { weight_map: { t1: "one.safetensors", t2: "parts/two.safetensors" } },
      "one.safetensors": tensor(1, 2),
      "parts/two.safetensors": tensor(2, 3),
    });
    const { weights } = await openModel(folder);
    if (weights.kind !== "pytorch") throw new Error("kind");
    expect([...weights.tensors.values()].map(({ name, file }) => [name, file])).toEqual([
      ["t1", join(folder, "one.safetensors")],
      ["t2", join(folder, "parts/two.safetensors")],
      ["t3", join(folder, "parts/two.safetensors")],
    ]);
    expect(await readFloat32(weights.tensors.get("t2")!)).toEqual(Float32Array.of(2));
  });

  it("leaves out what an index lists and no shard has, and finds what lies in another or is not listed", async () => {
    await write({
      "config.json": {},
      "model.safetensors.index.json": {
        weight_map: { t1: "two.safetensors", t2: "two.safetensors", t9: "one.safetensors" },
      },
      "one.safetensors": tensor(1, 2),
      "two.safetensors": tensor(2, 3),
    });
    const { weights } = await openModel(folder);
    if (weights.kind !== "pytorch") throw new Error("kind");
    expect(new Map([...weights.tensors.values()].map(({ name, file }) => [name, file]))).toEqual(
      new Map([
        ["t1", join(folder, "one.safetensors")],
        ["t2", join(folder, "two.safetensors")],
        ["t3", join(folder, "two.safetensors")],
      ]),
    );
  });

  it("joins the shards of pytorch_model.bin", async () => {
    await write({
      "config.json": {},
      "pytorch_model.bin.index.json": { weight_map: { "0.weight": "a.bin", float32: "b.bin" } },
    });
    await cp(fixture("module.bin"), join(folder, "a.bin"));
    await cp(fixture("legacy.bin"), join(folder, "b.bin"));
    const { weights } = await openModel(folder);
    if (weights.kind !== "pytorch") throw new Error("kind");
    expect([...weights.tensors.keys()]).toEqual(expect.arrayContaining(["0.weight", "float32"]));
  });

  it("finds ONNX files and the data beside them", async () => {
    await write({ "config.json": {}, "onnx/model.onnx": "x", "onnx/model.onnx_data": "y", "onnx/model_q4.onnx": "z" });
    expect((await openModel(folder)).weights).toEqual({
      kind: "onnx",
      file: join(folder, "onnx/model.onnx"),
      externalData: [{ location: "model.onnx_data", file: join(folder, "onnx/model.onnx_data") }],
    });
    expect((await openModel(folder, { dtype: "q4" })).weights).toMatchObject({
      file: join(folder, "onnx/model_q4.onnx"),
    });
    await expect(openModel(folder, { dtype: "fp16" })).rejects.toMatchObject({ code: "no-weights" });
  });

  it.each([
    ["no config", { "config.json": undefined }, "file-not-found", /no config\.json/],
    ["a config that is no JSON", { "config.json": "{" }, "invalid-config", /^config\.json is not JSON/],
    ["a config that is a list", { "config.json": "[]" }, "invalid-config", /^config\.json is not a JSON object/],
    [
      "a damaged preprocessor config",
      { "preprocessor_config.json": "" },
      "invalid-config",
      /preprocessor_config\.json/,
    ],
    ["no weights", { "model.safetensors": undefined }, "no-weights", /tf_model\.h5/],
  ])("refuses %s", async (_, change: Record<string, string | undefined>, code, message) => {
    const files = Object.entries({ ...tinyModel(), ...change }).filter(([, content]) => content !== undefined);
    await write(Object.fromEntries(files));
    await expect(openModel(folder)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it.each([
    ["outside the folder", { weight_map: { t1: "../one.safetensors" } }, "invalid-file-name", /\.\.\/one/],
    ["at an absolute path", { weight_map: { t1: "/etc/passwd" } }, "invalid-file-name", /passwd/],
    ["that is missing", { weight_map: { t1: "two.safetensors" } }, "file-not-found", /two\.safetensors/],
    ["that is no name", { weight_map: { t1: 3 } }, "invalid-config", /"t1"/],
    ["of none", { weight_map: {} }, "invalid-config", /names no files/],
    ["without a map", {}, "invalid-config", /weight_map/],
  ])("refuses an index with a shard %s", async (_, index, code, message) => {
    await write({ "config.json": {}, "model.safetensors.index.json": index, "one.safetensors": tensor(1) });
    await expect(openModel(folder)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it("keeps to the limit on configs", async () => {
    await write(tinyModel());
    await expect(openModel(folder, { maxConfigBytes: 10 })).rejects.toMatchObject({ code: "limit-exceeded" });
  });

  it("tells a missing folder from a model id", async () => {
    for (const source of ["./none", "/none/there", "../none", "a/b/c", "C:\\models\\vit", "no-such-folder/"]) {
      await expect(openModel(source), source).rejects.toMatchObject({ code: "folder-not-found" });
    }
    for (const source of ["", "a\0b", "--", "name with spaces"]) {
      await expect(openModel(source), source).rejects.toMatchObject({ code: "invalid-model-id" });
    }
  });

  it("reads no folder where only Hub models are allowed", async () => {
    await write(tinyModel());
    await expect(openModel(folder, { folders: false })).rejects.toMatchObject({ code: "invalid-model-id" });
  });

  it("stops where its signal is aborted", async () => {
    await write(tinyModel());
    await expect(openModel(folder, { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow("enough");
  });
});
