import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@gradio/client";
import { encodePng } from "@vistazo/image";
import { afterEach, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const fixture = (name: string) => `${root}packages/vision/tests/fixtures/${name}`;
const RESNET = fixture("classification/resnet-18");
const DETR_MASKS = fixture("detection/detr-segmentation");
/** A trained depth model, where there is one. */
const DEPTH = join(process.env.VISTAZO_TEST_DATA ?? "nowhere", "models", "upydnet-nyuv2");

const processes: ChildProcess[] = [];
afterEach(async () => {
  for (const child of processes.splice(0)) {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  }
});

/** Starts an example as its user does, and asks it about a photo as its page does. */
async function answerOf(example: string, models: string[] = [], more: unknown[] = []): Promise<unknown[]> {
  // Nobody is asked for a model: there may be no network.
  const env = { ...process.env, HF_HUB_OFFLINE: "1" };
  const child = spawn(process.execPath, [`${root}examples/${example}.mjs`, ...models], { cwd: root, env });
  processes.push(child);
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on("data", (chunk) => {
      said += chunk;
      const address = / is at (http\S+)/u.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once("exit", () => reject(new Error(said)));
  });
  const client = await Client.connect(url);
  const grey = { data: new Uint8Array(64 * 48 * 3).fill(120), width: 64, height: 48, channels: 3 } as const;
  const photo = new Blob([new Uint8Array(await encodePng(grey))]);
  try {
    return (await client.predict("/predict", [photo, ...more])).data as unknown[];
  } finally {
    client.close();
  }
}

describe("the examples", { timeout: 60_000 }, () => {
  it("tell dogs from cats without a network", async () => {
    const [{ confidences }] = (await answerOf("dogs-or-cats")) as [{ confidences: { label: string }[] }];
    expect(confidences.map(({ label }) => label).sort()).toEqual(["cat", "dog"]);
  });

  it("detect", async () => {
    expect(await answerOf("detection", [fixture("detection/yolos")], [0.1])).toMatchObject([
      { annotations: expect.any(Array) },
    ]);
  });

  it("segment, and cut out", async () => {
    const [found, parts] = (await answerOf("segmentation", [DETR_MASKS])) as [{ annotations: unknown[] }, unknown[]];
    expect(parts).toHaveLength(found.annotations.length);
    expect(parts[0]).toMatchObject({ image: { mime_type: "image/png" }, caption: expect.any(String) });
  });

  it.skipIf(!existsSync(DEPTH))("estimate depth", async () => {
    expect(await answerOf("depth", [DEPTH])).toMatchObject([[{ mime_type: "image/png" }, { mime_type: "image/png" }]]);
  });

  it("classify and segment together", async () => {
    expect(await answerOf("classify-and-segment", [RESNET, DETR_MASKS])).toMatchObject([
      { label: expect.any(String) },
      { annotations: expect.any(Array) },
    ]);
  });
});
