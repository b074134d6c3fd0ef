import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { startForwardProxy } from "../../../tests/forward-proxy.js";
import { connect, deferred, serve, sleep } from "../tests/support.js";
import { file, Interface, load, UserError } from "./index.js";

describe("a remote app as a function", () => {
  it("gives results, streams and errors", async () => {
    const stopped: boolean[] = [];
    const app = Interface.combine([
      new Interface({
        fn: (a, b) => [a + b, a - b],
        inputs: ["number", "number"],
        outputs: ["number", "number"],
        apiName: "sums",
      }),
      new Interface({
        fn: async function* (to, { signal }) {
          for (let index = 1; index <= to; index++) {
            yield index;
            await sleep(5);
          }
          stopped.push(signal.aborted);
        },
        inputs: "number",
        outputs: "number",
        apiName: "count",
      }),
      new Interface({
        fn: () => {
          throw new UserError("Not today.");
        },
        inputs: [],
        outputs: "text",
        apiName: "fail",
      }),
    ]);
    const { url } = await serve(app);
    const sums = await load(url, { apiName: "sums" });
    expect(await sums(3, 2)).toEqual([5, 1]);
    const count = await load(url, { apiName: "/count" });
    expect(await count(2)).toBe(2);
    const seen: unknown[] = [];
    for await (const value of count.stream(3)) seen.push(value);
    expect(seen).toEqual([1, 2, 3, 3]);
    for await (const value of count.stream(1000)) if (value === 2) break;
    const fail = await load(url, { apiName: "fail" });
    await expect(fail()).rejects.toMatchObject({
      code: "remote-error",
      message: expect.stringContaining("Not today."),
    });
  });

  it("is reached by way of a proxy, with streams, uploads, log-in and cancelling", async () => {
    const ended = deferred<boolean>();
    const app = Interface.combine([
      new Interface({ fn: (photo) => photo.size, inputs: file(), outputs: "number", apiName: "size" }),
      new Interface({
        fn: async function* (to, { signal }) {
          signal.addEventListener("abort", () => ended.resolve(true));
          for (let index = 1; index <= to && !signal.aborted; index++) {
            yield index;
            await sleep(5);
          }
        },
        inputs: "number",
        outputs: "number",
        apiName: "count",
      }),
    ]);
    const { url } = await serve(app, { auth: ["ada", "secret"], allowedHosts: ["apps.example"] });
    const proxy = await startForwardProxy({ hosts: { "apps.example": url } });
    onTestFinished(proxy.close);
    vi.stubEnv("HTTP_PROXY", proxy.url);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const auth: [string, string] = ["ada", "secret"];
    const size = await load("http://apps.example", { apiName: "size", auth });
    expect(await size(new Blob(["12345"]))).toBe(5);
    const count = await load("http://apps.example", { apiName: "count", auth });
    const seen: unknown[] = [];
    for await (const value of count.stream(3)) seen.push(value);
    expect(seen).toEqual([1, 2, 3, 3]);
    for await (const value of count.stream(100_000)) if (value === 2) break;
    expect(await ended.promise).toBe(true);
    expect(proxy.asked).toEqual(
      expect.arrayContaining([expect.stringMatching(/^POST .*\/login/), expect.stringMatching(/\/cancel$/)]),
    );
    await expect(load("http://nowhere.example")).rejects.toThrow(/nowhere\.example could not be reached: .*502/);
  });

  it("of a Space's name is looked up by way of the proxy, too", async () => {
    const proxy = await startForwardProxy();
    onTestFinished(proxy.close);
    vi.stubEnv("HTTPS_PROXY", proxy.url);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    await expect(load("owner/space")).rejects.toThrow(`status 403 by way of the proxy ${proxy.url} (HTTPS_PROXY)`);
    expect(proxy.asked).toEqual(["CONNECT huggingface.co:443"]);
  });

  it.each<[string, (url: string) => object | string]>([
    [
      "names this computer as its root",
      (url) => ({ root: url, api_prefix: "/gradio_api", dependencies: [], components: [] }),
    ],
    ["redirects to it", (url) => url],
  ])("is not followed where it %s", async (_, configOf) => {
    let asked = 0;
    const inner = createServer((_request, response) => {
      asked++;
      response.end("{}");
    });
    const other = createServer((_request, response) => {
      const config = configOf(`http://127.0.0.1:${(inner.address() as AddressInfo).port}`);
      if (typeof config === "string") response.writeHead(302, { location: `${config}/config` }).end();
      else response.setHeader("content-type", "application/json").end(JSON.stringify(config));
    });
    for (const server of [inner, other]) {
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      onTestFinished(() => {
        server.closeAllConnections();
        server.close();
      });
    }
    const loading = load(`http://localhost:${(other.address() as AddressInfo).port}`).then((call) => call("x"));
    await expect(loading).rejects.toMatchObject({ code: "remote-error" });
    expect(asked).toBe(0);
  });

  it("is given up where its config does not end", async () => {
    const chunk = Buffer.alloc(1 << 20, "[");
    let sent = 0;
    const endless = createServer((_request, response) => {
      const send = () => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
        sent += chunk.length;
      };
      response.setHeader("content-type", "application/json").on("drain", send);
      send();
    });
    await new Promise<void>((resolve) => endless.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      endless.closeAllConnections();
      endless.close();
    });
    const loading = load(`http://127.0.0.1:${(endless.address() as AddressInfo).port}`);
    await expect(loading).rejects.toMatchObject({ code: "remote-error" });
    expect(sent).toBeLessThan(1_000_000_000);
  });

  it("can stand behind an app of its own", async () => {
    const inner = new Interface({ fn: (words) => words.toUpperCase(), inputs: "text", outputs: "text" });
    const loud = await load((await serve(inner)).url);
    const outer = new Interface({ fn: async (words) => `${await loud(words)}!`, inputs: "text", outputs: "text" });
    const client = await connect(await serve(outer));
    expect((await client.predict("/predict", ["hello"])).data).toEqual(["HELLO!"]);
  });

  it("says which app cannot be reached, and asks for words where they are needed", async () => {
    await expect(load("http://127.0.0.1:9")).rejects.toThrow(/http:\/\/127\.0\.0\.1:9 could not be reached/);
    const app = new Interface({ fn: () => "in", inputs: [], outputs: "text" });
    const { url } = await serve(app, { auth: ["ada", "secret"], authMessage: "Members only" });
    await expect(load(url)).rejects.toThrow("Members only");
    expect(await (await load(url, { auth: ["ada", "secret"] }))()).toBe("in");
  });
});
