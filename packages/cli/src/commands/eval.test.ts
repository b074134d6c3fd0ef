import { appendFile, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { encodeNpy, encodePng } from "@vistazo/image";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { classifiers, type Finished, fixtures, photo, vistazo } from "../../tests/command.js";
import { program } from "../cli.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-eval-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes files of an own folder in the temporary one, objects as JSON, and says where they are. */
async function write(name: string, files: Readonly<Record<string, object | string | Uint8Array>>): Promise<string> {
  const root = join(folder, name);
  for (const [path, content] of Object.entries(files)) {
    const raw = typeof content === "string" || content instanceof Uint8Array;
    await mkdir(join(root, path, ".."), { recursive: true });
    await writeFile(join(root, path), raw ? content : JSON.stringify(content));
  }
  return root;
}

async function evalJson(...args: string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await vistazo(["eval", ...args, "--json"]);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** One sentence on stderr, nothing on stdout. */
function sentenceOf({ code, stdout, stderr }: Finished, expected: number): string {
  expect(stdout).toBe("");
  expect(code, stderr).toBe(expected);
  expect(stderr).toMatch(/^\S[^\n]*\.\n$/);
  return stderr.trim();
}

/** The same without a process: what the command throws. */
async function errorOf(...args: string[]): Promise<string> {
  const error: unknown = await (await program())
    .parseAsync(["node", "vistazo", "eval", ...args])
    .catch((reason: unknown) => reason);
  const { message } = error as Error;
  expect(message).toMatch(/^\S[^\n]*\.$/);
  return message;
}

const truth = {
  images: [
    { id: 1, file_name: "a.png", width: 97, height: 61 },
    { id: 2, file_name: "b.png", width: 97, height: 61 },
  ],
  categories: [
    { id: 3, name: "cat" },
    { id: 7, name: "dog" },
  ],
  annotations: [
    { id: 1, image_id: 1, category_id: 3, bbox: [10, 10, 40, 40], area: 1600, iscrowd: 0 },
    { id: 2, image_id: 2, category_id: 3, bbox: [0, 0, 20, 20], area: 400, iscrowd: 0 },
    { id: 3, image_id: 2, category_id: 7, bbox: [30, 30, 20, 20], area: 400, iscrowd: 0 },
  ],
};
const predictions = [
  { image_id: 1, category_id: 3, bbox: [10, 10, 40, 40], score: 0.9 },
  { image_id: 2, category_id: 3, bbox: [60, 40, 20, 20], score: 0.8 },
  { image_id: 2, category_id: 7, bbox: [30, 30, 20, 16], score: 0.7 },
];

describe.concurrent("eval from COCO files", () => {
  it("prints the twelve numbers and those of each category", async () => {
    const at = await write("coco", { "truth.json": truth, "predictions.json": predictions });
    const files = ["--truth", join(at, "truth.json"), "--predictions", join(at, "predictions.json")];
    const { perCategory, ...numbers } = await evalJson("object-detection", ...files);
    expect(Object.keys(numbers)).toEqual([
      "AP",
      "AP50",
      "AP75",
      "APs",
      "APm",
      "APl",
      "AR1",
      "AR10",
      "AR100",
      "ARs",
      "ARm",
      "ARl",
    ]);
    // cat: one of two found, first (51 of 101 recalls). dog: found at IoU 0.8, which is 7 of 10 thresholds.
    const cat = 51 / 101;
    expect(numbers.AP).toBeCloseTo((cat + 0.7) / 2, 12);
    expect(numbers.AP50).toBeCloseTo((cat + 1) / 2, 12);
    expect(numbers.APl).toBe(-1);
    expect(perCategory).toMatchObject([
      { id: 3, name: "cat", AR100: 0.5, truths: 2, detections: 2 },
      { id: 7, name: "dog", AP75: expect.closeTo(1, 12), truths: 1, detections: 1 },
    ]);
  });

  it("prints tables for a person, and takes gzip", async () => {
    const packed = { "truth.json.gz": gzipSync(JSON.stringify(truth)), "predictions.json": predictions };
    const at = await write("packed", packed);
    const files = ["--truth", join(at, "truth.json.gz"), "--predictions", join(at, "predictions.json")];
    const { code, stdout } = await vistazo(["eval", "object-detection", ...files]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^AP50 +average precision, IoU 0\.50 +0\.7525$/m);
    expect(stdout).toMatch(/^category +AP/m);
    expect(stdout).toMatch(/^dog +0\.7000/m);
  });

  it("compares masks", async () => {
    const square = [[10, 10, 50, 10, 50, 50, 10, 50]];
    const masked = { ...truth, annotations: [{ ...truth.annotations[0], segmentation: square }] };
    const found = [{ ...predictions[0], segmentation: square }];
    const at = await write("masks", { "truth.json": masked, "predictions.json": found });
    const files = ["--truth", join(at, "truth.json"), "--predictions", join(at, "predictions.json")];
    expect((await evalJson("image-segmentation", ...files)).AP).toBeCloseTo(1, 12);
  });

  it("tells what changes the numbers, and takes other rules", async () => {
    const { annotations } = truth;
    const first = { ...annotations[0], id: 0 };
    const unlisted = { ...annotations[0], id: 9, image_id: 77 };
    const lvis = { ...truth, categories: truth.categories.map((category) => ({ ...category, frequency: "c" })) };
    const at = await write("noted", {
      "zero.json": { ...truth, annotations: [first, ...annotations.slice(1)] },
      "unlisted.json": { ...truth, annotations: [...annotations, unlisted] },
      "lvis.json": lvis,
      "predictions.json": predictions,
    });
    const run = async (file: string, ...more: string[]) => {
      const files = ["--truth", join(at, file), "--predictions", join(at, "predictions.json")];
      const { code, stdout, stderr } = await vistazo(["eval", "object-detection", ...files, "--json", ...more]);
      expect(code, stderr).toBe(0);
      return { numbers: JSON.parse(stdout) as Record<string, number>, stderr };
    };
    const zero = await run("zero.json");
    expect(zero.stderr).toMatch(/zero\.json has the id 0, which counts as “no match”.*Number annotations from 1\.$/m);
    const more = await run("unlisted.json");
    expect(more.stderr).toMatch(
      /^1 of the 4 annotations of .*unlisted\.json name an image that is not in its "images"/m,
    );
    const byLvis = await run("lvis.json");
    expect(byLvis.stderr).toMatch(
      /lvis\.json says of every category whether it is rare, .*--rules coco uses COCO's\.$/m,
    );
    expect(Object.keys(byLvis.numbers)).toEqual(expect.arrayContaining(["APr", "APc", "APf", "AR", "perCategory"]));
    const byCoco = await run("lvis.json", "--rules", "coco", "--detections-per-photo", "300");
    expect(byCoco.stderr).toBe("");
    expect(byCoco.numbers).toEqual({
      ...more.numbers,
      AR300: more.numbers.AR100,
      perCategory: (more.numbers.perCategory as unknown as { AR100: number }[]).map((row) => ({
        ...row,
        AR300: row.AR100,
      })),
    });
  });

  it("tells of boxes that must mean something else: two corners, shares of the photo", async () => {
    const boxes = (change: (box: number[]) => number[]) => ({
      ...truth,
      annotations: truth.annotations.map((each) => ({ ...each, bbox: change(each.bbox) })),
    });
    const at = await write("meant", {
      "corners.json": boxes(([x, y]) => [x, y, 97 - x / 2, 61]),
      "shares.json": boxes(() => [0.1, 0.2, 0.5, 0.5]),
      "predictions.json": predictions,
    });
    const noteOn = async (file: string) => {
      const files = ["--truth", join(at, file), "--predictions", join(at, "predictions.json"), "--json"];
      const { code, stderr } = await vistazo(["eval", "object-detection", ...files]);
      expect(code).toBe(0);
      return stderr;
    };
    expect(await noteOn("shares.json")).toMatch(
      /^Every "bbox" of .*shares\.json lies within 0 and 1: it is in pixels, /m,
    );
    expect(await noteOn("corners.json")).toMatch(
      / of the 3 boxes of .*corners\.json reach beyond their photo: .*not two corners\.$/m,
    );
  });

  it("tells that masks of 0 and 255 measure nothing", async () => {
    const data = Uint8Array.from({ length: 100 }, (_, i) => (i < 30 ? 255 : 0));
    const mask = await encodePng({ data, width: 10, height: 10, channels: 1 });
    const at = await write("binary", { "truth/a.png": mask, "predictions/a.png": mask });
    const files = ["--truth", join(at, "truth"), "--predictions", join(at, "predictions"), "--json"];
    const ignored = await vistazo(["eval", "image-segmentation", ...files]);
    expect(JSON.parse(ignored.stdout)).toMatchObject({ ignored: expect.closeTo(0.3, 12) });
    expect(ignored.stderr).toMatch(
      /^30\.\d* ?% of the truth's pixels have the value 255, .*all others are of class 0; .*--ignore\.$/m,
    );
    const counted = await vistazo(["eval", "image-segmentation", ...files, "--ignore", "254"]);
    expect(JSON.parse(counted.stdout)).toMatchObject({ ignored: 0, meanIou: 1 });
    expect(counted.stderr).toBe("");
  });

  const wrong: readonly (readonly [
    name: string,
    truth: object | string,
    predictions: object | string,
    said: string,
  ])[] = [
    ["a missing list", { images: [] }, [], '"categories" is missing'],
    ["a missing key", truth, [{ ...predictions[0], score: undefined }], 'entry 0: "score" is missing'],
    ["an unknown image", truth, [predictions[0], { ...predictions[0], image_id: 9 }], 'entry 1: "image_id" is 9'],
    [
      "a NaN score",
      truth,
      '[{"image_id": 1, "category_id": 3, "bbox": [1, 1, 1, 1], "score": NaN}]',
      'entry 0: "score" is NaN',
    ],
    [
      "a negative size",
      truth,
      [{ ...predictions[0], bbox: [1, 1, -5, 1] }],
      'entry 0: "bbox" has the negative width -5',
    ],
    ["truncated JSON", JSON.stringify(truth).slice(0, -40), [], "truth.json"],
    ["categories that are not there", truth, [{ ...predictions[0], category_id: 99 }], 'no "category_id" is one of'],
  ];
  it.each(wrong)("says in a sentence what is wrong: %s", async (name, truth, predictions, said) => {
    const at = await write(name, { "truth.json": truth, "predictions.json": predictions });
    const files = ["--truth", join(at, "truth.json"), "--predictions", join(at, "predictions.json")];
    const sentence = await errorOf("object-detection", ...files);
    expect(sentence).toContain(said);
    expect(sentence).toMatch(/(truth|predictions)\.json/);
  });

  it("says which mask has another size than its photo", async () => {
    const segmentation = { size: [10, 10], counts: [100] };
    const at = await write("sizes", {
      "truth.json": truth,
      "p.json": [{ image_id: 1, category_id: 3, score: 1, segmentation }],
    });
    const files = ["--truth", join(at, "truth.json"), "--predictions", join(at, "p.json"), "--iou", "segm"];
    const sentence = await errorOf("image-segmentation", ...files);
    expect(sentence).toContain('p.json, entry 0: "segmentation.size" is [10, 10]');
  });
});

describe.concurrent("bad files among many", () => {
  const gray = (width: number, height = 10) =>
    encodePng({ data: new Uint8Array(width * height), width, height, channels: 1 });
  const evalNotes = async (...args: string[]) => {
    const { code, stdout, stderr } = await vistazo(["eval", ...args, "--json"]);
    expect(code, stderr).toBe(0);
    return { numbers: JSON.parse(stdout), notes: stderr.trim().split("\n") };
  };

  it("masks are named, set aside and counted; --strict stops at the first", async () => {
    const good = await gray(10);
    const at = await write("bad-masks", {
      ...Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [`predictions/${name}.png`, good])),
      "truth/a.png": good,
      "truth/b.png": good.subarray(0, 40),
      "truth/c.png": await gray(11),
      "truth/d.png": await encodePng({ data: new Uint8Array(300), width: 10, height: 10, channels: 3 }),
      "truth/e.png": "",
      "truth/f.png": good,
    });
    const files = ["--truth", join(at, "truth"), "--predictions", join(at, "predictions")];
    const { numbers, notes } = await evalNotes("image-segmentation", ...files);
    expect(numbers).toMatchObject({ n: 1, pixelAccuracy: 1 });
    expect(notes.map((note) => /([a-f])\.png/.exec(note)?.[1]).sort()).toEqual(["b", "c", "d", "e", "f", undefined]);
    expect(notes.at(-1)).toBe("5 pairs of files were set aside, 1 counts.");
    const strict = await errorOf("image-segmentation", ...files, "--strict");
    expect(strict).toContain("f.png: there is no file of that name");
  });

  it("depths alike; where nothing is left, the first is the error", async () => {
    const depths = (width: number) => encodeNpy(new Float32Array(width * 4).fill(2), [4, width]);
    const at = await write("bad-depths", {
      "predictions/a.npy": depths(5),
      "predictions/b.npy": depths(5),
      "predictions/c.npy": depths(5).subarray(0, 100),
      "truth/a.npy": depths(5),
      "truth/b.npy": depths(6),
      "truth/c.npy": depths(5),
    });
    const files = ["--truth", join(at, "truth"), "--predictions", join(at, "predictions")];
    const { numbers, notes } = await evalNotes("depth-estimation", ...files);
    expect(numbers).toMatchObject({ n: 1, absRel: 0 });
    expect(notes).toEqual([
      expect.stringContaining("b.npy"),
      expect.stringContaining("c.npy"),
      "2 pairs of files were set aside, 1 counts.",
    ]);
    await rm(join(at, "truth", "a.npy"));
    expect(await errorOf("depth-estimation", ...files)).toContain("b.npy");
  });

  it("also where a model answers", async () => {
    const good = await gray(97, 61);
    const at = await write("bad-masks-of-photos", { "a_mask.png": good, "b_mask.png": "no PNG", "c_mask.png": good });
    for (const name of ["a", "b"]) await copyFile(photo, join(at, `${name}.png`));
    const model = ["--model", `${fixtures}segmenter`, "--data", at];
    const { numbers, notes } = await evalNotes("image-segmentation", ...model);
    expect(numbers.n).toBe(1);
    expect(notes.slice(0, 3)).toEqual([
      expect.stringContaining("c_mask.png: there is no photo"),
      expect.stringContaining("b_mask.png: this is not a PNG file"),
      "2 pairs of files were set aside, 1 counts.",
    ]);
  });
});

describe.concurrent("eval used in a wrong way", () => {
  it("ends with 2", async () => {
    expect(sentenceOf(await vistazo(["eval", "object-detection"]), 2)).toContain("Give --truth and --predictions");
  });

  it.each([
    [["object-detection"], "Give --truth and --predictions, or --data"],
    [["object-detection", "--truth", "a.json"], "--predictions is missing"],
    [["object-detection", "--predictions", "a.json"], "--truth is missing"],
    [["object-detection", "--truth", "a", "--predictions", "b", "--data", "c"], "give one or the other"],
    [["object-detection", "--data", "c", "--iou", "segm"], "use image-segmentation"],
    [["object-detection", "--truth", "a", "--predictions", "b", "--iou", "circle"], "--iou must be bbox, segm"],
    [["depth-estimation", "--truth", "a", "--predictions", "b", "--max-depth", "-1"], "--max-depth must be"],
  ])("says what is wrong: %j", async (args, said) => {
    expect(await errorOf(...args)).toContain(said);
  });

  it("a file that is not there is a failed run", async () => {
    const files = ["--truth", "/nonexistent.json", "--predictions", "/nonexistent.json"];
    const sentence = sentenceOf(await vistazo(["eval", "object-detection", ...files]), 1);
    expect(sentence).toBe("/nonexistent.json: there is no such file or folder.");
  });
});

describe.concurrent("eval of the other tasks from files", () => {
  it("image-classification: labels from CSV, answers by photo", async () => {
    const csv = 'photo,label\na.jpg,"tabby, tabby cat"\nb.jpg,dog\nc.jpg,dog\n';
    const answers = {
      "a.jpg": [{ label: "Tabby", score: 0.9 }],
      "b.jpg": [
        { label: "tabby cat", score: 0.6 },
        { label: "dog ", score: 0.4 },
      ],
      "c.jpg": [{ label: "horse", score: 0.8 }],
    };
    const at = await write("classes", { "truth.csv": csv, "answers.json": answers });
    const files = ["--truth", join(at, "truth.csv"), "--predictions", join(at, "answers.json")];
    const numbers = await evalJson("image-classification", ...files);
    expect(numbers).toMatchObject({ n: 3, accuracy: 1 / 3, top5: 2 / 3 });
    expect(numbers.confusions).toHaveLength(2);
    const less = await write("classes-less", { "answers.json": { "a.jpg": "tabby" } });
    const sentence = await errorOf("image-classification", ...files.slice(0, 3), join(less, "answers.json"));
    expect(sentence).toContain('there is no answer for "b.jpg"');
  });

  it("image-segmentation: folders of label PNGs", async () => {
    const png = (data: number[]) => encodePng({ data: Uint8Array.from(data), width: 3, height: 2, channels: 1 });
    const at = await write("labels", {
      "truth/a.png": await png([0, 0, 1, 1, 255, 2]),
      "found/a.png": await png([0, 1, 1, 1, 2, 2]),
      "small/a.png": await encodePng({ data: new Uint8Array(4), width: 2, height: 2, channels: 1 }),
    });
    const against = (found: string) => ["--truth", join(at, "truth"), "--predictions", join(at, found)];
    const numbers = await evalJson("image-segmentation", ...against("found"));
    expect(numbers.pixelAccuracy).toBeCloseTo(4 / 5, 12);
    expect(numbers.meanIou).toBeCloseTo((1 / 2 + 2 / 3 + 1) / 3, 12);
    const sentence = await errorOf("image-segmentation", ...against("small"));
    expect(sentence).toContain(join(at, "small", "a.png"));
    expect(sentence).toContain("2 x 2 pixels, the truth 2 x 3");
  });

  it("background-removal: cut-out pictures against gray ones", async () => {
    const cutOut = Uint8Array.of(9, 9, 9, 255, 9, 9, 9, 51, 9, 9, 9, 0, 9, 9, 9, 0);
    const at = await write("mattes", {
      "truth/a.png": await encodePng({ data: Uint8Array.of(255, 255, 0, 0), width: 4, height: 1, channels: 1 }),
      "found/a.cut-out.png": await encodePng({ data: cutOut, width: 4, height: 1, channels: 4 }),
      "opaque/a.png": await encodePng({ data: new Uint8Array(12), width: 4, height: 1, channels: 3 }),
    });
    const truthFlags = ["--truth", join(at, "truth"), "--predictions"];
    expect(await evalJson("background-removal", ...truthFlags, join(at, "found"))).toEqual({
      n: 1,
      mae: expect.closeTo(0.2, 9),
      mse: expect.closeTo(0.16, 9),
      sad: expect.closeTo(0.0008, 9),
      iou: 0.5,
    });
    expect(await errorOf("background-removal", ...truthFlags, join(at, "opaque"))).toMatch(
      /a\.png: it has colours; expected gray, or pixels with alpha\.$/,
    );
  });

  it("depth-estimation: millimetres against .npy, aligned where that is asked for", async () => {
    const data = Uint16Array.from([1000, 2000, 0, 4000]);
    const at = await write("depths", {
      "truth/a.png": await encodePng({ data, width: 2, height: 2, channels: 1 }),
      "found/a.depth.npy": encodeNpy(Float32Array.from([0.5, 1, 7, 2]), [2, 2]),
    });
    const files = ["--truth", join(at, "truth"), "--predictions", join(at, "found")];
    expect(await evalJson("depth-estimation", ...files)).toMatchObject({ n: 1, absRel: 0.5, delta1: 0 });
    const aligned = await evalJson("depth-estimation", ...files, "--align", "median");
    expect(aligned.absRel).toBeCloseTo(0, 12);
  });
});

describe("eval of a model on data", () => {
  const model = `${fixtures}detector`;
  let data: string;

  beforeAll(async () => {
    const ask = [
      "run",
      "object-detection",
      photo,
      "--model",
      model,
      "--option",
      "threshold=0",
      "--option",
      "exact=true",
    ];
    const { stdout } = await vistazo([...ask, "--json"]);
    const [found] = JSON.parse(stdout) as { label: string; box: Record<"xmin" | "ymin" | "xmax" | "ymax", number> }[][];
    // The truth is what the model says: it finds all of it.
    const { label, box } = found[0];
    const bbox = [box.xmin, box.ymin, box.xmax - box.xmin, box.ymax - box.ymin];
    data = await write("data", {
      "annotations/truth.json": {
        ...truth,
        categories: [{ id: 3, name: ` ${label.toUpperCase()}` }],
        annotations: [1, 2].map((image) => ({
          id: image,
          image_id: image,
          category_id: 3,
          bbox,
          area: bbox[2] * bbox[3],
          iscrowd: 0,
        })),
      },
    });
    await mkdir(join(data, "photos"));
    for (const name of ["a.png", "b.png"]) await copyFile(photo, join(data, "photos", name));
  });

  it("detects, measures, writes predictions and a report, and goes on where it was", async () => {
    const out = join(folder, "out");
    const args = ["eval", "object-detection", "--model", model, "--data", data, "--out", out, "--json"];
    const first = await vistazo(args);
    expect(first.code, first.stderr).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ AR100: 1, perCategory: [{ truths: 2 }] });
    expect(first.stderr).toMatch(/of the model's \d+ labels have no category/);

    const results = JSON.parse(await readFile(join(out, "predictions.json"), "utf8")) as object[];
    expect(results[0]).toEqual({ image_id: 1, category_id: 3, score: expect.any(Number), bbox: expect.any(Array) });
    const files = ["--truth", join(data, "annotations", "truth.json"), "--predictions", join(out, "predictions.json")];
    expect(await evalJson("object-detection", ...files)).toEqual(JSON.parse(first.stdout));

    const report = await readFile(join(out, "report.html"), "utf8");
    expect(report.match(/data:image\/jpeg;base64/g)).toHaveLength(2);
    expect(report).not.toMatch(/<script|https?:\/\//);

    // As if it had been stopped while it wrote the second answer.
    const log = join(out, "answers.jsonl");
    const lines = (await readFile(log, "utf8")).split("\n");
    expect(lines).toHaveLength(4);
    await writeFile(log, `${lines[0]}\n${lines[1]}\n`);
    await appendFile(log, lines[2].slice(0, 40));
    const second = await vistazo(args);
    expect(second.stderr).toContain("1 photo had been answered before");
    expect(second.stdout).toBe(first.stdout);
    expect((await readFile(log, "utf8")).split("\n")).toContain(lines[2]);

    // Other options make another run.
    const third = await vistazo([...args, "--option", "threshold=0.001"]);
    expect(third.stderr).not.toContain("answered before");
  });

  it("leaves out a photo that cannot be read, and all that is said of it", async () => {
    const at = await write("one-bad", {
      "truth.json": { ...truth, images: truth.images.map((image) => ({ ...image, width: 0, height: 0 })) },
      "b.png": "none",
    });
    await copyFile(photo, join(at, "a.png"));
    const label = (truth.categories[0] as { name: string }).name;
    expect(label).toBe("cat");
    const categories = JSON.parse(await readFile(join(data, "annotations", "truth.json"), "utf8")).categories;
    await writeFile(
      join(at, "truth.json"),
      JSON.stringify({
        ...truth,
        images: truth.images.map(({ id, file_name }) => ({ id, file_name })),
        categories,
        annotations: truth.annotations.filter(({ category_id }) => category_id === 3),
      }),
    );
    const args = ["eval", "object-detection", "--model", model, "--data", join(at, "truth.json"), "--json"];
    const { code, stdout, stderr } = await vistazo(args);
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(/^.*b\.png is not a photo; .*\n1 photo could not be read and does not count\.$/m);
    expect(JSON.parse(stdout)).toMatchObject({ perCategory: [{ truths: 1 }] });
    const strict = await vistazo([...args, "--strict"]);
    expect(sentenceOf(strict, 1)).toMatch(/b\.png is not a photo/);
  });

  it("says which photo is missing, and refuses one outside the folder", async () => {
    const images = (name: string) => ({ ...truth, images: [{ ...truth.images[0], file_name: name }, truth.images[1]] });
    for (const [name, said] of [
      ["c.png", 'images[0]: "file_name" is "c.png", which is not in'],
      ["../../etc/secret.png", 'images[0]: "file_name" is "../../etc/secret.png"; expected a photo in'],
    ]) {
      const at = await write("missing", { "truth.json": images(name) });
      const files = ["--data", join(at, "truth.json"), "--photos", join(data, "photos")];
      expect(await errorOf("object-detection", "--model", model, ...files)).toContain(said);
    }
  });

  it("refuses a truth drawn on a photo before it is turned upright, or on one of another size", async () => {
    const turned = fileURLToPath(new URL("../../../image/tests/fixtures/photos/orientation-6.jpg", import.meta.url));
    for (const [width, height, said] of [
      [23, 17, "are 23 x 17, but .*a.jpg has 17 x 23 pixels: the truth was drawn on the photo as it is stored"],
      [34, 46, "are 34 x 46, but .*a.jpg has 17 x 23 pixels; give the photos that the truth was drawn on"],
    ]) {
      const image = { id: 1, file_name: "a.jpg", width, height };
      const at = await write("turned", { "truth.json": { ...truth, images: [image], annotations: [] } });
      await copyFile(turned, join(at, "a.jpg"));
      const sentence = await errorOf("object-detection", "--model", model, "--data", join(at, "truth.json"));
      expect(sentence).toMatch(new RegExp(`truth.json, images\\[0\\] \\(id 1\\): .*${said}`));
    }
  });

  it("says that no label is a category", async () => {
    const at = await write("zebras", {
      "truth.json": {
        ...truth,
        categories: [
          { id: 3, name: "zebra" },
          { id: 7, name: "okapi" },
        ],
      },
    });
    const files = ["--data", join(at, "truth.json"), "--photos", join(data, "photos")];
    const sentence = sentenceOf(await vistazo(["eval", "object-detection", "--model", model, ...files]), 1);
    expect(sentence).toMatch(/truth\.json: none of the \d+ labels of .*, such as ".*", is the "name" of a category/);
  });

  it("classifies a folder per class", async () => {
    const at = join(folder, "per-class");
    for (const label of ["Goldfish", "polar_bear"]) {
      await mkdir(join(at, label), { recursive: true });
      await copyFile(photo, join(at, label, "a.png"));
    }
    const out = join(folder, "per-class-out");
    const args = ["--model", `${classifiers}vit`, "--data", at, "--out", out, "--option", "batch_size=2"];
    const { n, top5 } = await evalJson("image-classification", ...args);
    expect({ n, top5 }).toEqual({ n: 2, top5: 0.5 });
    const predictions = JSON.parse(await readFile(join(out, "predictions.json"), "utf8")) as object;
    expect(Object.keys(predictions)).toEqual(["Goldfish/a.png", "polar_bear/a.png"]);
    expect(await readFile(join(out, "report.html"), "utf8")).toContain("Surest mistakes");
  });

  it("segments photos with masks", async () => {
    const at = join(folder, "with-masks");
    const mask = await encodePng({ data: new Uint8Array(97 * 61), width: 97, height: 61, channels: 1 });
    await write("with-masks", { "a_mask.png": mask });
    await copyFile(photo, join(at, "a.png"));
    const out = join(folder, "with-masks-out");
    const numbers = await evalJson("image-segmentation", "--model", `${fixtures}segmenter`, "--data", at, "--out", out);
    expect(numbers.n).toBe(1);
    await write("with-masks", { "truth/a.png": mask });
    const files = ["--truth", join(at, "truth"), "--predictions", join(out, "predictions")];
    expect((await evalJson("image-segmentation", ...files)).pixelAccuracy).toBe(numbers.pixelAccuracy);
  });

  it("estimates the depth of photos with depths", async () => {
    const at = join(folder, "with-depths");
    const depths = encodeNpy(
      Float32Array.from({ length: 97 * 61 }, (_, i) => 1 + (i % 7)),
      [61, 97],
    );
    await write("with-depths", { "depth/a.npy": depths });
    await mkdir(join(at, "photos"));
    await copyFile(photo, join(at, "photos", "a.png"));
    const out = join(folder, "with-depths-out");
    const numbers = await evalJson("depth-estimation", "--model", `${fixtures}depth`, "--data", at, "--out", out);
    expect(numbers.n).toBe(1);
    expect(numbers.absRel).toBeGreaterThan(0);
    expect(await readFile(join(out, "report.html"), "utf8")).toContain("δ &#60; 1.25");
  });
});
