import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TestHub } from "../../../checkpoint/tests/test-hub.js";
import { classifiers, photo, vistazo } from "../../tests/command.js";

let hub: TestHub;
let home: string;
let env: Readonly<Record<string, string>>;
beforeEach(async () => {
  const names = ["config.json", "preprocessor_config.json", "model.safetensors"];
  const files = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(`${classifiers}vit/${name}`)])),
  );
  hub = await TestHub.start({
    "birds/vit": { files, revisions: { older: files } },
    "birds/secret": { files, gated: true },
  });
  home = await mkdtemp(join(tmpdir(), "vistazo-home-"));
  env = { HF_ENDPOINT: hub.endpoint, HF_HOME: home };
});
afterEach(async () => {
  await hub.stop();
  await rm(home, { recursive: true });
});

describe("pull", () => {
  it("wants a model, or the course", async () => {
    expect(await vistazo(["pull"], env)).toMatchObject({
      code: 2,
      stderr: "Missing required argument 'model'; see vistazo pull --help.\n",
    });
  });

  it("goes on with the course's other models where one cannot be had, and says so", async () => {
    hub.put("hustvl/yolos-tiny", { files: { "config.json": "{}" }, gated: true });
    const { code, stderr } = await vistazo(["pull", "--course"], env);
    expect(code).toBe(1);
    expect(stderr).toMatch(/11 of 11 models could not be downloaded; the same command goes on from here\.\n$/u);
  });

  it("fills the cache, with progress on stderr only; models lists it; run needs no network then", async () => {
    const pulled = await vistazo(["pull", "birds/vit"], env);
    const folder = join(home, "hub", "models--birds--vit", "snapshots", hub.commit("birds/vit"));
    expect(pulled).toMatchObject({ code: 0, stdout: `birds/vit  ${folder}\n` });
    expect(pulled.stderr).toMatch(/^Downloading model\.safetensors \(92\.3 kB\)$/m);

    const listed = await vistazo(["models"], env);
    expect(listed).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^birds\/vit +[\d.]+ kB +main +\/.*\n$/),
      stderr: "",
    });
    const { stdout } = await vistazo(["models", "--json"], env);
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({ id: "birds/vit", revision: "main", commit: hub.commit("birds/vit"), path: folder }),
    ]);

    const asked = hub.requests.length;
    const run = await vistazo(["run", "image-classification", photo, "--model", "birds/vit", "--json"], {
      ...env,
      HF_HUB_OFFLINE: "1",
    });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(hub.requests.length).toBe(asked);
  });

  it("takes several models, and revisions after an @ or by --revision", async () => {
    const { code, stdout } = await vistazo(["pull", "birds/vit@older", "birds/vit"], env);
    expect(code).toBe(0);
    expect(stdout.split("\n").map((line) => line.split("  ")[0])).toEqual(["birds/vit@older", "birds/vit", ""]);
    expect(await vistazo(["pull", "birds/vit", "--revision", "older"], env)).toMatchObject({ code: 0 });
  });

  it.each([
    ["a model that there is not", "birds/none", /^There is no model birds\/none on http:.*check the spelling/],
    ["a gated model", "birds/secret", /^birds\/secret is gated: accept its conditions at .* HF_TOKEN/],
    ["a revision that there is not", "birds/vit@never", /^birds\/vit has no revision "never"/],
    ["a name that is none", "birds/../../etc", /birds\/\.\.\/\.\.\/etc/],
  ])("of %s fails with 1 and a sentence", async (_, model, message) => {
    const { code, stdout, stderr } = await vistazo(["pull", model], env);
    expect(stderr.trimEnd()).toMatch(message);
    expect(stderr.trimEnd()).not.toContain("\n");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });
});

describe("models", () => {
  it("of an empty cache says how to fill it, and prints an empty array for programs", async () => {
    expect(await vistazo(["models"], env)).toMatchObject({ code: 0, stdout: expect.stringContaining("vistazo pull") });
    expect(await vistazo(["models", "--json"], env)).toMatchObject({ code: 0, stdout: "[]\n" });
  });
});
