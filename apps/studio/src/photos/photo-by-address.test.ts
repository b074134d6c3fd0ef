import { afterEach, expect, it } from "vitest";
import { PNG } from "../../tests/fake-engine.js";
import { createHttpServer, type HttpServer } from "../platform/http-server.js";
import { DEFAULT_LIMITS } from "../platform/limits.js";
import { photoByAddressFeature } from "./photo-by-address.js";

let server: HttpServer;
afterEach(() => server.close());

async function ask(url: string, bytes?: Uint8Array) {
  server = createHttpServer({ logLevel: "silent", trustProxy: false, limits: DEFAULT_LIMITS });
  photoByAddressFeature(DEFAULT_LIMITS, bytes && (async () => bytes))(server);
  return server.inject({ url: "/api/photos", query: { url } });
}

it("gives a photo with its type, and lets it do nothing as a page", async () => {
  const answer = await ask("https://example.org/cat", PNG);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers["content-type"]).toBe("image/png");
  expect(answer.headers["content-security-policy"]).toContain("sandbox");
  expect(answer.rawPayload.equals(PNG)).toBe(true);
});

it.each([
  ["a page", "https://example.org/", new TextEncoder().encode("<html><script>alert(1)</script>"), "NOT_A_PHOTO"],
  ["an address of this computer's network", "http://127.0.0.1:9/cat.png", undefined, "PHOTO_ADDRESS"],
  ["another protocol", "file:///etc/passwd", undefined, "PHOTO_ADDRESS"],
  ["what is no address", "cat", undefined, "PHOTO_ADDRESS"],
])("refuses %s", async (_, url, bytes, code) => {
  const answer = await ask(url, bytes);
  expect(answer.json()).toMatchObject({ code });
});
