import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type SeenRequest, TestHub } from "../../tests/test-hub.js";
import { tinyModel } from "../../tests/tiny-model.js";
import { openModel } from "../open-model.js";
import type { DownloadProgress, OpenModelOptions } from "../options.js";
import { readFloat32 } from "../read-tensor.js";

const ID = "google/tiny";
const MB = 1 << 20;

let hub: TestHub;
let cacheDir: string;
let options: OpenModelOptions;

beforeEach(async () => {
  hub = await TestHub.start({ [ID]: { files: tinyModel() } });
  cacheDir = await mkdtemp(join(tmpdir(), "vistazo-cache-"));
  options = { endpoint: hub.endpoint, cacheDir, token: false, offline: false, retryDelay: 1, timeout: 2000 };
});

afterEach(async () => {
  await hub.stop();
  await rm(cacheDir, { recursive: true });
});

describe("opening", () => {
  it("x", async () => {
    const model = await openModel(ID, options);
    console.log(
      model,
      hub.requests.map((r) => `${r.server} ${r.method} ${r.path} ${JSON.stringify(r.headers)}`),
    );
    console.log(await readdir(cacheDir, { recursive: true }));
    const again = await openModel(ID, options);
    console.log(hub.requests.length);
    await hub.stop();
    const off = await openModel(ID, { ...options, offline: true });
    const off2 = await openModel(ID, options);
    console.log(await readFloat32(off2.weights.tensors.get("bias")));
    hub = await TestHub.start({});
  });
});
