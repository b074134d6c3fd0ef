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
    await failure.getByText(/^\s*Línea 1: «vistazo» no tiene detect en esta página\./u).waitFor();
    await write("count", '\nimport "fs";');
    await run("count");
    await failure.getByText(/^\s*Línea 2: Aquí no hay ningún «fs»/u).waitFor();
    await write("count", "const modules: number = (1 + 1) as number;\nenum Clase { Gato }");
    await run("count");
    await failure.getByText(/^\s*Línea 2: «enum» es más que un tipo/u).waitFor();
    await write("count", "const console = 1;\n\nthrow 'vaya' as string;");
    await run("count");
    await failure.getByText(/^\s*Línea 3: vaya/u).waitFor();
    // What nobody waits for is waited for, and its failure told.
    await write("count", 'import { pipeline } from "vistazo";\npipeline("none");');
    await run("count");
    await failure.getByText(/^\s*Línea 2: There is no task/u).waitFor();
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

  it("lets a program reach nothing but its models", async () => {
    const seen: string[] = [];
    pages.app.server.on("request", ({ url }) => seen.push(String(url)));
    await open("object-detection");
    const printed = exercise("count").getByRole("region", { name: "Ha escrito" });
    // What is read where the parser does not see it, and what pages keep: another program, or a page, would be run from there.
    await write(
      "count",
      `const hidden = (text: string) => new Function("return " + text)();
const ways = [
  () => fetch("/api/settings"),
  () => hidden("import('/api/reached')"),
  () => hidden("import('/assets/reached.json', { with: { type: 'json' } })"),
  () => hidden("import('data:text/javascript,1')"),
  () => import("/api/reached"),
  () => new WebSocket("ws://127.0.0.1:9"),
  () => new Worker("/assets/reached.js"),
  () => importScripts("/api/reached"),
  () => postMessage({ id: 1, answer: { failure: null } }),
  () => close(),
];
const said: string[] = [];
for (const way of ways) {
  try { await way(); said.push("abierto"); } catch { said.push("cerrado"); }
}
console.log(said.join());
let scope: object = globalThis;
const names = new Set<string>();
while (scope && scope !== EventTarget.prototype) {
  for (const [name, { value, get }] of Object.entries(Object.getOwnPropertyDescriptors(scope))) if (value !== undefined || get) names.add(name);
  scope = Object.getPrototypeOf(scope);
}
const risky = /fetch|Request|Socket|EventSource|Worker$|caches|indexedDB|IDB|cookie|navigator|location|Channel|Port|Notification|webkit|import|Storage|postMessage|close|GPU|RTC|Transport|message/u;
console.log("queda: " + [...names].filter((name) => risky.test(name)).join());`,
    );
    await run("count");
    await printed.getByText(Array(10).fill("cerrado").join()).waitFor();
    expect(await printed.getByText("queda:").textContent()).toMatch(/^queda: \s*$/u);
    expect(seen.filter((url) => url.includes("reached"))).toEqual([]);

    // What a checker would need is changed, and answers are told in its name: neither is believed.
    await write(
      "count",
      `import { pipeline } from "vistazo";
Array.prototype.every = () => true;
console.log("nada");`,
    );
    await run("count");
    await verdict("count")
      .filter({ hasText: /^Están bien [01] de 3/u })
      .waitFor();

    // Nor may it ask for as many models, or as often, as it likes.
    await write(
      "count",
      'import { pipeline } from "vistazo";\n\nfor (let i = 0; i < 9; i++) await pipeline("object-detection", "none/model-" + i).catch(({ message }) => console.log(message));',
    );
    await run("count");
    await printed.getByText("puede consultar 4 modelos como máximo").first().waitFor();
    await write(
      "count",
      'import { pipeline } from "vistazo";\nconst detect = await pipeline("object-detection");\nfor (;;)\n  await detect("photo.jpg");',
    );
    await run("count");
    await exercise("count")
      .locator(".failure")
      .getByText(/^\s*Línea 4: .*puede consultar a sus modelos 100 veces como máximo/u)
      .waitFor();
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
