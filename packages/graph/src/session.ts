import { dirname } from "node:path";
import { InferenceSession, Tensor as OrtTensor } from "onnxruntime-node";
import { weightRange } from "./byte-products.js";
import type { DataType, TensorData } from "./data-type.js";
import { GraphError } from "./graph-error.js";
import { encodeModel, type ModelSpec } from "./onnx-model.js";
import { hasQuantized, quantizeInitializers } from "./quantize.js";
import { disableTelemetry } from "./telemetry.js";

/** A tensor in memory, row-major. float16 is held as its bits in a Uint16Array. */
export interface Tensor {
  readonly dtype: DataType;
  readonly shape: readonly number[];
  readonly data: TensorData;
}

export interface SessionOptions {
  /** Threads that compute one operator. Default: one a core. */
  readonly threads?: number;
}

/**
 * How long a compute thread waits busily for its next piece of work, in microseconds. ONNX Runtime's own default waits so long
 * that a second busy process on the machine makes a run three times slower; this costs nothing on an idle machine.
 */
const spinDuration = "50";

/**
 * A graph ready to run. Making a session and running it keep the calling thread busy until they are done: in a program
 * with anything else to do, they belong in a worker thread.
 */
export class Session {
  #session: InferenceSession | undefined;

  private constructor(session: InferenceSession) {
    this.#session = session;
  }

  /**
   * @param model a graph from `Graph.build`, or the path of an .onnx file.
   * @throws GraphError `session-failed` if ONNX Runtime refuses the graph, `telemetry` if it cannot be kept from sending.
   */
  static async create(model: ModelSpec | string, { threads }: SessionOptions = {}): Promise<Session> {
    await disableTelemetry();
    const folder = typeof model === "string" ? undefined : weightFolder(model);
    const options: InferenceSession.SessionOptions = {
      graphOptimizationLevel: "all",
      // Errors are thrown; printed as well, they would stand between the words of a program.
      logSeverityLevel: 4,
      // Plans of memory by input size would be kept beside the arena: up to a fifth more memory, and no faster.
      enableMemPattern: false,
      ...(threads && { intraOpNumThreads: threads }),
      extra: {
        session: {
          intra_op: { spin_duration_us: spinDuration },
          ...(folder && { model_external_initializers_file_folder_path: folder }),
        },
      },
    };
    try {
      if (typeof model === "string") return new Session(await InferenceSession.create(model, options));
      const stored = quantizeInitializers(model, hasQuantized(model) ? await weightRange() : "full");
      return new Session(await InferenceSession.create(encodeModel(stored), options));
    } catch (error) {
      if (error instanceof GraphError) throw error;
      throw new GraphError("session-failed", `ONNX Runtime cannot use this model: ${reason(error)}`, { cause: error });
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
    return port.shape.map((size) => (typeof size === "number" ? size : -1));
  }

  /** The element type an input asks for; undefined if there is no such input. */
  inputType(name: string): string | undefined {
    const port = this.#open().inputMetadata.find((metadata) => metadata.name === name);
    return port?.isTensor ? port.type : undefined;
  }

  /**
   * Run the graph once.
   *
   * @param into tensors that outputs are written into; the other outputs are new ones.
   * @throws GraphError `invalid-input` for a port that is missing or does not fit, `disposed` after `dispose`.
   */
  async run(
    feeds: Readonly<Record<string, Tensor>>,
    into: Readonly<Record<string, Tensor>> = {},
  ): Promise<Record<string, Tensor>> {
    const session = this.#open();
    const missing = session.inputNames.filter((name) => !(name in feeds));
    if (missing.length > 0)
      throw new GraphError("invalid-input", `The graph also needs the input ${missing.join(", ")}.`);
    const inputs = Object.fromEntries(session.inputNames.map((name) => [name, toOrt(feeds[name])]));
    try {
      const fetches = Object.fromEntries(
        session.outputNames.map((name) => [name, name in into ? toOrt(into[name]) : null]),
      );
      const outputs = await session.run(inputs, fetches);
      return Object.fromEntries(Object.entries(outputs).map(([name, tensor]) => [name, fromOrt(tensor)]));
    } catch (error) {
      throw new GraphError("invalid-input", `ONNX Runtime could not run the graph: ${reason(error)}`, { cause: error });
    }
  }

  /** Free the memory of the session. Later calls of `run` are refused; disposing twice is allowed. */
  async dispose(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    await session?.release();
  }

  #open(): InferenceSession {
    if (!this.#session) throw new GraphError("disposed", "This session was disposed; create another.");
    return this.#session;
  }
}

/** ONNX Runtime maps weights only from one folder, where a checkpoint's shards lie together. */
function weightFolder({ initializers }: ModelSpec): string | undefined {
  const folders = new Set<string>();
  for (const { data } of initializers) if ("file" in data) folders.add(dirname(data.file));
  if (folders.size > 1) {
    throw new GraphError(
      "invalid-graph",
      `A graph's weights must lie in one folder, not in ${[...folders].join(" and ")}.`,
    );
  }
  return folders.values().next().value;
}

function toOrt({ dtype, shape, data }: Tensor): OrtTensor {
  return new OrtTensor(dtype as "float32", data as Float32Array, shape);
}

function fromOrt({ type, dims, data }: OrtTensor): Tensor {
  return { dtype: type as DataType, shape: dims, data: data as TensorData };
}

/** The part of ONNX Runtime's message that says what is wrong, on one line. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/g, " ").slice(0, 500);
}
