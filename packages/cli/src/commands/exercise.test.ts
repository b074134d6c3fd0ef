import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { loadPhoto } from "@vistazo/image";
import { EXERCISE_NAMES, EXERCISES, type ExerciseName, type ExerciseRun } from "@vistazo/tasks/exercises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { classifiers, fixtures, vistazo } from "../../tests/command.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const run = promisify(execFile);

let home: string;
/** Small models in the place of the course's, which not every computer has. */
let models: Readonly<Record<string, string>>;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "vistazo-exercise-"));
  // As where the packages are installed.
  await symlink(join(root, "node_modules"), join(home, "node_modules"));
  await mkdir(join(home, "matting/onnx"), { recursive: true });
  await copyFile(`${root}packages/vision/tests/fixtures/exported/matting.onnx`, join(home, "matting/onnx/model.onnx"));
  await writeFile(join(home, "matting/config.json"), '{"model_type":"custom"}');
  await writeFile(
    join(home, "matting/preprocessor_config.json"),
    JSON.stringify({
      image_processor_type: "ImageFeatureExtractor",
      do_resize: true,
      size: { height: 24, width: 32 },
      resample: 2,
      do_normalize: false,
    }),
  );
  models = {
    "omarques/autotrain-dogs-and-cats-1527055142": `${classifiers}resnet-18`,
    "google/vit-base-patch16-224": `${classifiers}resnet-18`,
    "hustvl/yolos-small": `${fixtures}detector`,
    "nvidia/segformer-b0-finetuned-ade-512-512": `${fixtures}segmenter`,
    "ZhengPeng7/BiRefNet_lite": join(home, "matting"),
    "Intel/zoedepth-nyu-kitti": `${fixtures}depth`,
  };
});
afterAll(() => rm(home, { recursive: true }));

/** The exercise as the command writes it, in Spanish, each program with a small model. */
async function written(name: ExerciseName): Promise<string> {
  const folder = join(home, name);
  expect(await vistazo(["exercise", name, "--out", folder, "--lang", "es"])).toMatchObject({ code: 0, stderr: "" });
  for (const file of [`${name}.mjs`, `${name}.solution.mjs`]) {
    let text = await readFile(join(folder, file), "utf8");
    for (const [id, path] of Object.entries(models)) text = text.replaceAll(`"${id}"`, JSON.stringify(path));
    await writeFile(join(folder, file), text);
  }
  return folder;
}

const node = (folder: string, file: string) => run(process.execPath, [file], { cwd: folder });

describe("vistazo exercise", { timeout: 120_000 }, () => {
  it("lists the exercises, and refuses what is none or is there already", async () => {
    const { stdout } = await vistazo(["exercise", "--lang", "es"]);
    expect(stdout.trimEnd().split("\n")).toHaveLength(EXERCISE_NAMES.length);
    expect(stdout).toContain("count  Cuenta lo que hay\n");
    expect(await vistazo(["exercise", "cuont"])).toMatchObject({
      code: 2,
      stderr: `There is no exercise "cuont"; the exercises are ${EXERCISE_NAMES.join(", ")}.\n`,
    });
    const folder = join(home, "taken");
    await mkdir(folder);
    await writeFile(join(folder, "depth.mjs"), "mine");
    const refused = await vistazo(["exercise", "depth", "--out", folder]);
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("is there already: name another folder"),
    });
    expect(await readFile(join(folder, "depth.mjs"), "utf8")).toBe("mine");
  });

  it("says how to install what is missing, and asks for it by name", async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), "vistazo-elsewhere-"));
    try {
      const { stdout } = await vistazo(["exercise", "dogs-or-cats", "--out", join(elsewhere, "app"), "--lang", "es"]);
      expect(stdout).toContain("npm install");
      const { dependencies } = JSON.parse(await readFile(join(elsewhere, "app/package.json"), "utf8"));
      expect(Object.keys(dependencies)).toEqual(["@vistazo/interface", "vistazo"]);
    } finally {
      await rm(elsewhere, { recursive: true });
    }
  });

  it.each(EXERCISE_NAMES.filter((name) => !EXERCISES[name].start.includes("Interface")))(
    "%s runs at once, and its solution does what the text says",
    async (name) => {
      const folder = await written(name);
      const text = EXERCISES[name].texts.es;
      const program = await readFile(join(folder, `${name}.mjs`), "utf8");
      for (const step of text.steps) expect(program).toContain(step);
      expect(await readFile(join(folder, "README.md"), "utf8")).toContain(text.check);
      await node(folder, `${name}.mjs`);
      const { stdout } = await node(folder, `${name}.solution.mjs`);
      const run = await outcome(folder, stdout.split("\n"));
      const failed = EXERCISES[name].checks.filter(({ byAnswers, passes }) => !byAnswers && !passes(run));
      expect(failed.map(({ texts }) => texts.es.what)).toEqual([]);
      expect(await readdir(folder)).toEqual(
        expect.arrayContaining(EXERCISES[name].python ? [`${name}.solution.py`] : [`${name}.solution.mjs`]),
      );
    },
  );
});

/** What came of a program that was run in its folder. */
async function outcome(folder: string, lines: readonly string[]): Promise<ExerciseRun> {
  const saved = (await readdir(folder)).filter((file) => file.endsWith(".png"));
  const pictures = await Promise.all(saved.map((file) => loadPhoto(join(folder, file))));
  return {
    lines: lines.filter(Boolean),
    pictures: new Map(saved.map((file, place) => [file, pictures[place]])),
    photo: await loadPhoto(join(folder, "photo.jpg")),
  };
}
