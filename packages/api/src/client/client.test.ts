import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Client, createClient } from "./client.js";

let server: Server;
let client: Client;
let answer: (request: IncomingMessage, response: ServerResponse, body: string) => void;
beforeEach(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    answer(request, response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  client = createClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

it("asks by method, address and body, and reads what is answered", async () => {
  answer = ({ method, url, headers }, response, body) =>
    response.end(JSON.stringify([method, url, headers["content-type"] ?? null, headers.authorization ?? null, body]));
  expect(await client.words.list()).toEqual(["GET", "/api/words", null, null, ""]);
  const body = { id: "1", words: ["cat"] };
  expect(await client.game.begin({ body })).toEqual([
    "POST",
    "/api/games",
    "application/json",
    null,
    JSON.stringify(body),
  ]);
  const photo = new Blob(["abc"], { type: "application/json" });
  const input = { params: { id: "a/b" }, query: { top_k: 2 }, body: photo };
  expect(await client.inference.run(input, { headers: { authorization: "Bearer x" } })).toEqual([
    "POST",
    "/models/a/b?top_k=2",
    "application/octet-stream",
    "Bearer x",
    "abc",
  ]);
});

it("answers nothing where there is nothing to say", async () => {
  answer = (_, response) => response.writeHead(204).end();
  expect(await client.models.stopLoad({ params: { id: crypto.randomUUID() } })).toBeUndefined();
});

it("tells what the server said was wrong, and when to come back", async () => {
  answer = (_, response) =>
    response.writeHead(429, { "retry-after": "7" }).end(JSON.stringify({ error: "Wait.", code: "TOO_MANY_REQUESTS" }));
  await expect(client.words.list()).rejects.toMatchObject({
    name: "ApiError",
    code: "TOO_MANY_REQUESTS",
    message: "Wait.",
    status: 429,
    retryAfter: 7,
  });
});

it("takes what is no answer of the studio's for a failure of its own", async () => {
  answer = (_, response) => response.writeHead(500).end(JSON.stringify(["?"]));
  await expect(client.words.list()).rejects.toMatchObject({ code: "INTERNAL", status: 500, retryAfter: null });
  answer = (_, response) => response.writeHead(400).end(JSON.stringify({ error: 5, code: "constructor" }));
  await expect(client.words.list()).rejects.toMatchObject({ code: "INTERNAL", message: "" });
  answer = (_, response) => response.end("<html>");
  await expect(client.words.list()).rejects.toMatchObject({ code: "UNREACHABLE", status: null });
  answer = (_, response) => response.writeHead(502).end("<html>");
  await expect(client.words.list()).rejects.toMatchObject({ code: "UNREACHABLE", status: 502 });
});

it("tells a studio that is not there from an asker who has gone", async () => {
  const abort = new AbortController();
  answer = () => abort.abort(new Error("gone"));
  await expect(client.words.list(undefined, { signal: abort.signal })).rejects.toThrow("gone");
  server.closeAllConnections();
  server.close();
  await expect(client.words.list()).rejects.toMatchObject({ code: "UNREACHABLE", status: null });
});

it("builds links without asking", () => {
  expect(createClient().drawings.download.url({ params: { format: "npy" }, query: { word: "ice cream" } })).toBe(
    "/api/exports/npy?word=ice+cream",
  );
});
