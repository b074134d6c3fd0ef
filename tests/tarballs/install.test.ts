import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import typescript from "typescript";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Consumer } from "./consumer.js";
import { Registry, UPSTREAM } from "./registry.js";
import { snippetsOf } from "./snippets.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const fixtures = join(root, "packages/cli/tests/fixtures");
const require = createRequire(import.meta.url);
const workspaces = ["packages", "apps"].flatMap((group) =>
  readdirSync(join(root, group)).map((name) => join(root, group, name)),
);
const manifests = workspaces.map((workspace) => JSON.parse(readFileSync(join(workspace, "package.json"), "utf8")));

const there = await fetch(`${UPSTREAM}/sharp`, { method: "HEAD", signal: AbortSignal.timeout(10_000) }).then(
  ({ ok }) => ok,
  () => false,
);
if (!there) console.warn(`${UPSTREAM} cannot be reached: no package is installed as a stranger would.`);

describe.skipIf(!there)("what a stranger installs", { timeout: 240_000 }, () => {
  let folder: string;
  let registry: Registry;
  let consumer: Consumer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "vistazo-tarballs-"));
    registry = await Registry.open(inject("tarballs").folder, manifests);
    consumer = new Consumer(join(folder, "stranger"), registry.url, join(root, "node_modules/.cache/tarballs-npm"));
    await consumer.must("npm", "install", "vistazo");
    layOut(consumer.app);
  }, 240_000);

  afterAll(async () => {
    await registry?.close();
    rmSync(folder, { recursive: true, force: true });
  }, 240_000);

  it("is light: no server, no database, no page, no second runtime", () => {
    const installed = packagesIn(join(consumer.app, "node_modules"));
    const heavy = /^(fastify|@fastify\/.*|@electric-sql\/.*|drizzle-orm|postgres|svelte|onnxruntime-web|@gradio\/.*)$/u;
    expect(installed.filter((name) => heavy.test(name))).toEqual([]);
    expect(installed).not.toContain("@vistazo/studio");
    expect(installed.length).toBeLessThan(80);
    expect(installed.filter((name) => name === "onnxruntime-node")).toHaveLength(1);
  });

  it("runs README's first snippet as an ES module", async () => {
    const [snippet] = snippetsOf(join(root, "README.md"), "vistazo");
    consumer.write("snippet.mjs", `${javaScript(snippet)}\nconsole.log(JSON.stringify({ label, score }));`);
    const printed = await consumer.must(process.execPath, "snippet.mjs");
    expect(JSON.parse(printed.trim().split("\n").at(-1) as string)).toEqual({
      label: expect.any(String),
      score: expect.any(Number),
    });
    expect(existsSync(join(consumer.app, "cut-out.png"))).toBe(true);
  });

  it("is had by require, too", async () => {
    consumer.write(
      "snippet.cjs",
      `const { pipeline, metrics } = require("vistazo");
const { Mask } = require("vistazo/image");
pipeline("image-classification", "vistazo/dogs-or-cats").then(async (classify) => {
  const [{ label }] = await classify("photo.jpg");
  console.log(JSON.stringify([label, typeof Mask, typeof metrics]));
});`,
    );
    expect(JSON.parse(await consumer.must(process.execPath, "snippet.cjs"))).toEqual([
      expect.stringMatching(/^(cat|dog)$/u),
      "function",
      "object",
    ]);
  });

  it.each(["nodenext", "bundler"])("type-checks strictly, resolved as %s does", async (resolution) => {
    const snippets = snippetsOf(join(root, "README.md"), "vistazo").filter(
      (text) => !text.includes("vistazo/interface"),
    );
    for (const [i, snippet] of snippets.entries()) consumer.write(`readme-${i}.mts`, snippet);
    consumer.write(
      "paths.mts",
      ["checkpoint", "doodle", "image", "metrics", "training"]
        .map((path) => `export * as ${path} from "vistazo/${path}";`)
        .join("\n"),
    );
    consumer.write(
      "tsconfig.json",
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          skipLibCheck: false,
          target: "es2023",
          module: resolution === "bundler" ? "esnext" : "nodenext",
          moduleResolution: resolution,
          typeRoots: [dirname(dirname(require.resolve("@types/node/package.json")))],
          types: ["node"],
        },
        include: ["*.mts"],
      }),
    );
    const { stdout } = await consumer.run(process.execPath, require.resolve("typescript/bin/tsc"), "--pretty", "false");
    expect(stdout).toBe("");
  });

  it("says what to install where the interface is not, and has it afterwards", async () => {
    const [snippet] = snippetsOf(join(root, "README.md"), "vistazo/interface");
    consumer.write("page.mjs", javaScript(snippet).replace("await demo.launch();", "await demo.launch({ port: 0 });"));
    const without = await consumer.run(process.execPath, "page.mjs");
    expect(without).toMatchObject({ code: 1, stderr: expect.stringContaining("@vistazo/interface") });
    await consumer.must("npm", "install", "@vistazo/interface");
    const child = consumer.start(process.execPath, "page.mjs");
    expect(await addressOf(child)).toMatch(/^http/u);
    child.kill();
    await once(child, "close");
  });

  it("mounts an interface in Express and in Hono", async () => {
    await consumer.must("npm", "install", "express", "hono", "@hono/node-server");
    consumer.write(
      "mounted.mjs",
      `import { createServer } from "node:http";
import { serve } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Client } from "@gradio/client";
import express from "express";
import { Hono } from "hono";
import { Interface } from "vistazo/interface";

const greet = new Interface({ fn: (name) => \`Hello, \${name}!\`, inputs: "text", outputs: "text" });
const handler = await greet.handler({ prefix: "/greet" });
const inExpress = (path) => express().use(...path, handler).get("/", (_, response) => response.send("own"));
const hono = new Hono().get("/", (c) => c.text("own"));
for (const path of ["/greet", "/greet/*"]) {
  hono.all(path, (c) => {
    handler(c.env.incoming, c.env.outgoing);
    return RESPONSE_ALREADY_SENT;
  });
}
const servers = [
  createServer(inExpress([])).listen(0),
  createServer(inExpress(["/greet"])).listen(0),
  serve({ fetch: hono.fetch, port: 0 }),
];
const answers = [];
for (const server of servers) {
  if (!server.listening) await new Promise((resolve) => server.once("listening", resolve));
  const origin = "http://127.0.0.1:" + server.address().port;
  const client = await Client.connect(origin + "/greet");
  const { data } = await client.predict("/predict", ["Ada"]);
  const page = await fetch(origin + "/greet/");
  answers.push([data[0], (await page.text()).includes("<script"), await (await fetch(origin)).text()]);
}
console.log(JSON.stringify(answers));
process.exit();`,
    );
    const printed = await consumer.must(process.execPath, "mounted.mjs");
    expect(JSON.parse(printed.trim().split("\n").at(-1) as string)).toEqual(
      Array.from({ length: 3 }, () => ["Hello, Ada!", true, "own"]),
    );
  });

  it("fetches the command when it is first asked, and serves the studio with its game and its models", async () => {
    const asked = ["vistazo", "run", "image-classification", "photo.jpg", "--model", "vistazo/dogs-or-cats", "--json"];
    const run = await consumer.run("npx", ...asked);
    expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining("npm install @vistazo/cli") });
    expect(JSON.parse(run.stdout)).toEqual([expect.arrayContaining([expect.objectContaining({ label: "dog" })])]);

    const child = consumer.start(
      process.execPath,
      ...["node_modules/vistazo/bin/vistazo.js", "serve", "--port", "0", "--data", join(folder, "data")],
    );
    const url = await addressOf(child);
    try {
      expect(await (await fetch(url)).text()).toContain("<script");
      const { folder: recogniser } = (await (await fetch(`${url}/api/recogniser`)).json()) as { folder: string };
      expect((await fetch(`${url}${recogniser}/config.json`)).status).toBe(200);
      const photo = readFileSync(join(consumer.app, "photo.jpg"));
      const answer = await fetch(`${url}/models/vistazo/dogs-or-cats`, { method: "POST", body: photo });
      expect(await answer.json()).toEqual(expect.arrayContaining([expect.objectContaining({ label: "cat" })]));
    } finally {
      child.kill("SIGTERM");
      await once(child, "close");
    }
  });

  it("is told in a sentence when the command can be had neither here nor from npm", async () => {
    const lonely = new Consumer(join(folder, "lonely"), "http://127.0.0.1:9", join(folder, "empty-cache"), {
      npm_config_offline: "true",
    });
    cpSync(join(consumer.app, "node_modules/vistazo"), join(lonely.app, "node_modules/vistazo"), { recursive: true });
    const { code, stderr } = await lonely.run(process.execPath, "node_modules/vistazo/bin/vistazo.js", "--version");
    expect(code).not.toBe(0);
    expect(stderr).toContain("npm install @vistazo/cli");
  });
});

/** TypeScript without its types. */
function javaScript(source: string): string {
  const { ESNext } = typescript.ScriptTarget;
  return typescript.transpile(source, { target: ESNext, module: typescript.ModuleKind.ESNext });
}

/** What README's snippets take for granted: a photo, and models. A folder comes before a model of the Hub of the same name. */
function layOut(app: string): void {
  cpSync(join(root, "packages/vision/tests/fixtures/classification/landscape.png"), join(app, "photo.jpg"));
  const models = {
    "google/vit-base-patch16-224": join(root, "packages/models/dogs-or-cats"),
    "facebook/detr-resnet-50": join(fixtures, "detector"),
    "nvidia/segformer-b0-finetuned-ade-512-512": join(fixtures, "segmenter"),
  };
  for (const [id, model] of Object.entries(models)) cpSync(model, join(app, id), { recursive: true });
}

/** Names of the packages in a folder of modules, those within packages too. */
function packagesIn(modules: string): string[] {
  if (!existsSync(modules)) return [];
  return readdirSync(modules)
    .filter((name) => !name.startsWith("."))
    .flatMap((name) =>
      name.startsWith("@") ? readdirSync(join(modules, name)).map((second) => `${name}/${second}`) : name,
    )
    .flatMap((name) => [name, ...packagesIn(join(modules, name, "node_modules"))]);
}

/** Waits until a server says where it is. */
function addressOf(child: ReturnType<Consumer["start"]>): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk) => {
        said += chunk;
        const address = /(http:\/\/[\w.:[\]]+)/u.exec(said.replace(/http:\/\/127\.0\.0\.1:9\b/gu, ""))?.[1];
        if (address) resolve(address);
      });
    }
    child.once("exit", () => reject(new Error(said)));
  });
}
