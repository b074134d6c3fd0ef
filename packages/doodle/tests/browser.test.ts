import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath, launchChromium } from "../../../tests/chromium.js";
import { bundle } from "../../../tests/in-page/bundle.js";
import type { Drawing } from "../src/drawing.js";
import { loadRecogniser } from "../src/node.js";
import type { Recogniser } from "../src/recogniser.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const model = join(root, "packages/models/doodle");
const runtime = ["packages/doodle/node_modules/onnxruntime-web", "node_modules/onnxruntime-web"]
  .map((folder) => `${folder}/dist`)
  .find((folder) => existsSync(join(root, folder, "ort.wasm.min.mjs")))!;
const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".html": "text/html",
};
const page = `<!doctype html><script>globalThis.wasmPaths = "/${runtime}/"</script><script type="module" src="/page.js"></script>`;

/** Circles, spirals, zigzags: what they are does not matter here. */
const drawings: Drawing[] = Array.from({ length: 6 }, (_, kind) =>
  Array.from({ length: 1 + (kind % 3) }, (_, stroke) => {
    const at = (i: number) => [i * (kind % 2 ? 4 : 1) + 40 * stroke, 100 + 60 * Math.sin(i / (4 + kind)) + 20 * stroke];
    const points = Array.from({ length: 40 }, (_, i) => at(i));
    return [points.map(([x]) => x), points.map(([, y]) => y)] as const;
  }),
);

describe.skipIf(!chromiumPath)("the recogniser in Chromium", () => {
  let server: Server;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    const script = await bundle(new URL("recogniser-page.ts", import.meta.url));
    const made: Readonly<Record<string, string>> = { "/": page, "/page.js": script };
    server = createServer(async (request, response) => {
      const path = new URL(request.url!, "http://localhost").pathname;
      const content = made[path] ?? (await readFile(join(root, path)).catch(() => undefined));
      response.writeHead(content ? 200 : 404, {
        "content-type": types[path === "/" ? ".html" : extname(path)] ?? "application/octet-stream",
      });
      response.end(content);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it("answers as in Node, within 1e-4", async () => {
    const tab = await browser.newPage();
    await tab.goto(address);
    const { logits, times } = await tab.evaluate(
      async (drawings) => {
        const { recogniser: loading } = globalThis as unknown as { recogniser: Promise<Recogniser> };
        const recogniser = await loading;
        const logits: number[] = Array.from(await recogniser.logits(drawings));
        const times: number[] = [];
        for (let i = 0; i < 30; i++) {
          const start = performance.now();
          await recogniser.guess(drawings[i % drawings.length]);
          times.push(performance.now() - start);
        }
        return { logits, times: times.sort((a, b) => a - b) };
      },
      drawings.map((drawing) => drawing.map(([xs, ys]) => [Array.from(xs), Array.from(ys)] as const)),
    );
    const recogniser = await loadRecogniser(model);
    const expected = await recogniser.logits(drawings);
    expect(logits.length).toBe(expected.length);
    const most = logits.reduce((most, value, i) => Math.max(most, Math.abs(value - expected[i])), 0);
    expect(most).toBeLessThan(1e-4);
    // The fastest of thirty: the machine may be busy.
    expect(times[0]).toBeLessThan(100);
    if (process.env.VISTAZO_BENCH)
      console.log(`a guess takes ${times[15].toFixed(2)} ms in Chromium, the largest difference is ${most}`);
    await tab.close();
  });
});
