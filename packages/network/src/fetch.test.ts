import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { type ForwardProxyOptions, startForwardProxy } from "../../../tests/forward-proxy.js";
import { selfSigned } from "../../../tests/self-signed.js";
import { networkFetch } from "./fetch.js";

const closing: (() => unknown)[] = [];

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closing.splice(0)) await close();
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A proxy that the environment names, before a server that it alone can reach. */
async function behindProxy(listener: RequestListener, options: ForwardProxyOptions = {}) {
  const place = await listen(createServer(listener));
  const proxy = await startForwardProxy({
    ...options,
    hosts: { "inside.example": place, "inside.example:443": place },
  });
  closing.push(proxy.close);
  for (const name of ["HTTP_PROXY", "HTTPS_PROXY"]) vi.stubEnv(name, proxy.url);
  return proxy;
}

const cause = (request: Promise<unknown>) =>
  request.then(() => undefined).catch((error: Error) => error.cause as Error);

it("asks the proxy for http addresses, with the body, the headers and the status as they are", async () => {
  const proxy = await behindProxy((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () =>
      response
        .writeHead(201, { "x-token": request.headers.authorization })
        .end(`${request.headers["content-type"]} ${Buffer.concat(parts)}`),
    );
  });
  const body = new FormData();
  body.set("file", new Blob(["pixels"]), "a.png");
  const response = await networkFetch("http://inside.example/upload?x=1", {
    method: "POST",
    body,
    headers: { authorization: "Bearer t" },
  });
  expect([response.status, response.headers.get("x-token")]).toEqual([201, "Bearer t"]);
  expect(await response.text()).toMatch(/^multipart\/form-data; boundary=[\s\S]*filename="a\.png"[\s\S]*pixels/);
  expect(proxy.asked).toEqual(["POST http://inside.example/upload?x=1"]);
});

it("leaves redirects alone where it is asked to, and follows them by way of the proxy where not", async () => {
  const proxy = await behindProxy((request, response) =>
    request.url === "/old" ? response.writeHead(302, { location: "/new" }).end() : response.end("here"),
  );
  expect((await networkFetch("http://inside.example/old", { redirect: "manual" })).status).toBe(302);
  expect(await (await networkFetch("http://inside.example/old")).text()).toBe("here");
  expect(proxy.asked.slice(1)).toEqual(["GET http://inside.example/old", "GET http://inside.example/new"]);
});

it("goes through a tunnel for https, to the very certificate of the server", async () => {
  const server = createSecureServer(selfSigned, (request, response) => response.end(`secret ${request.headers.host}`));
  const place = await listen(server);
  const proxy = await startForwardProxy({ hosts: { "secret.example:443": place, "other.example:443": place } });
  closing.push(() => server.closeAllConnections(), proxy.close);
  vi.stubEnv("HTTPS_PROXY", proxy.url);
  expect(await cause(networkFetch("https://secret.example/"))).toMatchObject({
    name: "ProxyError",
    message: `DEPTH_ZERO_SELF_SIGNED_CERT by way of the proxy ${proxy.url} (HTTPS_PROXY)`,
  });
  vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
  expect(await (await networkFetch("https://secret.example/")).text()).toBe("secret secret.example");
  expect(proxy.asked).toEqual(["CONNECT secret.example:443", "CONNECT secret.example:443"]);
});

it("gives the proxy the name and password of its address, and says what is missing", async () => {
  const proxy = await behindProxy((request, response) => response.end(String(request.headers["proxy-authorization"])), {
    credentials: "me:s cret",
  });
  expect(await cause(networkFetch("http://inside.example/"))).toMatchObject({
    code: "proxy-failed",
    message: `the proxy ${proxy.url} (HTTP_PROXY) wants a name and password, as in http://name:password@host`,
  });
  expect(await cause(networkFetch("https://inside.example/"))).toMatchObject({
    message: expect.stringContaining("(HTTPS_PROXY) wants a name and password"),
  });
  vi.stubEnv("HTTP_PROXY", proxy.url.replace("://", "://me:wrong@"));
  expect(await cause(networkFetch("http://inside.example/"))).toMatchObject({
    message: `the proxy ${proxy.url} (HTTP_PROXY) takes another name and password`,
  });
  vi.stubEnv("HTTP_PROXY", proxy.url.replace("://", "://me:s%20cret@"));
  expect(await (await networkFetch("http://inside.example/")).text()).toBe("undefined");
});

it("says by way of which proxy nothing came", async () => {
  const proxy = await behindProxy((_, response) => response.end());
  expect(await cause(networkFetch("https://elsewhere.example/"))).toMatchObject({
    message: `status 403 by way of the proxy ${proxy.url} (HTTPS_PROXY)`,
  });
  await proxy.close();
  expect(await cause(networkFetch("http://inside.example/"))).toMatchObject({
    message: `ECONNREFUSED by way of the proxy ${proxy.url} (HTTP_PROXY)`,
  });
});

it("is called off by its signal", async () => {
  await behindProxy(() => undefined);
  await expect(networkFetch("http://inside.example/", { signal: AbortSignal.timeout(100) })).rejects.toMatchObject({
    name: "TimeoutError",
  });
});

it("asks without a proxy where none is named, and where NO_PROXY exempts the host", async () => {
  const place = await listen(createServer((_, response) => response.end("direct")));
  const proxy = await behindProxy((_, response) => response.end("by way of the proxy"));
  expect(await (await networkFetch(place)).text()).toBe("direct");
  vi.stubEnv("NO_PROXY", "inside.example");
  expect(await cause(networkFetch("http://inside.example/"))).toMatchObject({ code: "ENOTFOUND" });
  expect(proxy.asked).toEqual([]);
});
