import { once } from "node:events";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { CONTRACT } from "@vistazo/api";
import { addressOf } from "@vistazo/api/client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createHttpServer } from "./http-server.js";
import { DEFAULT_LIMITS } from "./limits.js";
import { serve } from "./serve.js";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a handler that sends the reply itself", () => {
  it("is not sent over, and nothing is complained of", async () => {
    const complaints = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const server = createHttpServer({ logLevel: "warn", trustProxy: false, limits: DEFAULT_LIMITS });
    const { file } = CONTRACT.recogniser;
    serve(server, file, {}, async (_, reply) => reply.send(createReadStream(fileURLToPath(import.meta.url))));
    await server.listen({ port: 0, host: "127.0.0.1" });
    const params = { version: 1, digest: "0123456789abcdef", file: "config.json" } as const;
    const answer = await fetch(`${server.listeningOrigin}${addressOf(file, { params })}`);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining("is not sent over")]);
    await server.close();
    expect(complaints).not.toHaveBeenCalled();
  });

  it("may be left by whoever asked, in the midst of it", async () => {
    const complaints = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const server = createHttpServer({ logLevel: "warn", trustProxy: false, limits: DEFAULT_LIMITS });
    const { file } = CONTRACT.recogniser;
    const endless = new Readable({ read: () => endless.push(Buffer.alloc(65_536)) });
    serve(server, file, {}, async (_, reply) => reply.send(endless));
    await server.listen({ port: 0, host: "127.0.0.1" });
    const params = { version: 1, digest: "0123456789abcdef", file: "config.json" } as const;
    const leave = new AbortController();
    const answer = await fetch(`${server.listeningOrigin}${addressOf(file, { params })}`, { signal: leave.signal });
    expect(answer.status).toBe(200);
    const left = once(endless, "close");
    leave.abort();
    await left;
    await server.close();
    expect(complaints).not.toHaveBeenCalled();
  });
});
