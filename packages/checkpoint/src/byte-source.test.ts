import { readFile as readWhole } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { fixture, readExpected } from "../tests/fixtures.js";
import { openFile } from "./byte-source.js";
import { resolveLimits } from "./options.js";
import { readPyTorchTable } from "./pytorch.js";
import { readFloat32 } from "./read-tensor.js";
import { findRemoteFile } from "./remote-file.js";
import { readSafetensorsTable } from "./safetensors.js";
import type { StoredFile } from "./stored-file.js";

type Answer = (request: IncomingMessage, response: ServerResponse, first: number, last: number) => void;

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server of one file, that may answer wrongly from a request on. */
async function serve(bytes: Uint8Array, wrong?: Answer, from = 0): Promise<string> {
  let requests = 0;
  const server = createServer((request, response) => {
    const [first, last] = (/^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? []).slice(1).map(Number);
    if (wrong && requests++ >= from) return wrong(request, response, first, last);
    response.writeHead(206, { "content-range": `bytes ${first}-${last}/${bytes.length}`, etag: '"one"' });
    response.end(bytes.subarray(first, last + 1));
  }).listen(0, "127.0.0.1");
  servers.push(server);
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/all.safetensors`;
}

const sources: readonly [string, (name: string) => Promise<StoredFile>][] = [
  ["a path", async (name) => fixture(name)],
  ["a Blob", async (name) => new Blob([new Uint8Array(await readWhole(fixture(name)))])],
  ["ranges of a server", async (name) => findRemoteFile(await serve(await readWhole(fixture(name))))],
];

describe.each(sources)("from %s", (_, open) => {
  it.each([
    ["all.safetensors", readSafetensorsTable],
    ["zip.bin", readPyTorchTable],
    ["legacy.bin", readPyTorchTable],
  ])("%s is read as Python does", async (name, readTable) => {
    const table = await readTable(await open(name), resolveLimits());
    const { tensors } = await readExpected();
    expect([...table.keys()].sort()).toEqual(Object.keys(tensors).sort());
    for (const [tensor, { dtype, shape, values }] of Object.entries(tensors)) {
      const info = table.get(tensor)!;
      expect(info).toMatchObject({ dtype, shape });
      if (!dtype.includes("float")) continue;
      const wanted = values.map((text) => Math.fround(Number(text.replace("inf", "Infinity").replace("nan", "NaN"))));
      expect([...(await readFloat32(info))], tensor).toEqual(wanted);
    }
  });
});

describe("a server", () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i);

  it("gives the bytes that were asked for, and none for none", async () => {
    const source = await openFile(await findRemoteFile(await serve(bytes)));
    expect(source.size).toBe(1000);
    expect(await source.read(990, 10)).toEqual(bytes.slice(990));
    expect(await source.read(1000, 0)).toEqual(new Uint8Array(0));
  });

  it.each<[string, Answer]>([
    ["the whole file", (_, response) => response.end(bytes)],
    [
      "a range without saying which",
      (_, response, first, last) => response.writeHead(206).end(bytes.slice(first, last + 1)),
    ],
    [
      "another range",
      (_, response, first, last) =>
        response.writeHead(206, { "content-range": `bytes ${first + 1}-${last + 1}/1000` }).end(bytes.slice(1, 2)),
    ],
    [
      "a range of unknown size",
      (_, response, first, last) =>
        response.writeHead(206, { "content-range": `bytes ${first}-${last}/*` }).end(bytes.slice(first, last + 1)),
    ],
  ])("that sends %s is refused", async (_, wrong) => {
    await expect(findRemoteFile(await serve(bytes, wrong))).rejects.toMatchObject({ code: "ranges-refused" });
    const source = await openFile(await findRemoteFile(await serve(bytes, wrong, 1)));
    await expect(source.read(10, 20)).rejects.toMatchObject({ code: "ranges-refused" });
  });

  it.each<[string, Answer]>([
    [
      "another version",
      (_, response, first, last) =>
        response
          .writeHead(206, { "content-range": `bytes ${first}-${last}/1000`, etag: '"two"' })
          .end(bytes.slice(first, last + 1)),
    ],
    [
      "another size",
      (_, response, first, last) =>
        response.writeHead(206, { "content-range": `bytes ${first}-${last}/900` }).end(bytes.slice(first, last + 1)),
    ],
    [
      "too few bytes",
      (_, response, first, last) =>
        response.writeHead(206, { "content-range": `bytes ${first}-${last}/1000` }).end(bytes.slice(first, last)),
    ],
  ])("that sends %s is noticed", async (_, wrong) => {
    const source = await openFile(await findRemoteFile(await serve(bytes, wrong, 1)));
    await expect(source.read(10, 20)).rejects.toMatchObject({ code: "download-interrupted" });
  });

  it("says where there is no file", async () => {
    const none = await serve(bytes, (_, response) => response.writeHead(404).end());
    await expect(findRemoteFile(none)).rejects.toMatchObject({ code: "file-not-found" });
    const broken = await serve(bytes, (_, response) => response.writeHead(500).end());
    await expect(findRemoteFile(broken)).rejects.toMatchObject({ code: "hub-unavailable" });
    await expect(findRemoteFile("http://127.0.0.1:1/x")).rejects.toMatchObject({ code: "hub-unavailable" });
  });
});
