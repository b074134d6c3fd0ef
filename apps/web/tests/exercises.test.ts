import { EXERCISES, type ExerciseName } from "@vistazo/tasks/exercises";
import { describe, expect, it } from "vitest";
import { chromiumPath } from "../../../tests/chromium.js";
import { asCloned } from "./as-cloned.js";
import { usePages } from "./use-pages.js";

const CHAPTERS: readonly (readonly [task: string, exercise: ExerciseName])[] = [
  ["image-classification", "dogs-or-cats"],
  ["object-detection", "count"],
  ["image-segmentation", "together"],
  ["image-segmentation", "masks"],
  ["background-removal", "backdrop"],
  ["depth-estimation", "depth"],
];

// The studio as it is after it was cloned: nothing in the cache, and a Hub that does not answer.
describe.skipIf(!chromiumPath)("the course's exercises in the page, without a network", { timeout: 180_000 }, () => {
  const pages = usePages(() => {}, asCloned(["vistazo/dogs-or-cats"]));
  const exercise = (name: ExerciseName) =>
    pages.page
      .getByRole("article")
      .filter({ has: pages.page.getByRole("heading", { name: EXERCISES[name].texts.es.title, exact: true }) });
  const editor = (name: ExerciseName) => exercise(name).getByRole("textbox", { name: `Tu programa, ${name}.mjs` });
  const open = (task: string, options: Parameters<typeof pages.open>[0] = {}) =>
    pages.open({ locale: "es-ES", ...options }, `/tasks/${task}`);
  const write = (name: ExerciseName, program: string) => editor(name).fill(program);
  const run = (name: ExerciseName) => exercise(name).getByRole("button", { name: "Ejecutar" }).click();
  const verdict = (name: ExerciseName) => exercise(name).locator(".verdict");

  it.each(CHAPTERS)("%s: %s begins undone, and its solution is right", async (task, name) => {
    const { solution, start, texts } = EXERCISES[name];
    await open(task);
    const given = await editor(name).inputValue();
    expect(given.startsWith(start)).toBe(true);
    for (const step of texts.es.steps) expect(given).toContain(step);
    await run(name);
    await verdict(name)
      .filter({ hasText: /Están bien \d de \d/u })
      .waitFor({ timeout: 60_000 });
    await exercise(name).getByText("todavía no").first().waitFor();
    await write(name, given + solution);
    await run(name);
    await verdict(name).filter({ hasText: "Resuelto: todo está bien." }).waitFor({ timeout: 60_000 });
    expect(await exercise(name).locator(".checks .right").count()).toBe(EXERCISES[name].checks.length);
    await pages.page.reload();
    expect(await editor(name).inputValue()).toBe(given + solution);
    await exercise(name).getByText("Resuelto", { exact: true }).waitFor();
    await pages.page.getByText("Ejercicios resueltos: 1 de 6").waitFor();
    await exercise(name).getByRole("button", { name: "Empezar de nuevo" }).click();
    expect(await editor(name).inputValue()).toBe(given);
  });

  it("says what is wrong, where, and stops what has no end", async () => {
    await open("object-detection", { viewport: { width: 390, height: 844 }, hasTouch: true });
    const failure = exercise("count").locator(".failure");
    await write("count", 'import { pipeline } from "vistazo";\nconst a = ;');
    await editor("count").press("Control+Enter");
    await failure.getByText(/^\s*Línea 2: SyntaxError: Unexpected token/u).waitFor();
    await write("count", 'console.log("antes");\n\nnull.label;');
    await run("count");
    await failure.getByText(/^\s*Línea 3: TypeError: Cannot read properties of null/u).waitFor();
    await exercise("count").getByRole("region", { name: "Ha escrito" }).getByText("antes").waitFor();
    await write("count", 'import { detect } from "vistazo";');
    await run("count");
    await failure.getByText("«vistazo» no tiene detect en esta página.").waitFor();
    await write("count", 'import "fs";');
    await run("count");
    await failure.getByText("Aquí no hay ningún «fs»").waitFor();
    // Types are TypeScript's, and what is on the network stays out of reach.
    await write(
      "count",
      'const said: string[] = [];\nfor (const way of [() => fetch("/api/settings"), () => import("data:text/javascript,1"), () => new WebSocket("ws://127.0.0.1:9")]) {\n' +
        '  try { await way(); said.push("abierto"); } catch { said.push("cerrado"); }\n}\nconsole.log(said.join());',
    );
    await run("count");
    await exercise("count").getByRole("region", { name: "Ha escrito" }).getByText("cerrado,cerrado").waitFor();
    // So does what the pages keep: another program, or a page, would be run from there.
    await write(
      "count",
      'async function main() {\n  const { detect = "nada" } = globalThis;\n  await 1;\n  console.log([typeof caches, typeof indexedDB, typeof navigator.storage, typeof BroadcastChannel, typeof Worker, detect].join());\n}\nmain();',
    );
    await run("count");
    const kept = "undefined,undefined,undefined,undefined,undefined,nada";
    await exercise("count").getByRole("region", { name: "Ha escrito" }).getByText(kept).waitFor();
    // What nobody waits for is waited for, and its failure told.
    await write("count", 'import { pipeline } from "vistazo";\npipeline("none");');
    await run("count");
    await failure.getByText("There is no task").waitFor();
    await write("count", "for (;;);");
    await run("count");
    await failure.getByText("Llevaba más de 10 segundos calculando").waitFor({ timeout: 60_000 });
    await write("count", "for (;;);");
    await run("count");
    await exercise("count").getByRole("button", { name: "Detener" }).click();
    await failure.getByText("Lo has detenido.").waitFor();
    expect(await pages.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await pages.expectAccessible();
  });

  it("tells that an answer is a recorded one, or another model's", async () => {
    await open("image-segmentation");
    await write("masks", EXERCISES.masks.start + EXERCISES.masks.solution);
    await run("masks");
    await exercise("masks")
      .getByText(/^Sin red no se puede conseguir nvidia\/segformer-b0-finetuned-ade-512-512: /u)
      .waitFor();
    await verdict("masks").filter({ hasText: "Resuelto: todo está bien." }).waitFor({ timeout: 60_000 });
    const picture = exercise("masks").getByRole("listitem").filter({ hasText: "isolated.png" }).locator("img");
    expect(await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([
      800, 640,
    ]);
    await pages.expectAccessible();
  });
});
