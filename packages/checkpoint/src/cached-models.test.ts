import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tinyModel } from "../tests/tiny-model.js";
import { filesIn, useWorkspace } from "../tests/workspace.js";
import { listCachedModels, removeCachedModel } from "./cached-models.js";
import { isCached, pullModel } from "./pull-model.js";

const workspace = useWorkspace({
  "org/one": {
    files: tinyModel(),
    revisions: { "feature/x": tinyModel(400) },
  },
  gpt2: { files: tinyModel() },
});
const cache = () => ({ cacheDir: workspace.cacheDir });

async function fill(): Promise<void> {
  for (const id of ["org/one", "org/one@feature/x", "gpt2"]) await pullModel(id, workspace.options);
}

describe("listCachedModels", () => {
  it("lists what is there, by name and commit", async () => {
    await fill();
    const models = await listCachedModels(cache());
    expect(models.map(({ id, revision }) => `${id}@${revision}`).sort()).toEqual([
      "gpt2@main",
      "org/one@feature/x",
      "org/one@main",
    ]);
    const main = models.find(({ id, revision }) => id === "org/one" && revision === "main")!;
    const names = ["config.json", "preprocessor_config.json", "model.safetensors"];
    expect(main).toMatchObject({
      commit: workspace.hub.commit("org/one"),
      bytes: names.reduce((sum, name) => sum + Buffer.from(tinyModel()[name] as string).length, 0),
      path: join(workspace.cacheDir, "models--org--one/snapshots", workspace.hub.commit("org/one")),
    });
    expect(Math.abs(main.lastUsed.getTime() - Date.now())).toBeLessThan(60_000);
  });

  it("passes over what is no model, and finds nothing where there is no cache", async () => {
    await fill();
    await mkdir(join(workspace.cacheDir, "datasets--org--data/snapshots", "a".repeat(40)), { recursive: true });
    await mkdir(join(workspace.cacheDir, "models--org--empty/snapshots", "a".repeat(40)), { recursive: true });
    await mkdir(join(workspace.cacheDir, "models--org--odd/snapshots/not-a-commit"), { recursive: true });
    await writeFile(join(workspace.cacheDir, "models--org--file"), "");
    await writeFile(join(workspace.cacheDir, "version.txt"), "1");
    expect((await listCachedModels(cache())).map(({ id }) => id)).toEqual(["gpt2", "org/one", "org/one"]);
    expect(await listCachedModels({ cacheDir: join(workspace.cacheDir, "none") })).toEqual([]);
  });

  it("calls a commit without a branch by its hash", async () => {
    await pullModel("gpt2", workspace.options);
    await rm(join(workspace.cacheDir, "models--gpt2/refs"), { recursive: true });
    const commit = workspace.hub.commit("gpt2");
    expect(await listCachedModels(cache())).toMatchObject([{ revision: commit, commit }]);
  });
});

describe("removeCachedModel", () => {
  it("removes a model whole", async () => {
    await fill();
    expect(await removeCachedModel("org/one", cache())).toBe(true);
    expect(await removeCachedModel("org/one", cache())).toBe(false);
    expect((await listCachedModels(cache())).map(({ id }) => id)).toEqual(["gpt2"]);
    expect((await filesIn(workspace.cacheDir)).join()).not.toMatch(/org--one/);
  });

  it("removes one commit, and of its files those that no other one has", async () => {
    await fill();
    expect(await removeCachedModel("org/one@feature/x", cache())).toBe(true);
    expect(await isCached("org/one@feature/x", workspace.options)).toBe(false);
    expect(await isCached("org/one", workspace.options)).toBe(true);
    const files = await filesIn(join(workspace.cacheDir, "models--org--one"));
    expect(files.filter((file) => file.startsWith("blobs/"))).toHaveLength(3);
    expect(files.filter((file) => file.startsWith("refs/"))).toEqual(["refs/main"]);
    expect(await removeCachedModel("org/one", { ...cache(), revision: workspace.hub.commit("org/one") })).toBe(true);
    expect((await filesIn(join(workspace.cacheDir, "models--org--one"))).join()).toBe("");
  });

  it("leaves alone what it was not asked for", async () => {
    await fill();
    const before = await filesIn(workspace.cacheDir);
    expect(await removeCachedModel("org/none", cache())).toBe(false);
    expect(await removeCachedModel("org/one@v9", cache())).toBe(false);
    for (const source of ["../x", "/etc", "a/../b", ""]) {
      await expect(removeCachedModel(source, cache())).rejects.toMatchObject({ code: "invalid-model-id" });
    }
    expect(await filesIn(workspace.cacheDir)).toEqual(before);
    expect(await readFile(join(workspace.cacheDir, "models--gpt2/refs/main"), "utf8")).toHaveLength(40);
  });
});
