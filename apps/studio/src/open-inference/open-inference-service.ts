import {
  checkOutputs,
  datatypeOf,
  type FramedBody,
  type ModelMetadata,
  readInferenceRequest,
  type ServerMetadata,
  type TensorMetadata,
  writeInferenceAnswer,
} from "@vistazo/open-inference";
import { RuntimeError } from "@vistazo/runtime";
import type { TensorPort } from "@vistazo/vision/in-process";
import type { NetworkFacts } from "../inference/engine.js";
import type { HostRunOptions, ModelHost } from "../inference/model-host.js";
import { takesBatches } from "../inference/tensor-batch.js";
import { StudioError } from "../platform/error.js";
import type { Telemetry } from "../platform/telemetry.js";
import { checkInputs } from "./check-inputs.js";
import type { ServedModel, ServedModels } from "./served-models.js";

/** Each model has one version: another is served under another name. */
const VERSION = "1";
/** What Triton calls networks that ONNX Runtime runs. */
const PLATFORM = "onnxruntime_onnx";

export interface OpenInferenceOptions {
  readonly models: ServedModels;
  readonly host: ModelHost;
  readonly telemetry: Telemetry;
  /** Of the program that serves. */
  readonly version: string;
}

/** Which model is asked, and perhaps which version of it. */
export interface ModelAddress {
  readonly model: string;
  readonly version?: string;
}

/** The networks of the models that are served, asked for tensors. */
export class OpenInferenceService {
  readonly #facts = new Map<ServedModel, Promise<NetworkFacts>>();

  constructor(private readonly options: OpenInferenceOptions) {}

  server(): ServerMetadata {
    return { name: "vistazo", version: this.options.version, extensions: ["binary_tensor_data"] };
  }

  /** Whether all models can be asked. */
  get ready(): boolean {
    return this.options.models.ready;
  }

  /** @throws StudioError NOT_FOUND */
  isReady(address: ModelAddress): boolean {
    return this.options.models.isReady(this.#find(address));
  }

  /** @throws StudioError NOT_FOUND, LOADING, MODEL_UNSUPPORTED */
  async describe(address: ModelAddress, how: HostRunOptions): Promise<ModelMetadata> {
    const model = this.#find(address);
    const { signature, config, preprocessorConfig } = await this.#describe(model, how);
    return {
      name: model.name,
      versions: [VERSION],
      platform: PLATFORM,
      inputs: signature.inputs.map(describePort),
      outputs: signature.outputs.map(describePort),
      parameters: {
        task: model.key.task,
        config,
        ...(preprocessorConfig && { preprocessor_config: preprocessorConfig }),
      },
    };
  }

  /**
   * @param headerLength the header `Inference-Header-Content-Length`
   * @throws ProtocolError what is wrong with the request; StudioError NOT_FOUND, LOADING, BUSY, MODEL_STOPPED
   */
  async infer(
    address: ModelAddress,
    body: Uint8Array,
    headerLength: string | undefined,
    how: HostRunOptions,
  ): Promise<FramedBody> {
    const started = performance.now();
    const { host, telemetry } = this.options;
    const model = this.#find(address);
    const request = readInferenceRequest(body, headerLength);
    const { signature } = await this.#describe(model, how);
    const inputs = checkInputs(signature, request.inputs);
    checkOutputs(
      request.outputs,
      signature.outputs.map(({ name }) => name),
    );
    try {
      const outputs = await host.infer(model.key, inputs, takesBatches(signature), how);
      telemetry.tensors.observe({ model: model.name }, (performance.now() - started) / 1000);
      return writeInferenceAnswer({ name: model.name, version: VERSION }, request, outputs);
    } catch (error) {
      // Sizes that the network's own layers cannot take, as of a photo smaller than a patch.
      if (error instanceof RuntimeError && error.code === "invalid-input")
        throw new StudioError("BAD_REQUEST", error.message, { cause: error });
      throw error;
    }
  }

  #find({ model, version = VERSION }: ModelAddress): ServedModel {
    const found = this.options.models.find(model);
    if (version === VERSION) return found;
    throw new StudioError("NOT_FOUND", `${found.name} has no version “${version.slice(0, 80)}” here, only ${VERSION}.`);
  }

  #describe(model: ServedModel, how: HostRunOptions): Promise<NetworkFacts> {
    const known = this.#facts.get(model);
    if (known) return known;
    const asked = this.options.host.describe(model.key, how);
    this.#facts.set(model, asked);
    asked.catch(() => this.#facts.delete(model));
    return asked;
  }
}

function describePort({ name, dtype, shape }: TensorPort): TensorMetadata {
  return { name, datatype: datatypeOf(dtype), shape };
}
