import { readFile } from "node:fs/promises";
import type { Command, Option } from "commander";
import { UsageError } from "../exit.js";

/** Where a setting was found, for sentences. */
interface Found {
  readonly where: string;
  readonly value: unknown;
}

/** Set by platforms that choose a server's port: Knative and so KServe, Cloud Run, Heroku. */
const PLATFORM_PORT = "PORT";
/** Has more than one value in its variable, and one that is older. */
const LIMITS = "limit";

/**
 * Gives the options of a command that were not given on its line the values that the environment has for them, or else a file of settings:
 * `--batch-size` is `VISTAZO_BATCH_SIZE`, and `"batch-size"` in the file.
 *
 * @param file a JSON object; undefined for none.
 * @throws UsageError with a sentence for each setting that cannot be used
 */
export async function applySettings(
  command: Command,
  file: string | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const settings = file === undefined ? {} : await readSettings(file);
  const options = command.options.filter(({ long }) => long !== "--config" && long !== "--help");
  const faults = Object.keys(settings)
    .filter((name) => !options.some(({ long }) => long === `--${name}`))
    .map((name) => {
      const names = options.map(({ long }) => long?.slice(2)).join(", ");
      return `${file}: there is no setting "${name}"; there are ${names}.`;
    });
  for (const option of options) {
    const name = option.attributeName();
    const source = command.getOptionValueSource(name);
    if (source !== undefined && source !== "default") continue;
    const found = ofEnvironment(option, environment) ?? ofFile(option, settings, file);
    if (!found) continue;
    try {
      command.setOptionValueWithSource(name, read(option, found), "env");
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      faults.push(`${found.where}: ${error.message}`);
    }
  }
  if (faults.length > 0) throw new UsageError(faults.join("\n"));
}

async function readSettings(file: string): Promise<Readonly<Record<string, unknown>>> {
  let settings: unknown;
  try {
    settings = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new UsageError(`--config ${file} is not there: name a JSON file of settings.`);
    if (code === "EISDIR") throw new UsageError(`--config ${file} is a folder: name a JSON file of settings.`);
    const why = error instanceof SyntaxError ? "is not JSON" : "cannot be read";
    throw new UsageError(`--config ${file} ${why}: ${message}`);
  }
  if (typeof settings === "object" && settings !== null && !Array.isArray(settings))
    return settings as Readonly<Record<string, unknown>>;
  throw new UsageError(`--config ${file} must hold a JSON object of settings, such as {"port": 8080}.`);
}

function ofEnvironment(option: Option, environment: NodeJS.ProcessEnv): Found | undefined {
  // Read where the server starts, as it always was.
  if (option.long === `--${LIMITS}`) return undefined;
  const own = `VISTAZO_${option.name().replaceAll("-", "_").toUpperCase()}`;
  for (const where of option.name() === "port" ? [own, PLATFORM_PORT] : [own]) {
    const value = environment[where];
    if (value !== undefined && value !== "") return { where, value };
  }
  return undefined;
}

function ofFile(option: Option, settings: Readonly<Record<string, unknown>>, file = ""): Found | undefined {
  const name = option.name();
  return Object.hasOwn(settings, name) ? { where: `${file}, "${name}"`, value: settings[name] } : undefined;
}

/** A value as the command's line would have it. */
function read(option: Option, { value }: Found): unknown {
  if (option.isBoolean()) {
    if (value === true || /^(1|true|yes|on)$/iu.test(String(value))) return true;
    if (value === false || /^(0|false|no|off)$/iu.test(String(value))) return false;
    throw new UsageError(`it must be true or false, not "${String(value)}".`);
  }
  const many = option.variadic || option.long === `--${LIMITS}`;
  const texts = Array.isArray(value) ? value : many ? String(value).split(",") : [value];
  if (!texts.every((text) => typeof text === "string" || typeof text === "number") || (!many && texts.length > 1))
    throw new UsageError(
      `it must be ${many ? "a list of texts" : "a text or a number"}, not ${JSON.stringify(value)}.`,
    );
  const trimmed = texts.map((text) => String(text).trim()).filter((text) => text !== "");
  const { parseArg } = option;
  if (!parseArg) return many ? trimmed : trimmed[0];
  return trimmed.reduce<unknown>((before, text) => parseArg(text, before), undefined);
}
