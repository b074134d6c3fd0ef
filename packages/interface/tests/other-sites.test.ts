import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { chromiumPath, launchChromium } from "../../../tests/chromium.js";
import { Interface } from "../src/index.js";
import { connect, serve } from "./support.js";

/** A name that is an attacker's, and that the browser finds at this computer, as after a change of its address. */
const EVIL = "evil.example";

let browser: Browser;
beforeAll(async () => {
  if (chromiumPath) browser = await launchChromium([`--host-resolver-rules=MAP ${EVIL} 127.0.0.1`]);
}, 60_000);
afterAll(() => browser?.close());

async function listening(listener: Parameters<typeof createServer>[1]): Promise<number> {
  const server = createServer(listener);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** An app that counts its calls. */
function counted(): { readonly app: Interface; calls: number } {
  const state = { calls: 0 };
  const app = new Interface({
    fn: (name) => {
      state.calls++;
      return `Hello, ${name}!`;
    },
    inputs: "text",
    outputs: "text",
  });
  return Object.assign(state, { app: app as unknown as Interface });
}

const KINDS = {
  launched: async (app: Interface) => (await serve(app)).url,
  "launched with a login": async (app: Interface) => (await serve(app, { auth: ["ada", "secret"] })).url,
  "launched with a login, shown in other sites' frames": async (app: Interface) =>
    (await serve(app, { auth: ["ada", "secret"], frameAncestors: ["https://blog.example"] })).url,
  mounted: async (app: Interface) => {
    const handler = await app.handler({ prefix: "/greet" });
    onTestFinished(() => handler.close());
    return `http://127.0.0.1:${await listening(handler)}/greet`;
  },
};

const PATHS = [
  "gradio_api/run/predict",
  "gradio_api/api/predict",
  "gradio_api/call/predict",
  "gradio_api/call/v2/predict",
];
const BODY = '{"data":["x"],"name":"x","fn_index":0,"session_hash":"s"}';

/** Opens the app as its owner does, logged in where that is asked for. */
async function owner(url: string): Promise<BrowserContext> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(
    (address) =>
      fetch(`${address}/login`, { method: "POST", body: new URLSearchParams({ username: "ada", password: "secret" }) }),
    url,
  );
  return context;
}

/** All ways by which a page sends something elsewhere. @returns how many requests were answered in a way that it may read */
async function attack(context: BrowserContext, from: string, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(from);
  const readable = await page.evaluate(
    async ({ url, paths, body }) => {
      const tries: Promise<Response>[] = [];
      for (const path of [...paths, "gradio_api/queue/join", "gradio_api/cancel", "gradio_api/flag"]) {
        const address = `${url}/${path}`;
        const send = (init: RequestInit) =>
          tries.push(fetch(address, { method: "POST", credentials: "include", ...init }));
        for (const mode of ["no-cors", "cors"] as const) {
          for (const type of ["text/plain", "application/json", "application/x-www-form-urlencoded"])
            send({ mode, body, headers: { "content-type": type } });
          send({ mode, body: new Blob([body]) });
          send({ mode, body: new URLSearchParams("data=x&data=y") });
          const form = new FormData();
          form.append("data", "x");
          send({ mode, body: form });
          send({ mode, body, headers: { "x-forwarded-host": location.host, "content-type": "application/json" } });
        }
        navigator.sendBeacon(address, new Blob([body], { type: "text/plain" }));
        const events = new EventSource(address, { withCredentials: true });
        const socket = new WebSocket(address.replace("http", "ws"));
        setTimeout(() => {
          events.close();
          socket.close();
        }, 500);
      }
      tries.push(fetch(`${url}/config`, { credentials: "include" }));
      const answers = await Promise.allSettled(tries);
      return answers.filter((tried) => tried.status === "fulfilled" && tried.value.ok).length;
    },
    { url, paths: PATHS, body: BODY },
  );
  await page.evaluate(
    async ({ url, paths }) => {
      const answered: Promise<unknown>[] = [];
      for (const path of paths) {
        for (const enctype of ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data"]) {
          const name = `${path} ${enctype}`;
          const frame = Object.assign(document.createElement("iframe"), { name });
          const form = Object.assign(document.createElement("form"), {
            method: "POST",
            action: `${url}/${path}`,
            enctype,
          });
          form.target = name;
          // The name and the value make JSON together, as forms of plain text are sent.
          for (const [name, value] of [
            ['{"data":["x"],"z":"', '"}'],
            ["data", "x"],
            ["data", "y"],
          ]) {
            form.append(Object.assign(document.createElement("input"), { name, value }));
          }
          document.body.append(frame, form);
          form.submit();
          answered.push(new Promise((resolve) => frame.addEventListener("load", resolve, { once: true })));
        }
      }
      await Promise.race([Promise.all(answered), new Promise((resolve) => setTimeout(resolve, 10_000))]);
    },
    { url, paths: PATHS },
  );
  await page.close();
  return readable;
}

describe.skipIf(!chromiumPath).each(Object.entries(KINDS))("an app that is %s", (_, start) => {
  it("is called by no page of another site, not even one whose name leads here", async () => {
    const target = counted();
    const url = await start(target.app);
    const context = await owner(url);
    const site = await listening((_request, response) => {
      response.setHeader("content-type", "text/html");
      response.end("<!doctype html><body>");
    });
    expect(await attack(context, `http://${EVIL}:${site}/`, url)).toBe(0);
    const rebound = new URL(url);
    rebound.hostname = EVIL;
    const address = rebound.href.replace(/\/$/, "");
    expect(await attack(context, address, address)).toBe(0);
    expect(target.calls).toBe(0);

    // What was kept away is no matter of the attack's own mistakes.
    const own = await context.newPage();
    await own.goto(url);
    const answer = await own.evaluate(
      async ({ url, body }) => {
        const headers = { "content-type": "application/json" };
        return (await fetch(`${url}/gradio_api/run/predict`, { method: "POST", headers, body })).json();
      },
      { url, body: '{"data":["Ada"]}' },
    );
    expect([answer, target.calls]).toMatchObject([{ data: ["Hello, Ada!"] }, 1]);
  }, 120_000);
});

describe("behind a proxy", () => {
  const proxied = async (options: Parameters<typeof serve>[1], headersOf: (host: string) => Record<string, string>) => {
    const { url } = await serve(counted().app, options);
    const port = await listening(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const { request: ask } = await import("node:http");
      const headers = { ...request.headers, ...headersOf(request.headers.host ?? "") };
      const { port: target } = new URL(url);
      const forwarded = ask(
        { host: "127.0.0.1", port: target, path: request.url, method: request.method, headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      forwarded.end(Buffer.concat(chunks));
    });
    return { url, port, host: `app.example:${port}` };
  };
  const call = (port: number, headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      import("node:http").then(({ request }) =>
        request(
          {
            host: "127.0.0.1",
            port,
            path: "/gradio_api/run/predict",
            method: "POST",
            headers: { "content-type": "application/json", ...headers },
          },
          (answer) => resolve(answer.resume().statusCode ?? 0),
        )
          .on("error", reject)
          .end('{"data":["x"]}'),
      );
    });

  it("that says by which name it is reached, pages of that name call the app, and others do not", async () => {
    const { url, port, host } = await proxied({}, (asked) => ({
      host: "127.0.0.1",
      "x-forwarded-host": asked,
      "x-forwarded-proto": "https",
    }));
    expect(url).toContain("127.0.0.1");
    expect(await call(port, { host, origin: `https://${host}` })).toBe(200);
    expect(await call(port, { host })).toBe(200);
    expect(await call(port, { host, origin: "https://evil.example" })).toBe(403);
  });

  it("that says nothing of it, the browser's own word counts", async () => {
    const { port, host } = await proxied({}, () => ({ host: "127.0.0.1" }));
    const origin = `https://${host}`;
    expect(await call(port, { host, origin, "sec-fetch-site": "same-origin" })).toBe(200);
    expect(await call(port, { host, origin, "sec-fetch-site": "cross-site" })).toBe(403);
  });

  it("that hands on the name, it must be allowed", async () => {
    const refused = await proxied({}, () => ({}));
    expect(await call(refused.port, { host: refused.host, origin: `https://${refused.host}` })).toBe(403);
    for (const options of [{ allowedHosts: ["app.example"] }, { rootPath: "https://app.example" }]) {
      const { port, host } = await proxied(options, () => ({}));
      expect(await call(port, { host, origin: `https://${host}` })).toBe(200);
      expect(await call(port, { host: "evil.example", origin: "https://evil.example" })).toBe(403);
    }
  });

  it("real clients call it", async () => {
    const { port } = await proxied({}, (asked) => ({ host: "127.0.0.1", "x-forwarded-host": asked }));
    const client = await connect({ url: `http://127.0.0.1:${port}` });
    expect((await client.predict("/predict", ["Ada"])).data).toEqual(["Hello, Ada!"]);
  });
});

describe("the page", () => {
  const ancestors = async (options: Parameters<typeof serve>[1]) => {
    const { url } = await serve(counted().app, options);
    const policy = (await fetch(url)).headers.get("content-security-policy") ?? "";
    return /frame-ancestors ([^;]*)/.exec(policy)?.[1];
  };

  it("is shown in frames of its own site alone, unless others are named", async () => {
    expect(await ancestors({})).toBe("'self'");
    expect(await ancestors({ frameAncestors: ["https://blog.example", "*.school.example"] })).toBe(
      "'self' https://blog.example *.school.example",
    );
    await expect(serve(counted().app, { frameAncestors: ["x; script-src *"] })).rejects.toThrow("frameAncestors");
  });
});
