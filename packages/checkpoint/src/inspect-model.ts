import { CheckpointError } from "./error.js";
import { locateModel } from "./locate-model.js";
import type { JsonObject } from "./model-files.js";
import type { ModelFile } from "./model-location.js";
import { type OpenModelOptions, resolveLimits } from "./options.js";
import { planWeights, readConfigs } from "./read-model.js";

/** What is known of a model before its weights are downloaded. */
export interface ModelSummary {
  readonly id: string;
  readonly revision?: string;
  readonly commit?: string;
  readonly config: JsonObject;
  readonly preprocessorConfig?: JsonObject;
  /** All files, those included that would never be downloaded. */
  readonly files: readonly ModelFile[];
  /** What `openModel` would take; absent where it would find nothing to read. */
  readonly weights?: {
    readonly kind: "pytorch" | "onnx";
    readonly files: readonly ModelFile[];
    /** Of these files together. */
    readonly bytes: number;
    /** Of these, how many are on this machine already. */
    readonly cachedBytes: number;
  };
  /** Where there are no weights to read: why. */
  readonly problem?: CheckpointError;
}

/**
 * Says what a model is and what it would take to run it, without downloading anything large: the configs and, of a
 * model in shards, their index.
 *
 * @throws as {@link openModel}, except no-weights, which becomes the summary's `problem`
 */
export async function inspectModel(source: string, options: OpenModelOptions = {}): Promise<ModelSummary> {
  const limits = resolveLimits(options);
  const location = await locateModel(source, options);
  const configs = await readConfigs(location, limits);
  const { id, revision, commit, files } = location;
  const summary = { id, ...(commit === undefined ? {} : { revision, commit }), ...configs, files };
  try {
    const plan = await planWeights(location, limits, configs.config, options);
    const wanted = files.filter(({ name }) => plan.files.includes(name));
    const local = location.local.filter(({ name }) => plan.files.includes(name));
    const weights = { kind: plan.choice.kind, files: wanted, bytes: sum(wanted), cachedBytes: sum(local) };
    return { ...summary, weights };
  } catch (cause) {
    if (cause instanceof CheckpointError && cause.code === "no-weights") return { ...summary, problem: cause };
    throw cause;
  }
}

function sum(files: readonly ModelFile[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}
