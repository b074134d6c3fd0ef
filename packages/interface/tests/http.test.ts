import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import Fastify from "fastify";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkbox, Interface, image, type LaunchOptions, number, text, UserError } from "../src/index.js";
import { connect, join, readStream, serve, sleep } from "./support.js";

const greet = (options: { examples?: string[] } = {}) =>
  new Interface({ fn: (name) => `Hello, ${name}!`, inputs: text({ label: "Name" }), outputs: "text", ...options });

function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

describe("calls without a Gradio client", () => {
  const app = () =>
    new Interface({
      fn: async function* greetings({ name, times, loud }) {
        if (name === "nobody") throw new UserError("Who is it?");
        for (let index = 1; index <= times; index++) {
          yield loud ? `HELLO ${index}` : `hello ${name} ${index}`;
          await sleep(1);
        }
      },
      inputs: { name: text(), times: number({ value: 1, precision: 0 }), loud: checkbox() },
      outputs: "text",
    });

  async function events(url: string, started: Response): Promise<[string, unknown][]> {
    const { event_id } = (await started.json()) as { event_id: string };
    const stream = await (await fetch(`${url}/gradio_api/call/predict/${event_id}`)).text();
    return [...stream.matchAll(/^event: (\w+)\ndata: (.*)\n\n/gm)].map(([, event, data]) => [event, JSON.parse(data)]);
  }

  it("starts with values in order and reads whole results", async () => {
    const { url } = await serve(app());
    for (const slash of ["", "/"]) {
      const started = await post(`${url}/gradio_api/call/predict${slash}`, { data: ["Ada", 2, false] });
      const seen = await events(url, started);
      expect(seen.at(-1)).toEqual(["complete", ["hello Ada 2"]]);
    }
  });

  it("starts with values by name and fills in the rest", async () => {
    const { url } = await serve(app());
    expect((await events(url, await post(`${url}/gradio_api/call/v2/predict`, { name: "Eva" }))).at(-1)).toEqual([
      "complete",
      ["hello Eva 1"],
    ]);
    expect(await (await post(`${url}/gradio_api/call/v2/predict`, {})).json()).toEqual({
      detail: 'The parameter "name" is missing.',
    });
    expect(await (await post(`${url}/gradio_api/call/v2/predict`, { nam: "x" })).json()).toEqual({
      detail: 'There is no parameter "nam": there are name, times, loud.',
    });
  });

  it("tells errors as an event", async () => {
    const { url } = await serve(app());
    expect(await events(url, await post(`${url}/gradio_api/call/predict`, { data: ["nobody", 1, true] }))).toEqual([
      ["error", { error: "Who is it?", title: "Error", duration: 10, visible: true }],
    ]);
  });

  it("gives a result once", async () => {
    const { url } = await serve(greet());
    const { event_id } = (await (await post(`${url}/gradio_api/call/predict`, { data: ["x"] })).json()) as {
      event_id: string;
    };
    const address = `${url}/gradio_api/call/predict/${event_id}`;
    expect((await fetch(`${url}/gradio_api/call/other/${event_id}`)).status).toBe(404);
    expect(await (await fetch(address)).text()).toContain("Hello, x!");
    expect((await fetch(address)).status).toBe(404);
  });

  it("answers in one request", async () => {
    const { url } = await serve(app());
    for (const route of ["run", "api"]) {
      const response = await post(`${url}/gradio_api/${route}/predict`, { data: ["Ada", 1, true] });
      expect(await response.json()).toMatchObject({ data: ["HELLO 1"], is_generating: false });
    }
    const failed = await post(`${url}/gradio_api/run/predict`, { data: ["nobody", 1, true] });
    expect([failed.status, await failed.json()]).toMatchObject([500, { error: "Who is it?" }]);
    expect((await post(`${url}/gradio_api/run/other`, { data: [] })).status).toBe(404);
    expect((await post(`${url}/gradio_api/run/predict`, {})).status).toBe(400);
  });

  it("describes itself in OpenAPI", async () => {
    const { url } = await serve(app());
    const document = await (await fetch(`${url}/gradio_api/openapi.json`)).json();
    expect(document).toMatchObject({ openapi: "3.1.0", servers: [{ url }] });
    expect(Object.keys(document.paths)).toEqual([
      "/gradio_api/call/predict",
      "/gradio_api/call/v2/predict",
      "/gradio_api/call/predict/{event_id}",
      "/gradio_api/upload",
      "/gradio_api/file={path}",
    ]);
    const body = document.paths["/gradio_api/call/v2/predict"].post.requestBody.content["application/json"].schema;
    expect(body).toEqual({
      type: "object",
      properties: { name: { type: "string" }, times: { type: "integer" }, loud: { type: "boolean" } },
      required: ["name"],
    });
  });
});

describe("logging in", () => {
  it("keeps everything but the login page from strangers", async () => {
    const { url } = await serve(greet(), { auth: ["ada", "secret"], authMessage: "Members only" });
    const paths = ["/config", "/gradio_api/info", "/gradio_api/openapi.json", "/gradio_api/queue/data?session_hash=s"];
    for (const path of [...paths, "/gradio_api/file=files/x/y", "/gradio_api/heartbeat/s", "/gradio_api/login_check"]) {
      const response = await fetch(url + path);
      expect(response.status, path).toBe(401);
      expect(await response.json()).toEqual({ detail: { error: "Not authenticated", auth_message: "Members only" } });
    }
    expect((await join(url, "s", ["x"])).status).toBe(401);
    expect((await fetch(`${url}/gradio_api/upload`, { method: "POST", body: new FormData() })).status).toBe(401);
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain("Name");
  });

  it("lets the client in with the right words only", async () => {
    const server = await serve(greet(), {
      auth: [
        ["ada", "secret"],
        ["eva", "other"],
      ],
      authMessage: "Members only",
    });
    for (const auth of [
      ["ada", "secret"],
      ["eva", "other"],
    ] as [string, string][]) {
      const client = await connect(server, { auth });
      expect((await client.predict("/predict", [auth[0]])).data).toEqual([`Hello, ${auth[0]}!`]);
    }
    await expect(connect(server, { auth: ["ada", "other"] })).rejects.toThrow("Invalid credentials");
    await expect(connect(server)).rejects.toThrow("Members only");
  });

  it("asks a function, and tells the step who it is", async () => {
    const whoAmI = new Interface({ fn: (_context) => _context.session.user, inputs: [], outputs: "text" });
    const server = await serve(whoAmI, { auth: async (user, password) => password === `${user}!` });
    const client = await connect(server, { auth: ["lin", "lin!"] });
    expect((await client.predict("/predict", [])).data).toEqual(["lin"]);
  });

  it("gives cookies that scripts cannot read, and takes them back", async () => {
    const { url } = await serve(greet(), { auth: ["ada", "secret"] });
    const body = new URLSearchParams({ username: "ada", password: "secret" });
    const login = await fetch(`${url}/login`, { method: "POST", body });
    expect(await login.json()).toEqual({ success: true });
    const cookies = login.headers.getSetCookie();
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) expect(cookie).toMatch(/^access-token-(unsecure-)?\d+=[\w-]{43}; .*HttpOnly/);
    expect(cookies[0]).toMatch(/Secure; SameSite=Lax/);
    expect(cookies[1]).toMatch(/SameSite=Lax/);
    const cookie = cookies[1].split(";")[0];
    const user = async () => (await fetch(`${url}/gradio_api/user`, { headers: { cookie } })).status;
    expect(await user()).toBe(200);
    await fetch(`${url}/logout`, { headers: { cookie }, redirect: "manual" });
    expect(await user()).toBe(401);
  });

  it("keeps one person's calls from another", async () => {
    const server = await serve(greet(), {
      auth: [
        ["ada", "1"],
        ["eva", "2"],
      ],
    });
    const cookieOf = async (username: string, password: string) => {
      const body = new URLSearchParams({ username, password });
      const login = await fetch(`${server.url}/login`, { method: "POST", body });
      return login.headers.getSetCookie()[1].split(";")[0];
    };
    const [ada, eva] = [await cookieOf("ada", "1"), await cookieOf("eva", "2")];
    const started = await post(`${server.url}/gradio_api/call/predict`, { data: ["x"] }, { cookie: ada });
    const { event_id } = (await started.json()) as { event_id: string };
    const read = (cookie: string) =>
      fetch(`${server.url}/gradio_api/call/predict/${event_id}`, { headers: { cookie } }).then(({ status }) => status);
    expect(await read(eva)).toBe(404);
    expect(await read(ada)).toBe(200);
  });
});

describe("cross-origin rules", () => {
  const ask = async (url: string, origin: string, host?: string, method = "GET") => {
    const { hostname, port } = new URL(url);
    const { request } = await import("node:http");
    return new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
      request(
        { hostname, port, path: "/gradio_api/app_id", method, headers: { origin, ...(host && { host }) } },
        (response) => {
          response.resume();
          resolve({ status: response.statusCode ?? 0, headers: response.headers });
        },
      )
        .on("error", reject)
        .end();
    });
  };

  it("keeps pages from the web away from an app on this machine", async () => {
    const { url } = await serve(greet());
    for (const origin of ["https://evil.example", "http://evil.localhost.example", "null"]) {
      expect((await ask(url, origin)).headers["access-control-allow-origin"], origin).toBeUndefined();
    }
    for (const origin of ["http://localhost:3000", "http://127.0.0.1:5173", url]) {
      const { headers } = await ask(url, origin);
      expect(headers["access-control-allow-origin"]).toBe(origin);
      expect(headers["access-control-allow-credentials"]).toBe("true");
      expect(headers.vary).toContain("Origin");
    }
  });

  it("lets pages from anywhere call an app on the web", async () => {
    const { url } = await serve(greet(), { allowedHosts: ["app.example"] });
    const { headers } = await ask(url, "https://blog.example", "app.example");
    expect(headers["access-control-allow-origin"]).toBe("https://blog.example");
  });

  it("keeps other hosts' pages from using people's logins", async () => {
    const { url } = await serve(greet(), { auth: ["ada", "secret"], allowedHosts: ["app.example"] });
    const other = await ask(url, "https://blog.example", "app.example");
    expect(other.headers["access-control-allow-credentials"]).toBeUndefined();
    const own = await ask(url, "https://app.example", "app.example");
    expect(own.headers["access-control-allow-credentials"]).toBe("true");
  });

  it("lets pages without an origin call it only if that is wanted", async () => {
    const { url } = await serve(greet(), { strictCors: false });
    expect((await ask(url, "null")).headers["access-control-allow-origin"]).toBe("null");
  });

  it("answers every preflight", async () => {
    const { url } = await serve(greet(), { auth: ["ada", "secret"] });
    const { status, headers } = await ask(url, "http://localhost:3000", undefined, "OPTIONS");
    expect(status).toBe(200);
    expect(headers["access-control-allow-methods"]).toContain("POST");
    expect(headers["access-control-max-age"]).toBe("600");
  });
});

describe("an app among others", () => {
  it("works under any prefix, each app for itself", async () => {
    const server = Fastify();
    await server.register(greet().plugin(), { prefix: "/apps/greet" });
    const loud = new Interface({ fn: (name) => name.toUpperCase(), inputs: "text", outputs: "text" });
    await server.register(loud.plugin({ auth: ["ada", "secret"] }), { prefix: "/apps/loud" });
    server.get("/healthz", async () => "ok");
    const origin = await server.listen({ port: 0, host: "127.0.0.1" });
    onTestFinished(() => server.close());
    const greeting = await connect({ url: `${origin}/apps/greet` });
    expect((await greeting.predict("/predict", ["Ada"])).data).toEqual(["Hello, Ada!"]);
    const shout = await connect({ url: `${origin}/apps/loud/` }, { auth: ["ada", "secret"] });
    expect((await shout.predict("/predict", ["Ada"])).data).toEqual(["ADA"]);
    expect(await (await fetch(`${origin}/healthz`)).text()).toBe("ok");
    const page = await fetch(`${origin}/apps/greet?x=1`, { redirect: "manual" });
    expect([page.status, page.headers.get("location")]).toEqual([302, "./greet/?x=1"]);
    expect((await fetch(`${origin}/apps/greet/`)).status).toBe(200);
  });

  it("tells files' addresses as the visitor sees them", async () => {
    const same = new Interface({ fn: (photo) => photo, inputs: image({ type: "file" }), outputs: image() });
    const picture = { url: "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=" };
    const address = async (options: LaunchOptions, headers: Record<string, string>) => {
      const { url } = await serve(same, options);
      const body = await (await post(`${url}/gradio_api/run/predict`, { data: [picture] }, headers)).json();
      return (body as { data: { url: string }[] }).data[0].url.replace(/\/gradio_api.*/, "").replace(url, "(own)");
    };
    expect(await address({}, {})).toBe("(own)");
    expect(await address({}, { "x-forwarded-proto": "https", "x-forwarded-host": "app.example" })).toBe(
      "https://app.example",
    );
    // Of several values, one a proxy, the first: it is the one that people reach.
    const chain = { "x-forwarded-proto": "https, http", "x-forwarded-host": "app.example, inner:8080" };
    expect(await address({}, chain)).toBe("https://app.example");
    expect(await address({ rootPath: "/demo" }, chain)).toBe("https://app.example/demo");
    expect(await address({}, { "x-forwarded-proto": "http,https" })).toBe("(own)");
    expect(await address({}, { "x-forwarded-proto": "wss" })).toBe("(own)");
    expect(await address({ trustProxy: "192.0.2.1" }, chain)).toBe("(own)");
    expect(await address({ trustProxy: false }, chain)).toBe("(own)");
    expect(await address({ rootPath: "/demo/" }, {})).toBe("(own)/demo");
    expect(await address({ rootPath: "https://app.example/demo" }, {})).toBe("https://app.example/demo");
  });
});

describe("mounted in a server of Node's", () => {
  const listenWith = async (listener: RequestListener) => {
    const server = createServer(listener);
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const mounted = async (prefix?: string) => {
    const handler = await greet().handler({ prefix });
    onTestFinished(() => handler.close());
    return handler;
  };

  it.each([undefined, "", "/", "/greet", "greet/", "/apps/greet"])("at %j", async (prefix) => {
    const origin = await listenWith(await mounted(prefix));
    const path = (prefix ?? "").replace(/^\/|\/$/g, "");
    const url = path ? `${origin}/${path}` : origin;
    const client = await connect({ url });
    expect((await client.predict("/predict", ["Ada"])).data).toEqual(["Hello, Ada!"]);
    expect(await (await fetch(url)).text()).toContain("<script");
    if (path) expect((await fetch(`${origin}/other`)).status).toBe(404);
  });

  it("beside other handlers, which take off the path that it is mounted under", async () => {
    const handler = await mounted("/greet");
    // As Express and Connect do it.
    const origin = await listenWith((request, response) => {
      const originalUrl = request.url ?? "/";
      const url = originalUrl.startsWith("/greet") ? originalUrl.slice("/greet".length) || "/" : originalUrl;
      handler(Object.assign(request, { originalUrl, url }), response, () => response.end("somebody else's"));
    });
    const client = await connect({ url: `${origin}/greet` });
    expect((await client.predict("/predict", ["Ada"])).data).toEqual(["Hello, Ada!"]);
    for (const path of ["", "/", "/other", "/greeting", "/greetings/config"])
      expect(await (await fetch(origin + path)).text()).toBe("somebody else's");
  });
});

describe("hostile requests", () => {
  it("answers them without falling over", async () => {
    const { url } = await serve(greet(), { maxJsonSize: "1mb" });
    const json = (body: string, path = "queue/join") =>
      fetch(`${url}/gradio_api/${path}`, { method: "POST", headers: { "content-type": "application/json" }, body });
    const bad = [
      "",
      "{",
      "null",
      "[]",
      '"x"',
      '{"data":{},"fn_index":0,"session_hash":"s"}',
      '{"data":["x"],"fn_index":"zero","session_hash":"s"}',
      '{"data":["x"],"fn_index":-1,"session_hash":"s"}',
      '{"data":["x"],"fn_index":0}',
      `{"data":["x"],"fn_index":0,"session_hash":"${"s".repeat(500)}"}`,
      '{"__proto__":{"x":1},"data":["x"],"fn_index":0,"session_hash":"s"}',
      `{"data":[${"[".repeat(1000)}${"]".repeat(1000)}${',"x"'.repeat(2000)}],"fn_index":0,"session_hash":"s"}`,
    ];
    for (const body of bad) {
      const { status } = await json(body);
      expect([400, 404], body.slice(0, 60)).toContain(status);
    }
    expect((await json(`{"data":["${"x".repeat(2_000_000)}"],"fn_index":0,"session_hash":"s"}`)).status).toBe(413);
    expect((await json("{}", "cancel")).status).toBe(400);
    expect((await json("{}", "flag")).status).toBe(400);
    expect((await fetch(`${url}/nowhere`)).status).toBe(404);
    expect((await fetch(`${url}/gradio_api/queue/data`)).status).toBe(400);
    expect((await fetch(`${url}/assets/..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await json(JSON.stringify({ data: [{ toString: 1 }], fn_index: 0, session_hash: "s" }))).status).toBe(200);
    const [, , completed] = await readStream(`${url}/gradio_api/queue/data?session_hash=s`);
    expect(completed).toMatchObject({ success: false, output: { error: '"Name" must be a text.' } });
  });

  it("does not take another session's call away", async () => {
    const app = new Interface({ fn: () => sleep(60).then(() => "done"), inputs: [], outputs: "text" });
    const { url } = await serve(app);
    const { event_id } = (await (await join(url, "mine", [])).json()) as { event_id: string };
    await post(`${url}/gradio_api/cancel`, { session_hash: "other", event_id, fn_index: 0 });
    const messages = await readStream(`${url}/gradio_api/queue/data?session_hash=mine`);
    expect(messages.find(({ msg }) => msg === "process_completed")).toMatchObject({ output: { data: ["done"] } });
  });
});
