import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { EXERCISE_NAMES, EXERCISES, type ExerciseName } from "@vistazo/tasks/exercises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { classifiers, fixtures, vistazo } from "../../tests/command.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

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
    "omarques/autotrain-dogs-and-cats-1527055142": "vistazo/dogs-or-cats",
    "google/vit-base-patch16-224": `${classifiers}resnet-18`,
    "hustvl/yolos-small": `${fixtures}detector`,
    "nvidia/segformer-b0-finetuned-ade-512-512": `${fixtures}segmenter`,
    "ZhengPeng7/BiRefNet_lite": join(home, "matting"),
    "Intel/zoedepth-nyu-kitti": `${fixtures}depth`,
  };
});
afterAll(() => rm(home, { recursive: true }));

/** The exercise as the command writes it, in Spanish, each program with a small model. */
async function written(name: ExerciseName, under: string = name): Promise<string> {
  const folder = join(home, under);
  expect(await vistazo(["exercise", name, "--out", folder, "--lang", "es"])).toMatchObject({ code: 0, stderr: "" });
  for (const file of [`${name}.mjs`, `${name}.solution.mjs`]) {
    let text = await readFile(join(folder, file), "utf8");
    for (const [id, path] of Object.entries(models)) text = text.replaceAll(`"${id}"`, JSON.stringify(path));
    await writeFile(join(folder, file), text);
  }
  return folder;
}

const check = (name: ExerciseName, file: string) => vistazo(["exercise", name, "--check", file, "--lang", "es"]);

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

  it.each(EXERCISE_NAMES)("%s runs at once, is not right yet, and its solution is", async (name) => {
    const folder = await written(name);
    const text = EXERCISES[name].texts.es;
    const program = await readFile(join(folder, `${name}.mjs`), "utf8");
    for (const step of text.steps) expect(program).toContain(step);
    expect(await readFile(join(folder, "README.md"), "utf8")).toContain(text.check);
    expect(await readdir(folder)).toEqual(
      expect.arrayContaining(EXERCISES[name].python ? [`${name}.solution.py`] : [`${name}.solution.mjs`]),
    );
    const undone = await check(name, join(folder, `${name}.mjs`));
    expect(undone.code).toBe(1);
    const [first] = EXERCISES[name].checks.filter(({ texts }) => undone.stdout.includes(texts.es.hint));
    expect(undone.stdout).toContain(`todavía no  ${first?.texts.es.what}\n            ${first?.texts.es.hint}\n`);
    const done = await check(name, join(folder, `${name}.solution.mjs`));
    for (const { texts } of EXERCISES[name].checks) expect(done.stdout).toContain(`bien        ${texts.es.what}\n`);
    expect(done).toMatchObject({ code: 0, stdout: expect.stringMatching(/\n\nResuelto: todo está bien\.\n$/u) });
  });

  it("checks a program for another program, and tells what cannot be checked", async () => {
    const folder = await written("count", "checked");
    const file = join(folder, "count.mjs");
    const given = await readFile(file, "utf8");
    await writeFile(file, `${given}console.log("1 × none");\n`);
    const { stdout, stderr, code } = await vistazo(["exercise", "count", "--check", file, "--json", "--lang", "es"]);
    expect([code, stderr.endsWith("1 × none\n")]).toEqual([1, true]);
    const { solved, checks } = JSON.parse(stdout);
    expect(solved).toBe(false);
    expect(checks.map(({ passed }: { passed: boolean }) => passed)).toEqual([true, true, false]);
    await writeFile(file, `${given}throw new Error("too early");`);
    expect(await check("count", file)).toMatchObject({
      code: 1,
      stdout: "El programa ha terminado con un error.\n",
      stderr: expect.stringContaining("too early"),
    });
    expect(await check("count", join(folder, "none.mjs"))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^There is no file /u),
    });
    expect(await vistazo(["exercise", "--check"])).toMatchObject({ code: 2 });
  });
});
