import { createReadStream } from "node:fs";
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
});
