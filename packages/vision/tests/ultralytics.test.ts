import { readFileSync } from "node:fs";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Detection, SegmentRuns } from "@vistazo/tasks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestHub } from "../../checkpoint/tests/test-hub.js";
import { describeExport } from "../src/architectures/ultralytics/metadata.js";
import { findModelFiles } from "../src/find-model-files.js";
import { AutoModel, pipeline } from "../src/index.js";
import { Model } from "../src/model.js";
import type { Task } from "../src/task.js";
import { runTask } from "../src/tasks/run-task.js";
import { compareAnswers } from "./compare-answers.js";

const exports = fileURLToPath(new URL("fixtures/ultralytics/", import.meta.url));
const photos = fileURLToPath(new URL("reference/", import.meta.url));
const cases = JSON.parse(readFileSync(join(exports, "answers.json"), "utf8")) as Record<
  string,
  { readonly task: Task; readonly answers: Readonly<Record<string, never>> }
>;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-yolo-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ask(name: string, photo: string, options: object = {}): Promise<unknown> {
  const { task } = cases[name];
  const model = await Model.load(await findModelFiles(join(exports, `${name}.onnx`), {}), task, { threads: 1 });
  try {
    const [answer] = await runTask(task, model, [join(photos, photo)], options);
    return answer;
  } finally {
    await model.dispose();
  }
}

describe("an ONNX file that Ultralytics exported answers as Ultralytics does:", () => {
  it.each(Object.keys(cases))("%s", async (name) => {
    const { task, answers } = cases[name];
    for (const [photo, expected] of Object.entries(answers)) {
      const found = await ask(name, photo, task === "object-detection" ? { exact: true } : {});
      compareAnswers[task](found as never, expected);
    }
  });
});

describe("options", () => {
  it("keep fewer and more boxes that overlap", async () => {
    const count = async (options: object) => ((await ask("yolov8", "landscape.png", options)) as Detection[]).length;
    const [few, usual, all] = [await count({ iou_threshold: 0.1 }), await count({}), await count({ iou_threshold: 1 })];
    expect(few).toBeLessThan(usual);
    expect(usual).toBeLessThan(all);
    expect(await count({ iou_threshold: 0.7, threshold: 0.25 })).toBe(usual);
    expect(await count({ threshold: 0.5 })).toBeLessThan(usual);
  });

  it("that a model cannot obey are refused", async () => {
    const refused = /finds each object once, .* iou_threshold/;
    await expect(ask("yolo26", "small.png", { iou_threshold: 0.5 })).rejects.toThrow(refused);
    await expect(ask("yolo26-seg", "small.png", { iou_threshold: 0.5 })).rejects.toThrow(refused);
    await expect(ask("yolov8-seg", "small.png", { subtask: "semantic" })).rejects.toThrow(
      'This model cannot do the subtask "semantic", only "instance".',
    );
    expect(await ask("yolov8-seg", "small.png", { subtask: "instance" })).toEqual(await ask("yolov8-seg", "small.png"));
  });

  it("make masks larger and smaller", async () => {
    const area = async (threshold: number) => {
      const segments = (await ask("yolov8-seg", "landscape.png", { mask_threshold: threshold })) as SegmentRuns[];
      return segments.flatMap(({ mask }) => mask.counts.filter((_, i) => i % 2 === 1)).reduce((a, b) => a + b, 0);
    };
    expect(await area(0.9)).toBeLessThan(await area(0.5));
    expect(await area(0.1)).toBeGreaterThan(await area(0.5));
  });
});

describe("an export is found", () => {
  it("as a file, in a folder, and by pipeline and AutoModel", async () => {
    await copyFile(join(exports, "yolov8.onnx"), join(folder, "best.onnx"));
    await writeFile(join(folder, "README.md"), "# A model\n");
    const photo = join(photos, "landscape.png");
    const detect = await pipeline("object-detection", folder);
    try {
      expect(detect.model.config.id2label[1]).toBe("bird's nest");
      expect(await detect(photo)).toEqual(await ask("yolov8", "landscape.png"));
    } finally {
      await detect.dispose();
    }
    const model = await AutoModel.from_pretrained(join(folder, "best.onnx"));
    try {
      expect(model.task).toBe("object-detection");
    } finally {
      await model.dispose();
    }
  });

  it("among several by its name", async () => {
    await copyFile(join(exports, "yolov8.onnx"), join(folder, "a.onnx"));
    await copyFile(join(exports, "yolo26.onnx"), join(folder, "b.onnx"));
    await rm(join(folder, "best.onnx"), { force: true });
    await expect(findModelFiles(folder, {})).rejects.toThrow(
      /has several ONNX files \(.*\); name one of them, as in ".*\.onnx"\.$/,
    );
    expect((await findModelFiles(join(folder, "b.onnx"), {})).config.finished).toBe(true);
  });

  it("on the Hub, at the top and by its path", async () => {
    const file = readFileSync(join(exports, "yolov8.onnx"));
    const other = readFileSync(join(exports, "yolo26.onnx"));
    const hub = await TestHub.start({
      "org/one": { files: { "README.md": "", "yolov8n.onnx": file } },
      "org/two": { files: { "README.md": "", "yolov8n.onnx": file, "more/yolo26n.onnx": other, "yolov8s.onnx": file } },
      "org/pickle": { files: { "README.md": "", "yolov8n.pt": "x" } },
    });
    const options = { endpoint: hub.endpoint, cacheDir: join(folder, "cache"), token: false, offline: false } as const;
    try {
      expect((await findModelFiles("org/one", options)).config.architectures).toEqual([
        "UltralyticsForObjectDetection",
      ]);
      await expect(findModelFiles("org/two", options)).rejects.toThrow(
        'org/two has several ONNX files (yolov8n.onnx, yolov8s.onnx); name one of them, as in "org/two/yolov8n.onnx".',
      );
      expect((await findModelFiles("org/two/more/yolo26n.onnx@main", options)).config.finished).toBe(true);
      expect((await findModelFiles("org/two/yolov8s.onnx", options)).config.finished).toBe(false);
      await expect(findModelFiles("org/two/none.onnx", options)).rejects.toThrow("org/two has no file none.onnx.");
      await expect(findModelFiles("org/pickle", options)).rejects.toThrow(
        /it has only yolov8n\.pt\. A \.pt file .* "yolo export model=yolov8n\.pt format=onnx", and name the \.onnx file\.$/,
      );
    } finally {
      await hub.stop();
    }
  });

  it("but not a .pt file, which says what to do instead", async () => {
    await writeFile(join(folder, "yolo11n.pt"), "x");
    await expect(findModelFiles(join(folder, "yolo11n.pt"), {})).rejects.toThrow("yolo export model=yolo11n.pt");
  });

  it("but not an ONNX file of somebody else's", async () => {
    const other = fileURLToPath(new URL("fixtures/exported/matting.onnx", import.meta.url));
    await expect(findModelFiles(other, {})).rejects.toThrow(/its ONNX file does not say what it is/);
  });
});

describe("describeExport", () => {
  const metadata = { names: "{0: 'person'}", stride: "32", task: "detect" };
  const files = (more: Readonly<Record<string, string>>, input: number[] = [1, 3, 64, 96]) => ({
    metadata: { ...metadata, ...more },
    inputs: [{ name: "images", shape: input }],
    outputs: [{ name: "output0", shape: [1, 5, 126] }],
  });

  it.each([
    [
      { task: "pose" },
      /^This export of Ultralytics' finds the poses of people, which is no task here; those for detect, /,
    ],
    [{ task: "obb" }, /finds boxes that are turned \(OBB\), which is no task here/],
    [{ task: "constructor" }, /is for "constructor", which is no task here/],
    [{ names: "{'a': 'person'}" }, /metadata has "names": "\{'a': 'person'\}"; it must be a dict of class numbers/],
    [{ names: "__import__('os')" }, /"names"/],
    [{ stride: "-1" }, /"stride": "-1"; it must be a whole number/],
  ])("refuses %j", (more, message) => {
    expect(() => describeExport(files(more as Record<string, string>))).toThrow(message);
  });

  it("takes the size of the graph, else that of the metadata", () => {
    const size = (found: ReturnType<typeof describeExport>) => found?.preprocessorConfig.size;
    expect(size(describeExport(files({ imgsz: "[640, 640]" })))).toEqual({ height: 64, width: 96 });
    expect(size(describeExport(files({ imgsz: "[320, 480]" }, [1, 3, -1, -1])))).toEqual({ height: 320, width: 480 });
    expect(size(describeExport(files({}, [1, 3, -1, -1])))).toEqual({ height: 640, width: 640 });
    expect(() => describeExport(files({ imgsz: "'big'" }, [1, 3, -1, -1]))).toThrow('"imgsz"');
  });

  it("leaves alone what is none of Ultralytics'", () => {
    expect(describeExport({ metadata: {}, inputs: [], outputs: [] })).toBeUndefined();
  });
});

it("names that do not fit the network are an error", async () => {
  const files = await findModelFiles(join(exports, "yolov8.onnx"), {});
  const model = await Model.load({ ...files, config: { ...files.config, id2label: { 0: "a" } } }, "object-detection", {
    threads: 1,
  });
  try {
    await expect(runTask("object-detection", model, [join(photos, "small.png")], {})).rejects.toThrow(
      /must put out \[1, 5, boxes\] for the 1 classes that its metadata names, not "output0" float32 \[1, 7, 48\]/,
    );
  } finally {
    await model.dispose();
  }
});
