import { copyFile, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixture } from "../../tests/fixtures.js";
import { safetensorsFile, tinyModel } from "../../tests/tiny-model.js";
import { filesIn, useWorkspace } from "../../tests/workspace.js";
import { openModel } from "../open-model.js";
import type { DownloadProgress } from "../options.js";
import { readFloat32 } from "../read-tensor.js";

const ID = "google/tiny";
const FOLDER = "models--google--tiny";

const shards = {
  "config.json": "{}",
  "model.safetensors.index.json": JSON.stringify({
    weight_map: { a: "model-1.safetensors", b: "model-2.safetensors" },
  }),
  "model-1.safetensors": safetensorsFile({ a: Float32Array.of(1) }),
  "model-2.safetensors": safetensorsFile({ b: Float32Array.of(2) }),
  "pytorch_model.bin": "not wanted",
};

const workspace = useWorkspace({
  [ID]: { files: tinyModel(), revisions: { "v1.0": tinyModel(400), "refs/pr/1": tinyModel(800) } },
  "org/shards": { files: shards },
  "org/onnx": {
    files: { "config.json": "{}", "onnx/model.onnx": "x", "onnx/model.onnx_data": "y", "onnx/model_fp16.onnx": "z" },
  },
  "org/keras": { files: { "config.json": "{}", "tf_model.h5": "x" } },
  "org/hostile": {
    files: { "config.json": "{}", "model.safetensors.index.json": '{"weight_map":{"a":"../../../evil"}}' },
  },
  "org/large-config": { files: { ...tinyModel(), "config.json": `{"a":"${"x".repeat(2000)}"}` } },
  "org/private": { files: tinyModel(), token: "hf_secret" },
  "org/gated": { files: tinyModel(), gated: true },
});

/** Paths asked of one of the two servers. */
const paths = (server?: "hub" | "cdn") =>
  workspace.hub.requests.filter((request) => !server || request.server === server).map(({ path }) => path);

describe("a Hub model", () => {
  it("is brought into the standard cache, only what is needed of it", async () => {
    const model = await openModel(ID, workspace.options);
    const commit = workspace.hub.commit(ID);
    const directory = join(workspace.cacheDir, FOLDER, "snapshots", commit);
    expect(model).toMatchObject({ id: ID, revision: "main", commit, directory, config: { model_type: "vit" } });
    expect(model.preprocessorConfig).toEqual({ size: 224 });

    const files = await filesIn(join(workspace.cacheDir, FOLDER));
    expect(files.filter((file) => !file.startsWith("blobs/"))).toEqual([
      "refs/main",
      `snapshots/${commit}/config.json`,
      `snapshots/${commit}/model.safetensors`,
      `snapshots/${commit}/preprocessor_config.json`,
      `trees/${commit}.json`,
    ]);
    expect(files.filter((file) => file.startsWith("blobs/"))).toHaveLength(3);
    expect(await filesIn(join(workspace.cacheDir, ".locks"))).toEqual([]);
    expect(await readFile(join(workspace.cacheDir, FOLDER, "refs/main"), "utf8")).toBe(commit);
    expect(await readlink(join(directory, "model.safetensors"))).toMatch(/^\.\.\/\.\.\/blobs\/[0-9a-f]{64}$/);
    expect(await readlink(join(directory, "config.json"))).toMatch(/^\.\.\/\.\.\/blobs\/[0-9a-f]{40}$/);

    if (model.weights.kind !== "pytorch") throw new Error("kind");
    const bias = model.weights.tensors.get("bias")!;
    expect(bias.file).toMatch(/\/blobs\/[0-9a-f]{64}$/);
    expect(await readFloat32(bias)).toEqual(new Float32Array(3));
  });

  it("is asked for its commit only where it is there already, and a commit not even for that", async () => {
    await openModel(ID, workspace.options);
    workspace.hub.requests.length = 0;
    await openModel(ID, workspace.options);
    expect(paths()).toEqual([`/api/models/${ID}/revision/main`]);
    await openModel(`${ID}@${workspace.hub.commit(ID)}`, workspace.options);
    expect(paths()).toHaveLength(1);
  });

  it("is taken at a branch, a tag or a commit", async () => {
    for (const revision of ["v1.0", "refs/pr/1", workspace.hub.commit(ID, "v1.0")]) {
      const model = await openModel(`${ID}@${revision}`, workspace.options);
      const commit = revision.length === 40 ? revision : workspace.hub.commit(ID, revision);
      expect(model).toMatchObject({ revision, commit });
      expect((await openModel(ID, { ...workspace.options, revision })).commit).toBe(commit);
    }
    const refs = await filesIn(join(workspace.cacheDir, FOLDER, "refs"));
    expect(refs).toEqual(["refs/pr/1", "v1.0"]);
  });

  it("follows a branch, and downloads only what has changed", async () => {
    await openModel(ID, workspace.options);
    workspace.hub.put(ID, { files: { ...tinyModel(), "config.json": '{"new":true}' } });
    workspace.hub.requests.length = 0;
    expect((await openModel(ID, workspace.options)).config).toEqual({ new: true });
    expect(paths("cdn")).toEqual([]);
    expect(await readFile(join(workspace.cacheDir, FOLDER, "refs/main"), "utf8")).toBe(workspace.hub.commit(ID));
  });

  it("is read in shards, or as ONNX of the dtype that is wanted", async () => {
    const sharded = await openModel("org/shards", workspace.options);
    expect(sharded.weights.kind === "pytorch" && [...sharded.weights.tensors.keys()]).toEqual(["a", "b"]);
    expect(paths("cdn")).toHaveLength(2);

    const onnx = await openModel("org/onnx", workspace.options);
    if (onnx.weights.kind !== "onnx") throw new Error("kind");
    expect(await readFile(onnx.weights.file as string, "utf8")).toBe("x");
    expect(onnx.weights.externalData).toEqual([
      { location: "model.onnx_data", file: expect.stringContaining("/blobs/") },
    ]);
    const half = await openModel("org/onnx", { ...workspace.options, dtype: "fp16" });
    expect(half.weights.kind === "onnx" && (await readFile(half.weights.file as string, "utf8"))).toBe("z");
    await expect(openModel("org/onnx", { ...workspace.options, dtype: "q4" })).rejects.toMatchObject({
      code: "no-weights",
    });
  });

  it("keeps the weights that are cached already, though the Hub has others that would be preferred", async () => {
    workspace.hub.put(ID, { files: { ...tinyModel(), "pytorch_model.bin": await readFile(fixture("module.bin")) } });
    const { directory } = await openModel(ID, workspace.options);
    await rm(join(directory, "model.safetensors"));
    await copyFile(fixture("module.bin"), join(directory, "pytorch_model.bin"));
    workspace.hub.requests.length = 0;
    expect((await openModel(ID, workspace.options)).weights).toMatchObject({ format: "bin" });
    expect(paths("cdn")).toEqual([]);
  });

  it("reports its download in bytes of each file and of all", async () => {
    const events: DownloadProgress[] = [];
    await openModel(ID, { ...workspace.options, progress: (event) => events.push(event) });
    const weights = events.filter(({ file }) => file === "model.safetensors");
    expect(weights[0]).toMatchObject({ status: "start", loaded: 0 });
    expect(weights.at(-1)).toMatchObject({ status: "done", loaded: weights[0].total, total: weights[0].total });
    const { overall } = events.at(-1)!;
    expect(overall).toEqual({ loaded: overall.total, total: overall.total, files: 3, filesDone: 3 });
    events.reduce((loaded, event) => {
      expect(event.overall.loaded).toBeGreaterThanOrEqual(loaded);
      expect(event.overall.loaded).toBeLessThanOrEqual(event.overall.total);
      return event.overall.loaded;
    }, 0);
    events.length = 0;
    await openModel(ID, { ...workspace.options, progress: (event) => events.push(event) });
    expect(events).toEqual([]);
  });
});

describe("a mirror that has files and knows nothing about models", () => {
  it("serves all the same", async () => {
    workspace.hub.fault = ({ path }) => (path.startsWith("/api/") ? { status: 404 } : undefined);
    const model = await openModel(ID, workspace.options);
    expect(model).toMatchObject({
      commit: workspace.hub.commit(ID),
      config: { model_type: "vit" },
      preprocessorConfig: { size: 224 },
    });
    const sharded = await openModel("org/shards", workspace.options);
    expect(sharded.weights.kind === "pytorch" && [...sharded.weights.tensors.keys()]).toEqual(["a", "b"]);
    expect((await openModel("org/onnx@main", workspace.options)).weights).toMatchObject({
      externalData: [{ location: "model.onnx_data" }],
    });
    await expect(openModel("org/none", workspace.options)).rejects.toMatchObject({ code: "model-not-found" });
    await expect(openModel("org/keras", workspace.options)).rejects.toMatchObject({ code: "no-weights" });
    workspace.hub.fault = () => undefined;
    await openModel(ID, { ...workspace.options, offline: true });
  });
});

describe("without a network", () => {
  const unreachable = () => ({ ...workspace.options, endpoint: "http://127.0.0.1:9" });

  it("what is cached is used", async () => {
    const { commit } = await openModel(ID, workspace.options);
    expect((await openModel(ID, { ...workspace.options, offline: true })).commit).toBe(commit);
    expect((await openModel(ID, unreachable())).commit).toBe(commit);
    expect((await openModel(`${ID}@${commit}`, unreachable())).commit).toBe(commit);
  });

  it("a Hub that is out of order, or has lost the model, is no hindrance either", async () => {
    const { commit } = await openModel(ID, workspace.options);
    for (const status of [503, 429, 404, 401]) {
      workspace.hub.fault = () => ({ status });
      workspace.hub.requests.length = 0;
      expect((await openModel(ID, workspace.options)).commit).toBe(commit);
      expect(paths().length).toBeLessThanOrEqual(2);
    }
  });

  it("says what to do where nothing is cached", async () => {
    await expect(openModel(ID, unreachable())).rejects.toMatchObject({
      code: "not-cached-offline",
      message: expect.stringMatching(
        /^google\/tiny is not in the cache .*127\.0\.0\.1:9 cannot be reached.*: connect to the network, or name a folder/,
      ),
    });
    await expect(openModel(ID, { ...workspace.options, offline: true })).rejects.toMatchObject({
      code: "not-cached-offline",
      message: expect.stringMatching(/HF_HUB_OFFLINE/),
    });
    await expect(openModel(`${ID}@v1.0`, unreachable())).rejects.toMatchObject({
      message: expect.stringMatching(/google\/tiny at revision v1\.0 is not/),
    });
    expect(paths()).toEqual([]);
  });

  it("says so where only a part is cached", async () => {
    const { directory } = await openModel(ID, workspace.options);
    await rm(join(directory, "model.safetensors"));
    const offline = { ...workspace.options, offline: true };
    const missing = {
      code: "not-cached-offline",
      message: expect.stringMatching(/model\.safetensors of google\/tiny/),
    };
    await expect(openModel(ID, offline)).rejects.toMatchObject(missing);
    await writeFile(join(directory, "model.safetensors"), "too short");
    await expect(openModel(ID, offline)).rejects.toMatchObject(missing);
    await rm(join(directory, "model.safetensors"));
    await rm(join(workspace.cacheDir, FOLDER, "trees"), { recursive: true });
    await expect(openModel(ID, offline)).rejects.toMatchObject({ code: "not-cached-offline" });
    await openModel(ID, workspace.options);
    await openModel(ID, offline);
  });

  it("keeps the last good commit until the new one is whole", async () => {
    const { commit } = await openModel(ID, workspace.options);
    workspace.hub.put(ID, { files: tinyModel(8000) });
    workspace.hub.fault = ({ server }) => (server === "cdn" ? { status: 404 } : undefined);
    await expect(openModel(ID, workspace.options)).rejects.toMatchObject({
      code: "hub-unavailable",
      message: expect.stringMatching(/localhost.*status 404/),
    });
    expect((await openModel(ID, { ...workspace.options, offline: true })).commit).toBe(commit);
  });
});

describe("the Hub's refusals", () => {
  it.each([
    ["org/none", "model-not-found", /no model org\/none on http.*spelling.*HF_TOKEN/],
    [`${ID}@v9`, "revision-not-found", /google\/tiny has no revision "v9"/],
    ["org/private", "unauthorized", /set HF_TOKEN/],
    ["org/gated", "forbidden", /gated: accept its conditions at http.*org\/gated/],
    ["org/keras", "no-weights", /only tf_model\.h5/],
    ["org/hostile", "invalid-file-name", /\.\.\/evil/],
  ])("%s is %s", async (id, code, message) => {
    await expect(openModel(id, workspace.options)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
    expect(paths("cdn")).toEqual([]);
  });

  it.each([
    [429, "rate-limited", 3],
    [500, "hub-unavailable", 3],
    [503, "hub-unavailable", 3],
    [403, "forbidden", 1],
    [404, "model-not-found", 1],
    [418, "hub-unavailable", 1],
  ])("status %d is %s after %d attempts", async (status, code, attempts) => {
    workspace.hub.fault = () => ({ status });
    await expect(openModel(ID, { ...workspace.options, attempts: 3 })).rejects.toMatchObject({ code });
    expect(paths().filter((path) => path.startsWith("/api/"))).toHaveLength(attempts);
  });

  it("are waited out, as long as the Hub says", async () => {
    let refusals = 2;
    workspace.hub.fault = () => (refusals-- > 0 ? { status: 429, headers: { "retry-after": "0" } } : undefined);
    await openModel(ID, { ...workspace.options, retryDelay: 60_000 });
    workspace.hub.fault = () => ({ status: 429, headers: { "retry-after": "3600" } });
    await expect(openModel(`${ID}@v1.0`, workspace.options)).rejects.toMatchObject({ code: "rate-limited" });
  });

  it("a server that is no Hub is recognised", async () => {
    const html: typeof fetch = async () => new Response("<html>Welcome</html>");
    const json: typeof fetch = async () => Response.json({ hello: 1 });
    for (const fetch of [html, json]) {
      await expect(openModel(ID, { ...workspace.options, fetch })).rejects.toMatchObject({
        code: "hub-unavailable",
        message: expect.stringMatching(/HF_ENDPOINT/),
      });
    }
  });

  it.each([
    ["a name that leads up", { path: "../../../config.json" }, "file-not-found"],
    ["an absolute name", { path: "/etc/config.json" }, "file-not-found"],
    ["a hash that leads up", { oid: "../../evil" }, "hub-unavailable"],
    ["a negative size", { size: -1 }, "hub-unavailable"],
    ["no size", { size: undefined }, "hub-unavailable"],
  ])("a listing with %s harms nobody", async (_, change, code) => {
    const listing = [{ type: "file", path: "config.json", oid: "a".repeat(40), size: 1, ...change }];
    const fetch: typeof globalThis.fetch = async (url) =>
      Response.json(String(url).includes("/tree/") ? listing : { sha: "b".repeat(40) });
    await expect(openModel(ID, { ...workspace.options, fetch })).rejects.toMatchObject({ code });
    expect((await filesIn(workspace.cacheDir)).filter((file) => !file.includes("/trees/"))).toEqual([]);
  });

  it("a name in a listing that other systems cannot have is no hindrance", async () => {
    workspace.hub.put(ID, { files: { ...tinyModel(), "runs/10:22:11?/events": "x" } });
    await openModel(ID, workspace.options);
  });

  it("a listing that breaks off is asked for again", async () => {
    let breaks = 2;
    workspace.hub.fault = ({ path }) => (path.startsWith("/api/") && breaks-- > 0 ? { dropAfter: 10 } : undefined);
    await openModel(ID, workspace.options);
    expect(paths().filter((path) => path.startsWith("/api/"))).toHaveLength(4);
  });

  it("a config beyond the limit is not even downloaded", async () => {
    await expect(openModel("org/large-config", { ...workspace.options, maxConfigBytes: 1000 })).rejects.toMatchObject({
      code: "limit-exceeded",
    });
    expect(paths().filter((path) => path.includes("/resolve/"))).toEqual([]);
  });
});

describe("the token", () => {
  it("opens what is private, and goes to the Hub alone", async () => {
    await openModel("org/private", { ...workspace.options, token: "hf_secret" });
    const sent = (server: string) =>
      workspace.hub.requests.filter((request) => request.server === server).map(({ headers }) => headers.authorization);
    expect(new Set(sent("hub"))).toEqual(new Set(["Bearer hf_secret"]));
    expect(sent("cdn")).toEqual([undefined]);
  });

  it("that is wrong is said to be", async () => {
    await expect(openModel("org/private", { ...workspace.options, token: "hf_wrong" })).rejects.toMatchObject({
      code: "unauthorized",
      message: expect.stringMatching(/token was not accepted/),
    });
  });
});
