import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolveSettings } from "./settings.js";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "vistazo-home-"));
  await writeFile(join(home, "token"), "hf_from_file\n");
  await mkdir(join(home, "other"));
  await writeFile(join(home, "other", "token"), "hf_other");
});
afterAll(() => rm(home, { recursive: true }));

describe("resolveSettings", () => {
  it.each([
    [{}, join(homedir(), ".cache/huggingface/hub")],
    [{ XDG_CACHE_HOME: "/xdg" }, "/xdg/huggingface/hub"],
    [{ XDG_CACHE_HOME: "/xdg", HF_HOME: "/hf" }, "/hf/hub"],
    [{ HF_HOME: "~/hf" }, join(homedir(), "hf/hub")],
    [{ HF_HOME: "/hf", HF_HUB_CACHE: "/cache" }, "/cache"],
    [{ HF_HOME: "/hf", HUGGINGFACE_HUB_CACHE: "/old" }, "/old"],
    [{ HF_HOME: "" }, join(homedir(), ".cache/huggingface/hub")],
  ])("finds the cache by %j", (env, cacheDir) => {
    expect(resolveSettings({}, env).cacheDir).toBe(cacheDir);
    expect(resolveSettings({ cacheDir: "/mine" }, env).cacheDir).toBe("/mine");
  });

  it("finds the Hub", () => {
    expect(resolveSettings({}, {}).endpoint).toBe("https://huggingface.co");
    expect(resolveSettings({}, { HF_ENDPOINT: "https://mirror.example/hf/" }).endpoint).toBe(
      "https://mirror.example/hf",
    );
    expect(resolveSettings({ endpoint: "http://127.0.0.1:1" }, { HF_ENDPOINT: "https://x" }).endpoint).toBe(
      "http://127.0.0.1:1",
    );
    for (const endpoint of ["mirror", "ftp://x", "file:///etc", "https://x?y", "https://user:pass@x"]) {
      expect(() => resolveSettings({ endpoint }, {})).toThrow(expect.objectContaining({ code: "invalid-option" }));
    }
  });

  it("finds the token", () => {
    expect(resolveSettings({}, { HF_HOME: home }).token).toBe("hf_from_file");
    expect(resolveSettings({}, { HF_HOME: home, HF_TOKEN_PATH: join(home, "other/token") }).token).toBe("hf_other");
    expect(resolveSettings({}, { HF_HOME: home, HF_TOKEN: " hf_env " }).token).toBe("hf_env");
    expect(resolveSettings({ token: "hf_mine" }, { HF_TOKEN: "hf_env" }).token).toBe("hf_mine");
    expect(resolveSettings({ token: false }, { HF_TOKEN: "hf_env" }).token).toBeUndefined();
    expect(resolveSettings({}, { HF_TOKEN: "hf_env", HF_HUB_DISABLE_IMPLICIT_TOKEN: "1" }).token).toBeUndefined();
    expect(resolveSettings({}, { HF_HOME: join(home, "none") }).token).toBeUndefined();
    expect(() => resolveSettings({ token: "a\r\nHost: x" }, {})).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });

  it("knows offline mode", () => {
    expect(resolveSettings({}, {}).offline).toBe(false);
    expect(resolveSettings({}, { HF_HUB_OFFLINE: "1" }).offline).toBe(true);
    expect(resolveSettings({}, { HF_HUB_OFFLINE: "true" }).offline).toBe(true);
    expect(resolveSettings({}, { HF_HUB_OFFLINE: "0" }).offline).toBe(false);
    expect(resolveSettings({ offline: false }, { HF_HUB_OFFLINE: "1" }).offline).toBe(false);
  });
});
