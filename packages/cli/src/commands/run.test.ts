import { exec } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { decodeNpy, loadPhoto, Mask } from "@vistazo/image";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { classifiers, fixtures, photo, vistazo } from "../../tests/command.js";

interface Runs {
  readonly size: readonly [number, number];
  readonly counts: readonly number[];
}

/** What Python's pipelines answer: see tests/fixtures/tasks.py. */
interface Answers {
  readonly "object-detection": readonly { readonly score: number; readonly label: string; readonly box: object }[];
  readonly "image-segmentation": readonly { readonly score: null; readonly label: string; readonly mask: Runs }[];
  readonly "depth-estimation": {
    readonly shape: readonly number[];
    readonly min: number;
    readonly max: number;
    readonly mean: number;
    readonly corners: readonly number[];
  };
}

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, "utf8"));

let answers: Answers;
let out: string;
beforeAll(async () => {
  answers = (await readJson(`${fixtures}answers.json`)) as Answers;
  out = await mkdtemp(join(tmpdir(), "vistazo-out-"));
});
afterAll(() => rm(out, { recursive: true }));

/** The only line on stdout, nothing having gone wrong. */
async function runJson(...args: string[]): Promise<unknown[]> {
  const { code, stdout, stderr } = await vistazo(["run", ...args, "--json"]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout.trimEnd()).not.toContain("\n");
  return JSON.parse(stdout) as unknown[];
}

describe.concurrent("run --json prints an array with an entry a photo", () => {
  it("image-classification: [{label, score}]", async () => {
    const expected = (await readJson(`${classifiers}answers.json`)) as Record<string, object[][]>;
    const photos = ["landscape.png", "portrait.png"].map((name) => classifiers + name);
    const results = await runJson("image-classification", ...photos, "--model", `${classifiers}vit`);
    expect(results).toEqual(
      expected.vit
        .slice(0, 2)
        .map((labels) =>
          labels.slice(0, 5).map((one) => ({ ...one, score: expect.closeTo((one as { score: number }).score, 5) })),
        ),
    );
    expect(Object.keys((results[0] as object[])[0])).toEqual(["label", "score"]);
  });

  it("object-detection: [{score, label, box: {xmin, ymin, xmax, ymax}}]", async () => {
    const results = await runJson("object-detection", photo, "--model", `${fixtures}detector`);
    const expected = answers["object-detection"].map((one) => ({ ...one, score: expect.closeTo(one.score, 4) }));
    expect(results).toEqual([expected]);
    const [first] = results[0] as { box: object }[];
    expect(Object.keys(first)).toEqual(["score", "label", "box"]);
    expect(Object.keys(first.box)).toEqual(["xmin", "ymin", "xmax", "ymax"]);
  });

  it("image-segmentation: [{score, label, mask: {size: [h, w], counts}}]", async () => {
    const [segments] = await runJson("image-segmentation", photo, "--model", `${fixtures}segmenter`);
    expect(segments).toEqual(answers["image-segmentation"]);
  });

  it("depth-estimation: {shape: [h, w], min, max, mean}", async () => {
    const [depth] = await runJson("depth-estimation", photo, "--model", `${fixtures}depth`);
    const { shape, min, max, mean } = answers["depth-estimation"];
    expect(depth).toEqual({
      shape,
      min: expect.closeTo(min, 4),
      max: expect.closeTo(max, 4),
      mean: expect.closeTo(mean, 4),
    });
  });

  it("of as many entries as photos, with parameters of the task, in batches", async () => {
    const args = ["--option", "batch_size=2", "--option", "top_k=1", "--option", "function_to_apply=none"];
    const results = await runJson("image-classification", photo, photo, photo, "--model", `${classifiers}vit`, ...args);
    expect(results).toHaveLength(3);
    for (const result of results) expect(result).toEqual([{ label: "goldfish", score: expect.any(Number) }]);
  });

  it("from an int8 and a half-precision copy of the weights", async () => {
    const [q8] = await runJson("image-classification", photo, "--model", `${classifiers}vit`, "--dtype", "q8");
    const [half] = await runJson("image-classification", photo, "--model", `${classifiers}vit-float16`);
    expect((q8 as { label: string }[])[0].label).toBe("goldfish");
    expect((half as { label: string }[])[0].label).toBe("goldfish");
  });
});

describe.concurrent("run --out writes pictures for a person and data for a program", () => {
  const size = { width: 97, height: 61 };

  it("of objects: boxes on the photo, and a list", async () => {
    const folder = join(out, "some", "where");
    await runJson("object-detection", photo, "--model", `${fixtures}detector`, "--out", folder);
    expect((await readdir(folder)).sort()).toEqual(["landscape.boxes.png", "landscape.objects.json"]);
    expect(await readJson(join(folder, "landscape.objects.json"))).toHaveLength(answers["object-detection"].length);
    // Small photos are enlarged so that text can be read on them.
    expect((await loadPhoto(join(folder, "landscape.boxes.png"))).width).toBeGreaterThan(97);
  });

  it("of segments: one picture of all, a PNG for each mask, and a list that names them", async () => {
    const folder = join(out, "segments");
    await runJson("image-segmentation", photo, "--model", `${fixtures}segmenter`, "--out", folder);
    expect((await loadPhoto(join(folder, "landscape.segments.png"))).width).toBeGreaterThan(97);
    const listed = (await readJson(join(folder, "landscape.segments.json"))) as { label: string; mask: string }[];
    const expected = answers["image-segmentation"];
    expect(listed.map(({ label }) => label)).toEqual(expected.map(({ label }) => label));
    for (const [i, { mask: file }] of listed.entries()) {
      const { data } = await loadPhoto(join(folder, file));
      const { size, counts } = expected[i].mask;
      const mask = Mask.fromRuns({ size: [size[0], size[1]], counts: [...counts] });
      expect(data.reduce((sum, value) => sum + value, 0)).toBe(mask.area * 255 * 3);
    }
    expect(listed.map(({ mask }) => mask)).toContain("landscape.mask-2-traffic-light.png");
  });

  it("of depth: a colour map, a gray picture, and float32 numbers of H x W that NumPy reads", async () => {
    const folder = join(out, "depth");
    const [{ min, max, mean }] = (await runJson(
      ...["depth-estimation", photo, "--model", `${fixtures}depth`, "--out", folder],
    )) as { min: number; max: number; mean: number }[];
    expect((await readdir(folder)).sort()).toEqual([
      "landscape.depth-map.png",
      "landscape.depth.npy",
      "landscape.depth.png",
    ]);
    const { data, shape } = decodeNpy(await readFile(join(folder, "landscape.depth.npy")));
    expect(data).toBeInstanceOf(Float32Array);
    expect(shape).toEqual([61, 97]);
    expect(Math.min(...data)).toBe(min);
    expect(Math.max(...data)).toBe(max);
    expect([...data].reduce((sum, value) => sum + value, 0) / data.length).toBeCloseTo(mean, 4);
    const corners = [data[0], data[96], data[60 * 97], data[61 * 97 - 1]];
    for (const [i, corner] of answers["depth-estimation"].corners.entries()) expect(corners[i]).toBeCloseTo(corner, 4);
    for (const name of ["depth.png", "depth-map.png"]) await loadPhoto(join(folder, `landscape.${name}`));
    expect(await loadPhoto(join(folder, "landscape.depth.png"))).toMatchObject(size);
  });

  it("of labels: a list; photos of one name do not overwrite each other", async () => {
    const folder = join(out, "labels");
    const model = ["--model", `${classifiers}vit`];
    const results = await runJson("image-classification", photo, photo, ...model, "--out", folder);
    expect((await readdir(folder)).sort()).toEqual(["landscape-2.labels.json", "landscape.labels.json"]);
    expect(await readJson(join(folder, "landscape-2.labels.json"))).toEqual(results[1]);
  });
});

describe("run with a photo's address", () => {
  let server: Server;
  let url: string;
  let requests = 0;
  beforeAll(async () => {
    const bytes = await readFile(photo);
    server = createServer((_, response) => {
      requests++;
      response.end(bytes);
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pictures/some%20photo.png?size=2`;
  });
  afterAll(() => server.close());

  it("refuses one on this machine, and says what would allow it", async () => {
    const { code, stdout, stderr } = await vistazo(["run", "object-detection", url, "--model", `${fixtures}detector`]);
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: "",
      stderr: "127.0.0.1 is not a public address; allow it with --option allowPrivateHosts=… if that is meant.\n",
    });
    expect(requests).toBe(0);
  });

  it("fetches it once where that is allowed, and names the files of --out after it", async () => {
    const folder = join(out, "fetched");
    const allowed = ["--option", "allowPrivateHosts=true", "--out", folder];
    await runJson("object-detection", url, "--model", `${fixtures}detector`, ...allowed);
    expect(requests).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(["some%20photo.boxes.png", "some%20photo.objects.json"]);
  });
});

describe.concurrent("run for a person", () => {
  it("prints labels with bars under each photo's name", async () => {
    const args = ["image-classification", photo, photo, "--model", `${classifiers}vit`, "--option", "top_k=2"];
    const { code, stdout, stderr } = await vistazo(["run", ...args]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = [photo, "  goldfish  0.6304  █████████████", "  junco     0.1638  ███"];
    expect(stdout).toBe([...lines, ...lines, ""].join("\n"));
  });

  it("prints objects with their boxes, and says when there are none", async () => {
    const model = ["--model", `${fixtures}detector`];
    const some = await vistazo(["run", "object-detection", photo, ...model]);
    expect(some.stdout).toMatch(/^ {2}traffic light {2}0\.7497 {2}█{15} {7}46,-23 to 129,36$/m);
    const none = await vistazo(["run", "object-detection", photo, ...model, "--option", "threshold=1"]);
    expect(none.stdout).toBe(`${photo}\n  no objects above the threshold\n`);
  });

  it("prints segments with their share of the photo", async () => {
    const { stdout } = await vistazo(["run", "image-segmentation", photo, "--model", `${fixtures}segmenter`]);
    expect(stdout.split("\n").slice(1, -1)).toEqual(
      answers["image-segmentation"].map(({ label, mask }) => {
        const area = mask.counts.filter((_, i) => i % 2 === 1).reduce((sum, count) => sum + count, 0);
        const share = `${((100 * area) / (97 * 61)).toFixed(1)} % of the photo`;
        return expect.stringMatching(new RegExp(`^ {2}${label.padEnd(13)} +${share}$`));
      }),
    );
  });

  it("prints the depths and their unit", async () => {
    const { stdout } = await vistazo(["run", "depth-estimation", photo, "--model", `${fixtures}depth`]);
    expect(stdout).toMatch(/^ {2}97 x 61 pixels, from -?\d+\.\d{3} m to \d+\.\d{3} m, \d+\.\d{3} m on average$/m);
  });
});

describe.concurrent("run that fails says why in one sentence and exits with 1", () => {
  const vit = ["--model", `${classifiers}vit`];
  it.each([
    ["a photo that is not there", [`${out}no-such.jpg`, ...vit], /^There is no photo at .*no-such\.jpg\.$/],
    [
      "a file that is no photo",
      [`${classifiers}answers.json`, ...vit],
      /^answers\.json is a file of type JSON, which cannot be read; use a JPEG,/,
    ],
    ["too large a photo", [photo, ...vit, "--option", "maxPixels=9"], /97 x 61 pixels.*raise --option maxPixels=…\.$/],
    ["a folder without a model", [photo, "--model", fixtures], /has no config\.json/],
    [
      "a folder that is not there",
      [photo, "--model", "./no/such/folder"],
      /^There is no folder "\.\/no\/such\/folder"\.$/,
    ],
    [
      "a model for another task",
      [photo, "--model", `${fixtures}depth`],
      /is a model for depth-estimation, not for image-classification/,
    ],
    ["a Hub out of reach", [photo, "--model", "org/name"], /^org\/name is not in the cache .* cannot be reached/],
  ])("%s", async (_, args, message) => {
    const { code, stdout, stderr } = await vistazo(["run", "image-classification", ...args]);
    expect(stderr.trimEnd()).toMatch(message);
    expect(stderr.trimEnd()).not.toMatch(/\n|Error:|node:internal/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });

  it("with --strict, prints the answers of the photos before it, but no half array", async () => {
    const args = ["run", "image-classification", photo, "no-such.jpg", ...vit, "--strict"];
    const lines = await vistazo(args);
    expect(lines.stdout).toMatch(/goldfish/);
    expect(lines.code).toBe(1);
    expect(await vistazo([...args, "--json"])).toMatchObject({ code: 1, stdout: "" });
  });
});

describe.concurrent("run on many photos", () => {
  const vit = ["--model", `${classifiers}vit`];
  let many: string;
  beforeAll(async () => {
    many = await mkdtemp(join(tmpdir(), "vistazo-many-"));
    for (const folder of ["a", "b", "none", "__MACOSX"]) await mkdir(join(many, folder));
    for (const name of ["a/1.png", "a/3.png", "b/4.PNG"]) await copyFile(photo, join(many, name));
    await writeFile(join(many, "a", "2.jpg"), "");
    for (const name of ["a/._1.png", "__MACOSX/1.png", "a/notes.txt"]) await writeFile(join(many, name), "none");
  });
  afterAll(() => rm(many, { recursive: true }));

  it("sets one that cannot be read aside, by its folder and name, and answers the others", async () => {
    const args = ["run", "image-classification", many, ...vit, "--option", "batch_size=3"];
    const { code, stdout, stderr } = await vistazo([...args, "--json"]);
    expect(code).toBe(1);
    const bad = join(many, "a", "2.jpg");
    expect(stderr).toBe(`${bad} is empty.\n1 of 4 photos could not be read and were left out.\n`);
    const [first, second, third, fourth, ...more] = JSON.parse(stdout);
    expect(more).toEqual([]);
    expect(second).toEqual({ photo: bad, error: `${bad} is empty.`, code: "not-a-photo" });
    expect(first[0]).toEqual({ label: expect.any(String), score: expect.any(Number) });
    expect([third, fourth]).toEqual([first, first]);

    const byPhoto = await vistazo([...args, "--json-by-photo"]);
    expect(JSON.parse(byPhoto.stdout)).toEqual([
      { photo: join(many, "a", "1.png"), answer: first },
      second,
      { photo: join(many, "a", "3.png"), answer: first },
      { photo: join(many, "b", "4.PNG"), answer: first },
    ]);
    expect(await vistazo([...args, "--strict"])).toMatchObject({ code: 1, stderr: "2.jpg is empty.\n" });
  });

  it("takes patterns, and bytes on stdin", async () => {
    const names = async (...args: string[]) => {
      const { stdout, stderr } = await vistazo(["run", "image-classification", ...args, ...vit, "--json-by-photo"]);
      expect(stderr).toBe("");
      return (JSON.parse(stdout) as { photo: string }[]).map((entry) => entry.photo);
    };
    expect(await names(`${many}/*/[13].{png,jpg}`)).toEqual(["a/1.png", "a/3.png"].map((name) => join(many, name)));
    const command = `"${process.execPath}" "${join(import.meta.dirname, "../../bin/vistazo.js")}" run image-classification - --model "${classifiers}vit" --json-by-photo < "${photo}"`;
    const { stdout } = await promisify(exec)(command);
    expect(JSON.parse(stdout)).toEqual([{ photo: "-", answer: expect.any(Array) }]);
  });

  it("says that there are none", async () => {
    for (const [argument, message] of [
      [join(many, "none"), /^There are no photos in the folder .*none\.\n$/],
      [join(many, "*.gif"), /^No photo fits .*\*\.gif\.\n$/],
    ] as const) {
      const { code, stderr } = await vistazo(["run", "image-classification", argument, ...vit]);
      expect(code).toBe(2);
      expect(stderr).toMatch(message);
    }
  });
});

describe.skipIf(process.platform === "win32")("run in a shell", () => {
  const command = `"${process.execPath}" "${join(import.meta.dirname, "../../bin/vistazo.js")}" run image-classification ${`"${photo}" `.repeat(30)} --model "${classifiers}vit"`;
  const shell = promisify(exec);

  it("does not mind a reader that stops early", async () => {
    const { stdout, stderr } = await shell(`${command} | head -1`);
    expect({ stdout, stderr }).toEqual({ stdout: `${photo}\n`, stderr: "" });
  });

  it.skipIf(process.platform !== "linux")("says so when the results cannot be written", async () => {
    await expect(shell(`${command} > /dev/full`)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^The results cannot be written: ENOSPC[^\n]*\n$/),
    });
  });
});
