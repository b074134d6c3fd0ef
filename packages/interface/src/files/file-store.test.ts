import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { testStore } from "../../tests/files-support.js";
import { byteSize, spokenSize } from "./byte-size.js";
import { FileStore } from "./file-store.js";

describe("the store of files", () => {
  it("says where it cannot keep files", async () => {
    const options = { maxFileSize: 1, maxTotalSize: 1, maxAge: 1 };
    vi.stubEnv("TMPDIR", "/dev/null/nowhere");
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    await expect(FileStore.create(options)).rejects.toMatchObject({
      code: "folder-unusable",
      message: expect.stringMatching(/^The app's files cannot be kept in \/dev\/null\/nowhere \((ENOTDIR|ENOENT)\): /),
    });
    await expect(FileStore.create({ ...options, folder: "/dev/null/a" })).rejects.toMatchObject({
      code: "folder-unusable",
    });
  });

  it("clears away what a killed app left, and nothing else", async () => {
    const folder = await mkdtemp(join(tmpdir(), "vistazo-left-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    const left = `vistazo-app-${pid}-abcdef`;
    const others = [`vistazo-app-${process.pid}-abcdef`, "vistazo-app-mine", `other-${pid}-abcdef`];
    for (const name of [left, ...others]) await mkdir(join(folder, name));
    const store = await FileStore.create({ folder, maxFileSize: 1, maxTotalSize: 1, maxAge: 1 });
    const names = await readdir(folder);
    expect(names).toEqual(expect.arrayContaining(others));
    expect(names).not.toContain(left);
    expect(names).toHaveLength(4);
    await store.close();
  });

  it("keeps the same content once", async () => {
    const store = await testStore();
    const first = await store.add(Buffer.from("abc"), "a.txt");
    expect(await store.add(Buffer.from("abc"), "a.txt")).toMatchObject({ path: first.path });
    expect([store.count, store.totalSize]).toEqual([1, 3]);
    await store.add(Buffer.from("abc"), "b.txt");
    expect([store.count, store.totalSize]).toEqual([2, 6]);
  });

  it("removes what nobody used for long, but not what stays", async () => {
    let now = 0;
    const store = await testStore({ maxAge: 1000, now: () => now });
    const old = await store.add(Buffer.from("old"), "old.txt");
    const used = await store.add(Buffer.from("used"), "used.txt");
    const pinned = await store.add(Buffer.from("example"), "example.txt", { pinned: true });
    now = 900;
    store.get(used.path);
    now = 1500;
    await store.sweep();
    expect([store.get(old.path), store.get(used.path), store.get(pinned.path)]).toEqual([undefined, used, pinned]);
    expect(await store.open(used).then((handle) => handle?.close())).toBeUndefined();
  });

  it("makes room for the new by removing what was unused for longest", async () => {
    let now = 0;
    const store = await testStore({ maxTotalSize: 10, now: () => now });
    const files = [];
    for (const letter of ["a", "b", "c"]) {
      files.push(await store.add(Buffer.from(letter.repeat(3)), letter));
      now += 1000;
    }
    store.get(files[0].path);
    now += 60_500;
    store.get(files[2].path);
    await store.add(Buffer.from("dddd"), "d");
    expect(files.map(({ path }) => store.get(path) !== undefined)).toEqual([true, false, true]);
    expect(store.totalSize).toBe(10);
    await expect(store.add(Buffer.from("eeee"), "e")).rejects.toMatchObject({ code: "storage-full" });
  });

  it("leaves nothing of what was too large or broke off", async () => {
    const store = await testStore({ maxFileSize: 5 });
    await expect(store.add(Buffer.from("123456"), "big")).rejects.toMatchObject({ code: "file-too-large" });
    async function* broken() {
      yield Buffer.from("12");
      throw new Error("gone");
    }
    await expect(store.add(broken(), "broken")).rejects.toThrow("gone");
    const small = await store.add(Buffer.from("12345"), "fits");
    const folder = small.location.slice(0, small.location.indexOf(small.path.split("/")[1]));
    expect(await readdir(folder)).toHaveLength(1);
  });
});

describe("sizes", () => {
  it("are read and written for people", () => {
    expect([byteSize("5mb"), byteSize(" 1.5 GB "), byteSize("10"), byteSize(3)]).toEqual([
      5 * 1024 ** 2,
      1.5 * 1024 ** 3,
      10,
      3,
    ]);
    for (const wrong of ["", "five", "5 tb", "-1", 0]) expect(() => byteSize(wrong)).toThrow(/is no size/);
    expect([spokenSize(999), spokenSize(1536), spokenSize(5 * 1024 ** 2)]).toEqual(["999 bytes", "1.5 KB", "5 MB"]);
  });
});
