import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { startForwardProxy } from "../../../../tests/forward-proxy.js";
import { guardedFetch, isPublic } from "./guarded-fetch.js";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on loopback; answers its URL. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A resolver that answers these addresses one lookup after the other. */
function resolver(...answers: string[]): LookupFunction & { calls: number } {
  const lookup = Object.assign(
    ((_host, _options, callback) => {
      const address = answers[Math.min(lookup.calls++, answers.length - 1)];
      callback(null, [{ address, family: address.includes(":") ? 6 : 4 }]);
    }) as LookupFunction,
    { calls: 0 },
  );
  return lookup;
}

const allowed = { allowPrivateHosts: true };

test("fetches a body, through redirects", async () => {
  const url = await serve((request, response) => {
    if (request.url === "/photo") response.end("pixels");
    else response.writeHead(302, { location: "/photo" }).end();
  });
  expect(Buffer.from(await guardedFetch(`${url}/old`, allowed)).toString()).toBe("pixels");
});

describe("addresses", () => {
  test.each([
    "127.0.0.1",
    "127.8.8.8",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "198.18.0.1",
    "::",
    "::1",
    "fe80::1",
    "fc00::1",
    "fd12::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:db8::1",
    "100::1",
    "nonsense",
    "",
  ])("%s is not public", (address) => {
    expect(isPublic(address)).toBe(false);
  });

  test.each(["8.8.8.8", "1.1.1.1", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8"])("%s is public", (address) => {
    expect(isPublic(address)).toBe(true);
  });

  test.each([
    "http://127.0.0.1/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://2130706433/",
    "http://127.1/",
    "http://0/",
    "http://[::1]/",
    "http://[::ffff:7f00:1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://①②⑦.0.0.1/",
  ])("%s is refused without a connection", async (url) => {
    await expect(guardedFetch(url)).rejects.toMatchObject({ code: "address-not-allowed" });
  });

  test("localhost is refused", async () => {
    await expect(guardedFetch("http://localhost:8000/")).rejects.toMatchObject({ code: "address-not-allowed" });
  });

  test("a name is judged by its address, and by every one of them", async () => {
    const options = { lookup: resolver("10.0.0.1") };
    await expect(guardedFetch("http://photos.example/", options)).rejects.toMatchObject({
      code: "address-not-allowed",
      message: expect.stringMatching(/^photos.example has the address 10.0.0.1, not a public/),
    });
    const both: LookupFunction = (_host, _options, callback) =>
      callback(null, [
        { address: "8.8.8.8", family: 4 },
        { address: "::1", family: 6 },
      ]);
    await expect(guardedFetch("http://photos.example/", { lookup: both })).rejects.toMatchObject({
      code: "address-not-allowed",
    });
  });

  test("a name is resolved once for a connection: it cannot change its mind after the check", async () => {
    const url = await serve((_, response) => response.end("x"));
    const lookup = resolver("127.0.0.1", "10.0.0.1");
    await guardedFetch(url.replace("127.0.0.1", "photos.example"), { ...allowed, lookup });
    expect(lookup.calls).toBe(1);
  });
});

describe("redirects are checked like the first URL", () => {
  test.each([
    ["file:///etc/passwd", "bad-url"],
    ["http://user:secret@public.example/", "bad-url"],
  ])("to %s", async (location, code) => {
    const url = await serve((_, response) => response.writeHead(302, { location }).end());
    await expect(guardedFetch(url, allowed)).rejects.toMatchObject({ code });
  });

  test.each(["http://127.0.0.1/", "http://inside.example/", "//[::1]/"])(
    "from a host that is allowed to %s",
    async (location) => {
      let visits = 0;
      const url = await serve((_, response) => {
        visits++;
        response.writeHead(302, { location }).end();
      });
      const options = { allowPrivateHosts: ["front.example"], lookup: resolver("127.0.0.1") };
      const failure = guardedFetch(url.replace("127.0.0.1", "front.example"), options);
      await expect(failure).rejects.toMatchObject({ code: "address-not-allowed" });
      expect(visits).toBe(1);
    },
  );

  test("more than five", async () => {
    let count = 0;
    const url = await serve((_, response) => response.writeHead(307, { location: `/${count++}` }).end());
    await expect(guardedFetch(url, allowed)).rejects.toMatchObject({
      code: "fetch-failed",
      message: expect.stringContaining("redirects more than 5 times"),
    });
    expect(count).toBe(6);
  });
});

describe("limits", () => {
  test("a body that says it is too large, and one that does not", async () => {
    const honest = await serve((_, response) =>
      response.writeHead(200, { "content-length": "5000" }).end(Buffer.alloc(5000)),
    );
    await expect(guardedFetch(honest, { ...allowed, maxBytes: 4999 })).rejects.toMatchObject({ code: "too-large" });
    await expect(guardedFetch(honest, { ...allowed, maxBytes: 5000 })).resolves.toHaveLength(5000);
    const endless = await serve((_, response) => {
      const timer = setInterval(() => response.write(Buffer.alloc(10_000)), 1);
      response.on("close", () => clearInterval(timer));
    });
    await expect(guardedFetch(endless, { ...allowed, maxBytes: 50_000 })).rejects.toMatchObject({ code: "too-large" });
  });

  test("a slow body", async () => {
    const url = await serve((_, response) => {
      response.write("a");
    });
    await expect(guardedFetch(url, { ...allowed, timeoutMs: 150 })).rejects.toMatchObject({ code: "timeout" });
  });

  test("the caller's signal", async () => {
    const url = await serve(() => undefined);
    const failure = guardedFetch(url, { ...allowed, signal: AbortSignal.timeout(50) });
    await expect(failure).rejects.toMatchObject({ name: "TimeoutError" });
  });
});

test("answers that are no photo end in a sentence without the query", async () => {
  const url = await serve((_, response) => response.writeHead(404).end());
  const failure = guardedFetch(`${url}/cat.jpg?token=secret`, allowed);
  await expect(failure).rejects.toThrow(`${url}/cat.jpg answered with status 404.`);
});

test.each([
  ["ftp://example.com/a.jpg", /http and https only, not ftp/],
  ["http://me:secret@example.com/a.jpg", /must not carry/],
  ["http://", /is not a URL/],
])("%s is refused", async (url, message) => {
  await expect(guardedFetch(url)).rejects.toThrow(message);
});

test("a port where nobody listens", async () => {
  const url = await serve(() => undefined);
  await new Promise((resolve) => servers.pop()?.close(resolve));
  await expect(guardedFetch(url, allowed)).rejects.toMatchObject({
    code: "fetch-failed",
    message: expect.stringContaining("ECONNREFUSED"),
  });
});

describe("by way of a proxy", () => {
  /** A proxy that the environment names, before a server at http://photos.example. */
  async function behindProxy(listener: RequestListener) {
    const proxy = await startForwardProxy({ hosts: { "photos.example": await serve(listener) } });
    onTestFinished(proxy.close);
    vi.stubEnv("HTTP_PROXY", proxy.url);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    return proxy;
  }

  test("a photo comes, also where its host has no address here, and redirects go the same way", async () => {
    const proxy = await behindProxy((request, response) => {
      if (request.url === "/photo") response.end("pixels");
      else response.writeHead(302, { location: "/photo" }).end();
    });
    expect(Buffer.from(await guardedFetch("http://photos.example/old")).toString()).toBe("pixels");
    expect(proxy.asked).toEqual(["GET http://photos.example/old", "GET http://photos.example/photo"]);
  });

  test.each([
    ["an address", "http://10.0.0.1/"],
    ["a name that has such an address here", "http://photos.example/"],
    ["this computer", "http://localhost:8000/"],
  ])("%s that is not public is refused, and the proxy is not asked", async (_, url) => {
    const proxy = await behindProxy((_request, response) => response.end("secret"));
    const refused = guardedFetch(url, url.includes("photos") ? { lookup: resolver("10.0.0.1") } : {});
    await expect(refused).rejects.toMatchObject({ code: "address-not-allowed" });
    expect(proxy.asked).toEqual([]);
  });

  test("a redirect to an address that is not public is refused", async () => {
    const proxy = await behindProxy((_, response) => response.writeHead(302, { location: "http://10.0.0.1/" }).end());
    await expect(guardedFetch("http://photos.example/")).rejects.toMatchObject({ code: "address-not-allowed" });
    expect(proxy.asked).toHaveLength(1);
  });

  test("hosts that NO_PROXY exempts are judged by their address and asked directly", async () => {
    const proxy = await behindProxy((_, response) => response.end("x"));
    vi.stubEnv("NO_PROXY", "photos.example");
    await expect(guardedFetch("http://photos.example/", { lookup: resolver("10.0.0.1") })).rejects.toMatchObject({
      code: "address-not-allowed",
    });
    expect(proxy.asked).toEqual([]);
  });

  test("what the proxy refuses, and a proxy that is none, are named", async () => {
    const proxy = await behindProxy((_, response) => response.end("x"));
    await proxy.close();
    await expect(guardedFetch("http://photos.example/a?token=1")).rejects.toThrow(
      `http://photos.example/a cannot be fetched (ECONNREFUSED by way of the proxy ${proxy.url} (HTTP_PROXY)).`,
    );
    vi.stubEnv("HTTP_PROXY", "socks5://127.0.0.1:1");
    await expect(guardedFetch("http://photos.example/")).rejects.toMatchObject({
      code: "fetch-failed",
      message: expect.stringMatching(/^HTTP_PROXY names a socks5 proxy/),
    });
  });
});
