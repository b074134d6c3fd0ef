import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, beforeAll, expect, it } from "vitest";
import { wholeNumber } from "../model-options.js";
import { applySettings } from "./serve-settings.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-settings-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a command of some options has them for. */
async function settle(line: readonly string[], environment: NodeJS.ProcessEnv, settings?: unknown) {
  const command = new Command()
    .option("--port <n>", "", wholeNumber("--port", 0, 65535), 7860)
    .option("--host <address>", "", "127.0.0.1")
    .option("--model <id...>", "")
    .option("--limit <name=value>", "", (text: string, before: readonly string[] = []) => [...before, text])
    .option("--share-models", "")
    .option("--config <file>", "")
    .parse(line, { from: "user" });
  let file: string | undefined;
  if (settings !== undefined) {
    file = join(folder, "settings.json");
    await writeFile(file, typeof settings === "string" ? settings : JSON.stringify(settings));
  }
  await applySettings(command, file, environment);
  return command.opts();
}

it("takes the line before the environment, the environment before the file, and the file before what is usual", async () => {
  const file = { port: 1, host: "::1", model: ["a/b", "c/d"], limit: ["runs=1", "queue=2"], "share-models": true };
  expect(await settle([], {}, file)).toEqual({ ...file, "share-models": undefined, shareModels: true });
  const environment = { VISTAZO_PORT: "2", VISTAZO_MODEL: "e/f, g/h", VISTAZO_SHARE_MODELS: "0", PORT: "4" };
  expect(await settle([], environment, file)).toMatchObject({
    port: 2,
    host: "::1",
    model: ["e/f", "g/h"],
    shareModels: false,
  });
  expect(await settle(["--port", "3", "--model", "i/j"], environment)).toMatchObject({ port: 3, model: ["i/j"] });
  expect(await settle([], { PORT: "4", VISTAZO_HOST: "" })).toMatchObject({ port: 4, host: "127.0.0.1" });
});

it("says in a sentence each what cannot be used, and where it stands", async () => {
  const environment = { PORT: "http", VISTAZO_SHARE_MODELS: "perhaps" };
  await expect(settle([], environment, { models: "a/b", host: ["x", "y"], model: [{}] })).rejects.toThrow(
    [
      `${folder}/settings.json: there is no setting "models"; there are port, host, model, limit, share-models.`,
      'PORT: --port must be a whole number from 0 to 65535, not "http".',
      `${folder}/settings.json, "host": it must be a text or a number, not ["x","y"].`,
      `${folder}/settings.json, "model": it must be a list of texts, not [{}].`,
      'VISTAZO_SHARE_MODELS: it must be true or false, not "perhaps".',
    ].join("\n"),
  );
  await expect(settle([], {}, "{port: 1}")).rejects.toThrow("is not JSON");
  const none = join(folder, "none.json");
  await expect(applySettings(new Command(), none, {})).rejects.toThrow(
    `--config ${none} is not there: name a JSON file of settings.`,
  );
  await expect(applySettings(new Command(), folder, {})).rejects.toThrow(`--config ${folder} is a folder`);
  await expect(settle([], {}, [])).rejects.toThrow("must hold a JSON object");
});
