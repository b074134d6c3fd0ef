import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { TestHub } from "../../../checkpoint/tests/test-hub.js";
import { classifiers, vistazo } from "../../tests/command.js";

it("inspect tells a person, and a program, what a model is", async () => {
  const yolo = fileURLToPath(new URL("../../../vision/tests/fixtures/ultralytics/yolov8.onnx", import.meta.url));
  const hub = await TestHub.start({ "org/yolo": { files: { "yolov8n.onnx": await readFile(yolo) } } });
  try {
    const told = await vistazo(["inspect", `${classifiers}vit`]);
    expect(told).toMatchObject({ code: 0, stderr: "" });
    expect(told.stdout).toMatch(
      /vit runs\.\n {2}task +image-classification\n {2}architecture +ViTForImageClassification \(vit\)\n/,
    );
    expect(told.stdout).toMatch(/\n {2}download +[\d.]+ kB, on this machine already\n {2}parameters +[\d,]+ float32\n/);

    const asked = await vistazo(["inspect", "org/yolo", "--json"], { HF_ENDPOINT: hub.endpoint });
    expect(asked).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(asked.stdout)).toMatchObject({
      id: "org/yolo",
      revision: "main",
      runs: true,
      reason: null,
      task: "object-detection",
      kind: "ultralytics-onnx",
      labels: { 0: "person" },
      weights: { kind: "onnx", cachedBytes: 0, files: [{ name: "yolov8n.onnx" }] },
      license: null,
    });
  } finally {
    await hub.stop();
  }
});
