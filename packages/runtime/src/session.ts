import { CheckpointError } from "@vistazo/checkpoint/tensors";
import {
  type DataType,
  GraphError,
  hasQuantized,
  type ModelSpec,
  type StoredModelSpec,
  type Tensor,
  type TensorData,
} from "@vistazo/graph";
import type { InferenceSession, Tensor as OrtTensor } from "onnxruntime-common";
import { backend } from "#backend";
import type { SessionOptions } from "./backend.js";
import { weightRange } from "./byte-products.js";
import type { Model } from "./model.js";
import { readWeights } from "./read-weights.js";
import { RuntimeError } from "./runtime-error.js";

/**
 * A graph ready to run. Making a session and running it keep the calling thread busy until they are done: in a program
 * with anything else to do, they belong in a worker thread.
 */
export class Session {
  #session: InferenceSession | undefined;

  private constructor(session: InferenceSession) {
    this.#session = session;
  }

  /** @throws RuntimeError `session-failed` if ONNX Runtime refuses the graph; GraphError, CheckpointError for what is wrong with its weights. */
  static async create(model: Model, options: SessionOptions = {}): Promise<Session> {
    try {
      return new Session(await backend.open("onnx" in model ? model : await stored(model), options));
    } catch (error) {
      if (error instanceof RuntimeError || error instanceof GraphError || error instanceof CheckpointError) throw error;
      throw new RuntimeError("session-failed", `ONNX Runtime cannot use this model: ${reason(error)}`, {
        cause: error,
      });
    }
  }

  get inputNames(): readonly string[] {
    return this.#open().inputNames;
  }

  get outputNames(): readonly string[] {
    return this.#open().outputNames;
  }

  /** The sizes an input asks for, -1 where it takes any; undefined if there is no such input. */
  inputShape(name: string): readonly number[] | undefined {
    const port = this.#open().inputMetadata.find((metadata) => metadata.name === name);
    if (!port?.isTensor) return undefined;
    return sizes(port.shape);
  }

  /** The element type an input asks for; undefined if there is no such input. */
  inputType(name: string): string | undefined {
    const port = this.#open().inputMetadata.find((metadata) => metadata.name === name);
    return port?.isTensor ? port.type : undefined;
  }

  /** The element type of an output and its sizes, -1 where they follow from the input; undefined if it is unknown before a run. */
  outputPort(name: string): { readonly type: string; readonly shape: readonly number[] } | undefined {
    const port = this.#open().outputMetadata.find((metadata) => metadata.name === name);
    return port?.isTensor ? { type: port.type, shape: sizes(port.shape) } : undefined;
  }

  /**
   * Run the graph once.
   *
   * @param into tensors that outputs are written into; the other outputs are new ones.
   * @throws RuntimeError `invalid-input` for a port that is missing or does not fit, `disposed` after `dispose`.
   */
  async run(
    feeds: Readonly<Record<string, Tensor>>,
    into: Readonly<Record<string, Tensor>> = {},
  ): Promise<Record<string, Tensor>> {
    const session = this.#open();
    const missing = session.inputNames.filter((name) => !(name in feeds));
    if (missing.length > 0)
      throw new RuntimeError("invalid-input", `The graph also needs the input ${missing.join(", ")}.`);
    const inputs = Object.fromEntries(session.inputNames.map((name) => [name, toOrt(feeds[name])]));
    try {
      const fetches = Object.fromEntries(
        session.outputNames.map((name) => [name, name in into ? toOrt(into[name]) : null]),
      );
      const outputs = await session.run(inputs, fetches);
      return Object.fromEntries(Object.entries(outputs).map(([name, tensor]) => [name, fromOrt(tensor)]));
    } catch (error) {
      throw new RuntimeError("invalid-input", `ONNX Runtime could not run the graph: ${reason(error)}`, {
        cause: error,
      });
    }
  }

  /** Free the memory of the session. Later calls of `run` are refused; disposing twice is allowed. */
  async dispose(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    await session?.release();
  }

  #open(): InferenceSession {
    if (!this.#session) throw new RuntimeError("disposed", "This session was disposed; create another.");
    return this.#session;
  }
}

async function stored(model: ModelSpec): Promise<StoredModelSpec> {
  return readWeights(model, hasQuantized(model) ? await weightRange() : "full");
}

function toOrt({ dtype, shape, data }: Tensor): OrtTensor {
  return new backend.Tensor(dtype as "float32", data as Float32Array, shape);
}

function fromOrt({ type, dims, data }: OrtTensor): Tensor {
  return { dtype: type as DataType, shape: dims, data: data as TensorData };
}

function sizes(shape: readonly (number | string)[]): number[] {
  return shape.map((size) => (typeof size === "number" ? size : -1));
}

/** The part of ONNX Runtime's message that says what is wrong, on one line. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/g, " ").slice(0, 500);
}
