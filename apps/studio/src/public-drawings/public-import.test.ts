import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseStore } from "@vistazo/drawings";
import { openStore } from "@vistazo/drawings";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FakeEngine } from "../../tests/fake-engine.js";
import { Folders } from "../inference/folders.js";
import { ModelHost } from "../inference/model-host.js";
import type { HttpServer } from "../platform/http-server.js";
import { buildServer, type ServerOptions } from "../server.js";
import { publicFiles } from "./public-files.js";
import { PublicImport } from "./public-import.js";

let store: DatabaseStore;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-public-"));
  store = await openStore({ memory: true });
}, 180_000);
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** Lines of the data set. */
function lines(word: string, first: number, count: number): string {
  return Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      word,
      countrycode: "ES",
      timestamp: "2017-03-17 23:24:08.02119 UTC",
      recognized: true,
      key_id: String(first + i),
      drawing: [
        [
          [1, 2 + (i % 200)],
          [3, 4],
          [0, 40],
        ],
      ],
    }),
  ).join("\n");
}

async function studio(options: Partial<ServerOptions>): Promise<HttpServer> {
  const engine = new FakeEngine();
  const host = new ModelHost(engine, { memoryBytes: 1e9 });
  const logLevel = "silent";
  return buildServer({ engine, host, folders: new Folders(), loopback: true, logLevel, drawings: store, ...options });
}

async function ended(imports: PublicImport) {
  await expect.poll(() => imports.view.status, { timeout: 60_000 }).not.toBe("running");
  return imports.view;
}

describe("the import of public drawings", { timeout: 120_000 }, () => {
  it("takes a folder's files, tells of broken ones, and goes on where it was stopped", async () => {
    const files = join(folder, "files");
    await mkdir(files);
    await writeFile(join(files, "cat.ndjson"), lines("cat", 1000, 30_000));
    await writeFile(join(files, "dog.ndjson"), `${lines("dog", 100_000, 20)}\n{"no": "drawing"}\n`);
    await writeFile(join(files, "eye.bin"), Buffer.alloc(9));
    await writeFile(join(files, "README.md"), "no drawings");
    const imports = new PublicImport(store, publicFiles(files, folder));
    const app = await studio({ publicImport: imports });
    try {
      expect((await app.inject({ url: "/api/public-drawings" })).json()).toMatchObject({ from: files, status: "idle" });
      const begun = await app.inject({ method: "POST", url: "/api/public-drawings/import" });
      expect(begun.json()).toMatchObject({ status: "running" });
      await expect.poll(() => imports.view.saved, { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(10_000);
      const stopped = (await app.inject({ method: "DELETE", url: "/api/public-drawings/import" })).json();
      expect(stopped).toMatchObject({ status: "stopped", file: null, problems: [] });
      const before = await store.count("cat", {});
      expect(before).toBeGreaterThanOrEqual(10_000);

      await app.inject({ method: "POST", url: "/api/public-drawings/import" });
      expect(await ended(imports)).toMatchObject({
        status: "finished",
        files: 3,
        done: 3,
        skipped: 1,
        problems: [{ file: "eye.bin", message: expect.stringContaining("eye.bin") }],
      });
      expect([await store.count("cat", {}), await store.count("dog", {})]).toEqual([30_000, 20]);
      // What is there already is not read again.
      imports.begin();
      expect(await ended(imports)).toMatchObject({ status: "finished", saved: 0 });
    } finally {
      await app.close();
    }
  });

  it("downloads what an address has, goes on with what was broken off, and keeps nothing twice", async () => {
    const bytes = Buffer.from(lines("bee", 500_000, 3000));
    const ranges: (string | undefined)[] = [];
    const server: Server = createServer(({ url, headers }, response) => {
      if (url !== "/simplified/bee.ndjson") return void response.writeHead(404).end();
      ranges.push(headers.range);
      const from = Number(/^bytes=(\d+)-$/u.exec(headers.range ?? "")?.[1] ?? 0);
      response.writeHead(from > 0 ? 206 : 200, { "content-length": bytes.length - from });
      if (from > 0) return void response.end(bytes.subarray(from));
      response.write(bytes.subarray(0, 100_000), () => setTimeout(() => response.destroy(), 500));
    }).listen(0, "127.0.0.1");
    try {
      await new Promise((done) => server.once("listening", done));
      const from = `http://127.0.0.1:${(server.address() as AddressInfo).port}/simplified`;
      const imports = new PublicImport(store, publicFiles(from, folder));
      imports.begin();
      const first = await ended(imports);
      expect(first).toMatchObject({ from, status: "finished", saved: 0 });
      expect(first.problems).toHaveLength(20);
      imports.begin();
      expect(await ended(imports)).toMatchObject({ saved: 3000 });
      expect(ranges).toEqual([undefined, expect.stringMatching(/^bytes=[1-9]\d*-$/u)]);
      expect(await store.count("bee", {})).toBe(3000);
      expect(await readdir(join(folder, "public-drawings"))).toEqual(["bee.ndjson.imported"]);
    } finally {
      server.close();
    }
  });

  it("is for moderators, and says where no files were named", async () => {
    const app = await studio({
      moderatorToken: "only-moderators-know",
      loopback: false,
      allowedHosts: ["studio.test"],
    });
    try {
      for (const [method, url] of [
        ["GET", "/api/public-drawings"],
        ["POST", "/api/public-drawings/import"],
        ["DELETE", "/api/public-drawings/import"],
      ] as const) {
        expect((await app.inject({ method, url })).json()).toMatchObject({ code: "MODERATOR_TOKEN" });
      }
      const headers = { authorization: "Bearer only-moderators-know" };
      expect((await app.inject({ url: "/api/public-drawings", headers })).json()).toMatchObject({ from: null });
      const begun = await app.inject({ method: "POST", url: "/api/public-drawings/import", headers });
      expect(begun.json()).toMatchObject({ code: "NOT_FOUND", error: expect.stringContaining("--public-drawings") });
    } finally {
      await app.close();
    }
  });
});
