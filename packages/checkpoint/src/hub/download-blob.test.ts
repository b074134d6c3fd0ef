import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Fault } from "../../tests/test-hub.js";
import { tinyModel } from "../../tests/tiny-model.js";
import { filesIn, useWorkspace } from "../../tests/workspace.js";
import { pullModel } from "../pull-model.js";

const ID = "google/large";
const FOLDER = "models--google--large";
const FILES = tinyModel(1 << 20);
const WEIGHTS = Buffer.from(FILES["model.safetensors"] as Uint8Array);

const workspace = useWorkspace({ [ID]: { files: FILES } });

const cdn = () => workspace.hub.requests.filter(({ server }) => server === "cdn");
const ranges = () => cdn().map(({ headers }) => headers.range);
const faults = (...list: (Fault | undefined)[]) => {
  workspace.hub.fault = (request) => (request.server === "cdn" ? list.shift() : undefined);
};
const blobs = () => filesIn(join(workspace.cacheDir, FOLDER, "blobs"));
const incomplete = async () => (await blobs()).filter((name) => name.endsWith(".incomplete"));

async function expectWhole(): Promise<void> {
  const { directory } = await pullModel(ID, { ...workspace.options, offline: true });
  expect((await readFile(join(directory, "model.safetensors"))).equals(WEIGHTS)).toBe(true);
  expect(await incomplete()).toEqual([]);
  expect(await filesIn(join(workspace.cacheDir, ".locks"))).toEqual([]);
}

describe("a download that breaks off", () => {
  it("goes on where it stopped", async () => {
    faults({ dropAfter: 300_000 }, { dropAfter: 300_000 });
    await pullModel(ID, workspace.options);
    expect(ranges()[0]).toBeUndefined();
    expect(ranges()).toHaveLength(3);
    const starts = ranges()
      .slice(1)
      .map((range) => Number(/^bytes=(\d+)-$/.exec(range ?? "")?.[1]));
    expect(starts[0]).toBeGreaterThan(0);
    expect(starts[1]).toBeGreaterThan(starts[0]);
    await expectWhole();
  });

  it("goes on where it stopped when it falls silent", async () => {
    faults({ stallAfter: 300_000 });
    await pullModel(ID, { ...workspace.options, timeout: 200 });
    expect(ranges()[1]).toMatch(/^bytes=[1-9]\d*-$/);
    await expectWhole();
  });

  it("begins anew where the server sends the whole file again", async () => {
    faults({ dropAfter: 300_000 }, { ignoreRange: true });
    await pullModel(ID, workspace.options);
    expect(ranges()[1]).toMatch(/^bytes=/);
    await expectWhole();
  });

  it("is waited out where the server is busy", async () => {
    faults({ status: 503 }, { status: 429, headers: { "retry-after": "0" } }, { dropAfter: 10 });
    await pullModel(ID, workspace.options);
    await expectWhole();
  });

  it("is given up where it gets nowhere, and what has come is kept for the next time", async () => {
    faults({ dropAfter: 300_000 }, ...Array.from({ length: 20 }, () => ({ dropAfter: 0 })));
    await expect(pullModel(ID, { ...workspace.options, attempts: 3 })).rejects.toMatchObject({
      code: "download-interrupted",
      message: expect.stringMatching(/model\.safetensors of google\/large broke off.*goes on where it stopped/),
    });
    expect(await incomplete()).toHaveLength(1);
    workspace.hub.fault = () => undefined;
    workspace.hub.requests.length = 0;
    await pullModel(ID, workspace.options);
    expect(ranges()).toEqual([expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
    await expectWhole();
  });

  it("goes on with what an earlier process left, unless it is damaged or too long", async () => {
    await pullModel(ID, workspace.options);
    const [blob] = (await blobs()).filter((name) => name.length === 64);
    const start = async (content: Uint8Array) => {
      const cacheDir = join(workspace.cacheDir, String(content.length), String(content[0]));
      await mkdir(join(cacheDir, FOLDER, "blobs"), { recursive: true });
      await writeFile(join(cacheDir, FOLDER, "blobs", `${blob}.incomplete`), content);
      workspace.hub.requests.length = 0;
      const { directory } = await pullModel(ID, { ...workspace.options, cacheDir });
      expect((await readFile(join(directory, "model.safetensors"))).equals(WEIGHTS)).toBe(true);
      return ranges();
    };
    expect(await start(WEIGHTS.subarray(0, 500_000))).toEqual(["bytes=500000-"]);
    expect(await start(WEIGHTS)).toEqual([]);
    expect(await start(Buffer.alloc(500_000, 7))).toEqual(["bytes=500000-", undefined]);
    expect(await start(Buffer.alloc(WEIGHTS.length + 1))).toEqual([undefined]);
  });
});

describe("wrong bytes", () => {
  it("never enter the cache", async () => {
    faults({ corrupt: true });
    await expect(pullModel(ID, workspace.options)).rejects.toMatchObject({
      code: "checksum-mismatch",
      message: expect.stringMatching(/^model\.safetensors did not arrive as the Hub has it.*SHA-256/),
    });
    expect(await incomplete()).toEqual([]);
    expect((await filesIn(workspace.cacheDir)).join()).not.toMatch(/model\.safetensors/);
    await pullModel(ID, workspace.options);
    await expectWhole();
  });

  it("are noticed before they are downloaded where the Hub calls the file another one", async () => {
    const fetch: typeof globalThis.fetch = async (url, init) => {
      const response = await globalThis.fetch(url, init);
      if (!response.headers.has("x-linked-etag")) return response;
      const headers = new Headers(response.headers);
      headers.set("x-linked-etag", `"${"0".repeat(64)}"`);
      return new Response(null, { status: response.status, headers });
    };
    await expect(pullModel(ID, { ...workspace.options, fetch })).rejects.toMatchObject({ code: "checksum-mismatch" });
  });

  it("are not written beyond the announced size", async () => {
    const fetch: typeof globalThis.fetch = async (url, init) => {
      const response = await globalThis.fetch(url, init);
      return String(url).includes("/resolve/") || String(url).includes("/api/")
        ? response
        : new Response(Buffer.concat([WEIGHTS, Buffer.alloc(100)]));
    };
    await expect(pullModel(ID, { ...workspace.options, fetch })).rejects.toMatchObject({ code: "checksum-mismatch" });
    expect(await incomplete()).toEqual([]);
  });

  it("in a blob that has lost its end are replaced", async () => {
    const { directory } = await pullModel(ID, workspace.options);
    await writeFile(join(directory, "model.safetensors"), WEIGHTS.subarray(0, 1000));
    await pullModel(ID, workspace.options);
    await expectWhole();
  });
});

describe("an abort", () => {
  it("stops at once with the signal's reason, and what has come is kept", async () => {
    faults({ pause: 20 }, undefined);
    const abort = new AbortController();
    const options = {
      ...workspace.options,
      signal: abort.signal,
      progress: ({ loaded, file }: { loaded: number; file: string }) => {
        if (file === "model.safetensors" && loaded > 100_000) abort.abort(new Error("changed my mind"));
      },
    };
    await expect(pullModel(ID, options)).rejects.toThrow("changed my mind");
    expect(await incomplete()).toHaveLength(1);
    expect(await filesIn(join(workspace.cacheDir, ".locks"))).toEqual([]);
    await pullModel(ID, workspace.options);
    expect(ranges()[1]).toMatch(/^bytes=[1-9]/);
    await expectWhole();
  });

  it("ends the wait for another attempt", async () => {
    faults({ status: 503 });
    const started = performance.now();
    const options = { ...workspace.options, retryDelay: 60_000, signal: AbortSignal.timeout(100) };
    await expect(pullModel(ID, options)).rejects.toMatchObject({ name: "TimeoutError" });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("several at once", () => {
  /** One that reports what it wrote. */
  function pullElsewhere(prefix = ""): { done: Promise<string>; started: Promise<unknown>; kill: () => void } {
    const script = fileURLToPath(new URL("../../tests/pull.mjs", import.meta.url));
    const args = [script, ID, workspace.hub.endpoint, workspace.cacheDir];
    const child =
      prefix === "" ? spawn("node", args) : spawn("bash", ["-c", `${prefix}; exec node "$@"`, "bash", ...args]);
    let output = "";
    const started = once(child.stdout, "data");
    child.stdout.on("data", (data) => {
      output += data;
    });
    child.stderr.on("data", (data) => {
      output += data;
    });
    return { done: once(child, "close").then(() => output), started, kill: () => child.kill("SIGKILL") };
  }

  it("download a file once, within a process", async () => {
    faults({ pause: 40 });
    const waiting: string[] = [];
    const options = {
      ...workspace.options,
      progress: ({ status, file }: { status: string; file: string }) =>
        void (status === "waiting" && waiting.push(file)),
    };
    await Promise.all([1, 2, 3].map(() => pullModel(ID, options)));
    expect(cdn()).toHaveLength(1);
    expect(waiting).toContain("model.safetensors");
    await expectWhole();
  });

  it("download a file once, in two processes", async () => {
    faults({ pause: 20 });
    const results = await Promise.all([pullElsewhere().done, pullElsewhere().done]);
    expect(results.map((text) => text.replace("progress\n", ""))).toEqual(["done\n", "done\n"]);
    expect(cdn()).toHaveLength(1);
    await expectWhole();
  });

  it("one goes on where another one was killed", async () => {
    faults({ pause: 50 });
    const first = pullElsewhere();
    await first.started;
    await sleep(100);
    first.kill();
    await first.done;
    expect(await incomplete()).toHaveLength(1);
    await pullModel(ID, workspace.options);
    expect(ranges()[1]).toMatch(/^bytes=[1-9]/);
    await expectWhole();
  });

  it("a full disk is said to be full, and nothing is left half cached", async () => {
    // A limit on the size of files stands in for the disk's: 512 KB, half of the model.
    const output = await pullElsewhere("ulimit -f 512").done;
    expect(output).toMatch(/disk-full: The disk of the cache .* is full: free some space, or set HF_HOME/);
    expect(await incomplete()).toEqual([]);
    await expect(pullModel(ID, { ...workspace.options, offline: true })).rejects.toMatchObject({
      code: "not-cached-offline",
    });
    await pullModel(ID, workspace.options);
    await expectWhole();
  });

  it("a cache that cannot be written is said to be so", async () => {
    const cacheDir = join(workspace.cacheDir, "file");
    await writeFile(cacheDir, "not a folder");
    await expect(pullModel(ID, { ...workspace.options, cacheDir })).rejects.toMatchObject({
      code: "cache-unusable",
      message: expect.stringMatching(/set HF_HOME/),
    });
  });
});
