import { type ModelMetadata, ProtocolError, readModelMetadata } from "@vistazo/open-inference";
import { findConfigs } from "#platform";
import { tellsKind } from "../find-model-files.js";
import type { FindOptions, ModelSource } from "../model-source.js";
import { VisionError } from "../vision-error.js";
import { type AskOptions, askServer, type ServerAnswer } from "./ask-server.js";
import type { ServedFiles } from "./served-files.js";

/** For the network to answer, unless told otherwise, in milliseconds. */
const patience = 60_000;

export interface FindServedOptions extends Omit<FindOptions, "dtype"> {
  /** A model whose configs are those of the network, where the server does not tell them. */
  readonly config?: ModelSource;
}

/**
 * What a model is whose network a server holds: its tensors as the server tells them, its configs as the caller names them, or the server, in
 * its metadata as vistazo does or in its configuration as Triton does with what `vistazo export` has written.
 *
 * @throws ProtocolError `unreachable`, `refused`, `invalid-answer`; VisionError `invalid-option` where nobody tells the configs
 */
export async function findServedModel(
  source: string | URL,
  { config: configSource, ...options }: FindServedOptions,
): Promise<ServedFiles> {
  const url = String(source).replace(/\/$/u, "");
  const { token, timeout = patience, signal } = options;
  const ask: AskOptions = { timeout, ...(typeof token === "string" && { token }), ...(signal && { signal }) };
  const metadata = readMetadata(await askServer(url, ask), url);
  const configs =
    configSource === undefined ? await toldConfigs(metadata, url, ask) : await namedConfigs(configSource, options);
  return {
    id: url,
    files: [],
    ...configs,
    weights: {
      kind: "served",
      url,
      inputs: metadata.inputs,
      outputs: metadata.outputs,
      binary: await readsBinary(url, ask),
      timeout,
      ...(ask.token !== undefined && { token: ask.token }),
    },
  };
}

type Configs = Pick<ServedFiles, "config" | "preprocessorConfig">;

function readMetadata({ ok, status, body }: ServerAnswer, url: string): ModelMetadata {
  try {
    const metadata = readModelMetadata(body);
    if (ok) return metadata;
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    if (ok || error.code === "refused")
      throw new ProtocolError(error.code, `The server at ${url} says: ${error.message}`, { cause: error });
  }
  throw new ProtocolError("refused", `The server at ${url} answers with status ${status} and no model's metadata.`);
}

/** The token is the server's: whoever has the configs gets none of it. */
async function namedConfigs(source: ModelSource, { token: _, ...options }: FindOptions): Promise<Configs> {
  const { config, preprocessorConfig } = await findConfigs(source, options);
  return { config, ...(preprocessorConfig && { preprocessorConfig }) };
}

async function toldConfigs({ parameters }: ModelMetadata, url: string, ask: AskOptions): Promise<Configs> {
  const told = configsIn(parameters) ?? configsIn(await tritonParameters(url, ask));
  if (told) return told;
  throw new VisionError(
    "invalid-option",
    `The server at ${url} knows tensors alone: give the option "config", the model's id on the Hub or its folder, for its labels and how its photos are prepared.`,
  );
}

/** `parameters` of Triton's model configuration, https://github.com/triton-inference-server/server/blob/main/docs/protocol/extension_model_configuration.md */
async function tritonParameters(url: string, ask: AskOptions): Promise<unknown> {
  const { ok, body } = await askServer(`${url}/config`, ask);
  const configuration = ok ? parse(new TextDecoder().decode(body)) : undefined;
  return isObject(configuration) ? configuration.parameters : undefined;
}

/** Objects as vistazo tells them, or texts of JSON as Triton does: `{"string_value": "…"}`. */
function configsIn(parameters: unknown): Configs | undefined {
  if (!isObject(parameters)) return undefined;
  const value = (name: string) => {
    const told = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return isObject(told) && typeof told.string_value === "string" ? parse(told.string_value) : told;
  };
  const [config, preprocessorConfig] = [value("config"), value("preprocessor_config")];
  if (!isObject(config) || !tellsKind(config)) return undefined;
  return { config, ...(isObject(preprocessorConfig) && { preprocessorConfig }) };
}

/** A server that does not say so is asked in JSON, which all understand. */
async function readsBinary(url: string, ask: AskOptions): Promise<boolean> {
  const { ok, body } = await askServer(url.replace(/\/models\/.*$/u, ""), ask);
  const server = ok ? parse(new TextDecoder().decode(body)) : undefined;
  const extensions = isObject(server) ? server.extensions : undefined;
  return Array.isArray(extensions) && extensions.includes("binary_tensor_data");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
