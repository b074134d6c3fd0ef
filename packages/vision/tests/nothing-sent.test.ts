import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

const require = createRequire(import.meta.url);
const [vision, graph, runtime] = ["@vistazo/vision", "@vistazo/graph", "@vistazo/runtime"].map(
  (name) => pathToFileURL(require.resolve(name)).href,
);
const onnxRuntime = createRequire(require.resolve("@vistazo/runtime")).resolve("onnxruntime-node");
const model = fileURLToPath(new URL("fixtures/classification/vit", import.meta.url));
const photo = fileURLToPath(new URL("fixtures/classification/landscape.png", import.meta.url));

/** Writes down which names a process looks up, and finds none of them. */
const watchLookups = `
  #include <fcntl.h>
  #include <netdb.h>
  #include <stdio.h>
  #include <stdlib.h>
  #include <unistd.h>
  int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
    int log = open(getenv("LOOKUPS"), O_WRONLY | O_CREAT | O_APPEND, 0600);
    dprintf(log, "%s\\n", node);
    close(log);
    return EAI_FAIL;
  }`;

const pipeline = `
  const { pipeline } = await import(${JSON.stringify(vision)});
  const classify = await pipeline("image-classification", ${JSON.stringify(model)});
  if ((await classify(${JSON.stringify(photo)})).length === 0) throw new Error("no answer");
  await classify.dispose();`;
const session = `
  const { Graph } = await import(${JSON.stringify(graph)});
  const { Session } = await import(${JSON.stringify(runtime)});
  const g = new Graph();
  const x = g.input("x", "float32", [1]);
  g.output("y", g.add(x, x));
  await (await Session.create(g.build())).dispose();`;

const inThread = (code: string) => `
  const { Worker } = await import("node:worker_threads");
  const url = new URL(${JSON.stringify(`data:text/javascript,${encodeURIComponent(code)}`)});
  await new Promise((resolve, reject) => new Worker(url).once("error", reject).once("exit", resolve));`;
const inProcess = (code: string) => `
  const { execFileSync } = await import("node:child_process");
  execFileSync(process.execPath, ["--input-type=module", "--eval", ${JSON.stringify(code)}]);`;
/** What a thread's own code may do, and native code does not see. */
const setInCopy = 'process.env.ORT_DISABLE_TELEMETRY = "1";';
const stay = "await new Promise((resolve) => setTimeout(resolve, 12_000));";

let folder: string;
let home: string;
let watcher: string | undefined;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "vistazo-nothing-sent-")));
  if (process.platform === "linux") watcher = compileWatcher();
});
beforeEach(() => {
  home = mkdtempSync(join(folder, "home-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** @returns undefined where there is no C compiler. */
function compileWatcher(): string | undefined {
  const [source, library] = [join(folder, "watch.c"), join(folder, "watch.so")];
  writeFileSync(source, watchLookups);
  try {
    execFileSync("cc", ["-shared", "-fPIC", "-o", library, source], { stdio: "pipe" });
    return library;
  } catch {
    return undefined;
  }
}

/** Runs code as a stranger's program would: none of a test machine's variables but those that run sources, an empty home. */
async function watch(code: string, env: Readonly<Record<string, string>> = {}) {
  const [lookups, program] = [join(folder, "lookups"), join(folder, "program.mjs")];
  rmSync(lookups, { force: true });
  writeFileSync(program, code);
  const child = spawn(process.execPath, [program], {
    cwd: home,
    env: {
      PATH: process.env.PATH,
      NODE_OPTIONS: process.env.NODE_OPTIONS,
      HOME: home,
      ...(watcher && { LD_PRELOAD: watcher, LOOKUPS: lookups }),
      ...env,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const status = await new Promise((resolve) => child.once("close", resolve));
  let names = "";
  try {
    names = readFileSync(lookups, "utf8");
  } catch {
    // Nothing was looked up.
  }
  return { status, files: readdirSync(home, { recursive: true }), names };
}

const nothing = { status: 0, files: [], names: "" };

describe("nothing is sent or kept", { timeout: 120_000 }, () => {
  it.each([
    ["a pipeline", pipeline],
    ["a session", session],
    ["a pipeline in a thread of the program's own", inThread(pipeline)],
    ["a session in a thread", inThread(session)],
    ["a session in a thread of a thread", inThread(inThread(session))],
    ["a session in a thread that tried by itself", inThread(setInCopy + session)],
    ["a session in a process of the program's own", inProcess(session)],
  ])("by %s", async (_, code) => {
    expect(await watch(code)).toEqual(nothing);
  });

  it("by a program that asks ONNX Runtime for it", async () => {
    expect(await watch(pipeline, { ORT_DISABLE_TELEMETRY: "0" })).toEqual(nothing);
  });

  it("by a program that stays", async ({ skip }) => {
    if (!watcher) skip("name look-ups are watched on Linux with a C compiler");
    expect(await watch(session + pipeline + stay)).toEqual(nothing);
  });

  it("and would be seen otherwise", async ({ skip }) => {
    if (!watcher) skip("where look-ups are not stopped, ONNX Runtime would really send");
    const { names } = await watch(
      'await import("node:dns").then(({ promises }) => promises.lookup("a.invalid")).catch(() => {})',
    );
    expect(names).toBe("a.invalid\n");
    const { files } = await watch(`
      const { Graph } = await import(${JSON.stringify(graph)});
      const { encodeWithWeights } = await import(${JSON.stringify(runtime)});
      delete process.env.ORT_DISABLE_TELEMETRY;
      const g = new Graph();
      const x = g.input("x", "float32", [1]);
      g.output("y", g.add(x, x));
      const { createRequire } = await import("node:module");
      const { InferenceSession } = createRequire(import.meta.url)(${JSON.stringify(onnxRuntime)});
      await InferenceSession.create(await encodeWithWeights(g.build()));`);
    expect(files.join()).toContain("onnxruntime");
  });
});
