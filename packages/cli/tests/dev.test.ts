import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { chromiumPath, launchChromium } from "../../../tests/chromium.js";
import { vistazo } from "./command.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const command = join(root, "packages/cli/bin/vistazo.js");

/** A folder of a person who has installed the packages. */
async function project(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "vistazo-dev-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

interface Running {
  readonly child: ChildProcess;
  /** Resolves when the command has said something. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
}

function dev(folder: string, file: string): Running {
  const child = spawn(process.execPath, [command, "dev", file], { cwd: folder });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, "exit");
    child.kill("SIGTERM");
    await exit;
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += chunk));
  const said = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = pattern.exec(text);
      if (match) return match;
      if (child.exitCode !== null) throw new Error(text);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { child, said };
}

const app = (label: string) => `
  import { Interface, text } from "@vistazo/interface";
  import { answer } from "./answer.mjs";
  const app = new Interface({ fn: answer, inputs: text({ label: "${label}" }), outputs: text({ label: "Answer" }) });
  await app.launch();`;

describe("vistazo dev", { timeout: 120_000 }, () => {
  it("refuses what it cannot run in one sentence", async () => {
    expect(await vistazo(["dev", "nothing.mjs"])).toMatchObject({
      code: 2,
      stderr: "There is no file nothing.mjs: name the file that launches the app.\n",
    });
    const folder = await project({ "app.py": "" });
    expect((await vistazo(["dev", join(folder, "app.py")])).stderr).toContain("name a .js, .mjs or .ts file.");
  });

  it("runs TypeScript, or says what it takes", async () => {
    const folder = await mkdtemp(join(tmpdir(), "vistazo-dev-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, "app.ts"), 'const words: string = "typed";\nconsole.log("it is", words);\n');
    const { child, said } = dev(folder, "app.ts");
    if ("typescript" in process.features || process.allowedNodeEnvironmentFlags.has("--experimental-strip-types")) {
      await said(/it is typed/);
    } else {
      const [code] = await once(child, "exit");
      expect(code).toBe(2);
      await said(
        /does not run TypeScript: install Node 22\.18 or newer, or `npm install --save-dev tsx` beside app\.ts\./,
      );
    }
  });

  it.skipIf(!chromiumPath)("starts anew at a change, and the page follows with what was filled in", async () => {
    const folder = await project({
      "app.mjs": app("Words"),
      "answer.mjs": "export const answer = (words) => words + ' one';",
    });
    const { said } = dev(folder, "app.mjs");
    const [, url = ""] = await said(/ is at (http\S+)/);
    const browser = await launchChromium();
    onTestFinished(() => browser.close());
    const page = await browser.newPage({ locale: "es" });
    page.setDefaultTimeout(30_000);
    await page.goto(url);
    await page.getByLabel("Words").fill("typed");
    const run = () => page.getByRole("button", { name: "Ejecutar", exact: true }).click();
    const answer = page.getByRole("group", { name: "Answer" });
    await run();
    await answer.getByText("typed one").waitFor();

    // What the app imports.
    await writeFile(join(folder, "answer.mjs"), "export const answer = (words) => words + ' two';");
    await page.getByText("La aplicación se ha vuelto a iniciar.").waitFor();
    await run();
    await answer.getByText("typed two").waitFor();

    // The app itself, of which the page looks different then.
    await writeFile(join(folder, "app.mjs"), app("Words").replace("inputs: text", 'title: "Renamed", inputs: text'));
    await page.getByRole("heading", { name: "Renamed" }).waitFor();
    expect(await page.getByLabel("Words").inputValue()).toBe("typed");
  });
});
