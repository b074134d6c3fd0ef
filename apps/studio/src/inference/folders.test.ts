import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Folders } from "./folders.js";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "vistazo-folders-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function model(...path: string[]): Promise<string> {
  const folder = join(root, ...path);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "config.json"), "{}");
  return folder;
}

describe("Folders", () => {
  it("gives a model's folder an id and finds it again by that alone", async () => {
    const path = await model("vit");
    const folders = new Folders();
    expect(await folders.name(path)).toEqual(["folder:vit"]);
    expect(await folders.name(`${path}/`)).toEqual(["folder:vit"]);
    expect(folders.path("folder:vit")).toBe(path);
  });

  it("takes all models within a folder, and keeps equal names apart", async () => {
    await model("one", "vit");
    await model("two", "vit");
    await mkdir(join(root, "two", "notes"));
    const folders = new Folders();
    expect(await folders.name(join(root, "one"))).toEqual(["folder:vit"]);
    expect(await folders.name(join(root, "two"))).toEqual(["folder:vit-2"]);
  });

  it("knows no folder that was not named, whatever its id looks like", async () => {
    await model("vit");
    const folders = new Folders();
    for (const id of ["folder:vit", `folder:${root}/vit`, "folder:../vit", "folder:"]) {
      expect(() => folders.path(id)).toThrow(expect.objectContaining({ code: "MODEL_NOT_FOUND" }));
    }
  });

  it("says what is wrong with a folder that cannot be used", async () => {
    const folders = new Folders();
    await expect(folders.name(join(root, "gone"))).rejects.toMatchObject({ code: "FOLDER_NOT_FOUND" });
    await expect(folders.name("models/vit")).rejects.toMatchObject({ code: "FOLDER_NOT_FOUND" });
    await expect(folders.name(`${root}\0`)).rejects.toMatchObject({ code: "FOLDER_NOT_FOUND" });
    await expect(folders.name(root)).rejects.toMatchObject({ code: "FOLDER_WITHOUT_MODEL" });
  });

  it("remembers what was named on the page, not what the command offered", async () => {
    const file = join(root, "data", "folders.json");
    const [named, offered] = [await model("named"), await model("offered")];
    const folders = new Folders(file);
    await folders.offer(offered);
    await folders.name(named);
    const later = new Folders(file);
    await later.restore();
    expect([...later.all.values()]).toEqual([named]);
  });

  it("starts empty when its file is damaged", async () => {
    const file = join(root, "folders.json");
    await writeFile(file, "{ not json");
    const folders = new Folders(file);
    await folders.restore();
    expect(folders.all.size).toBe(0);
  });
});
