import type { ModelFiles } from "@vistazo/checkpoint";
import { Graph, type ModelSpec, Session, type Tensor } from "@vistazo/graph";
import { ConfigReader, type Json } from "./config-reader.js";
import { type Id2Label, readLabels } from "./labels.js";
import type { SizeInputs } from "./models/architecture.js";
import { findArchitecture } from "./models/registry.js";
import { ImageProcessor, type PixelValues } from "./preprocess/image-processor.js";
import type { Task } from "./task.js";
import { VisionError } from "./vision-error.js";
import { Weights } from "./weights.js";

/** The precision that a model runs in: as its weights are, or with linear layers in 8-bit integers. */
export type ModelDtype = "fp32" | "fp16" | "q8";

export interface ModelOptions {
  /** Default "fp32". Half-precision weights are always computed in float32; "fp16" chooses the file in the `onnx/` layout. */
  readonly dtype?: ModelDtype;
  /** Threads that compute one operator. Default: one a core. */
  readonly threads?: number;
}

/** What a task needs to know of a model's config.json. */
export interface ModelConfig {
  readonly json: Json;
  readonly id2label: Id2Label;
}

/** A network ready to run, with what prepares its photos. Running keeps the thread busy: it is meant for a worker. */
export class Model {
  private constructor(
    readonly config: ModelConfig,
    readonly processor: ImageProcessor,
    private readonly session: Session,
    private readonly sizeInputs?: SizeInputs,
  ) {}

  /** @throws VisionError, GraphError: files that do not make a model. */
  static async load(files: ModelFiles, task: Task, { dtype = "fp32", threads }: ModelOptions = {}): Promise<Model> {
    const config = { json: files.config, id2label: readLabels(files.config) };
    if (!files.preprocessorConfig) {
      throw new VisionError(
        "invalid-config",
        `${files.id} has no preprocessor_config.json, which says how its photos are prepared.`,
      );
    }
    const processor = new ImageProcessor(files.preprocessorConfig, String(files.config.model_type ?? ""));
    if (files.weights.kind === "onnx") {
      return new Model(config, processor, await Session.create(files.weights.file, { threads }));
    }
    const { spec, sizeInputs } = buildGraph(
      files.config,
      config.id2label,
      files.weights.tensors,
      task,
      dtype,
      processor,
    );
    return new Model(config, processor, await Session.create(spec, { threads }), sizeInputs);
  }

  /**
   * Run the network on photos of one size.
   *
   * @returns the graph's outputs, the first dimension of each the batch's.
   */
  async run(photos: readonly PixelValues[]): Promise<Readonly<Record<string, Tensor>>> {
    const { height, width } = photos[0];
    const pixels: Tensor = { dtype: "float32", shape: [photos.length, 3, height, width], data: stack(photos) };
    // Exported graphs name their input freely when it is the only one.
    const [only, ...others] = this.session.inputNames;
    const name = others.length === 0 ? only : "pixel_values";
    return this.session.run({ [name]: pixels, ...this.sizeInputs?.(height, width) });
  }

  dispose(): Promise<void> {
    return this.session.dispose();
  }
}

function buildGraph(
  json: Json,
  id2label: Id2Label,
  tensors: ConstructorParameters<typeof Weights>[1],
  task: Task,
  dtype: ModelDtype,
  processor: ImageProcessor,
): { spec: ModelSpec; sizeInputs?: SizeInputs } {
  const graph = new Graph(dtype === "q8" ? "int8" : "float32");
  const sizeInputs = findArchitecture(json, task).build({
    graph,
    config: new ConfigReader(json),
    weights: new Weights(graph, tensors),
    classes: Object.keys(id2label).length,
    imageSize: processor.outputSize,
  });
  return { spec: graph.build(), sizeInputs };
}

function stack(photos: readonly PixelValues[]): Float32Array {
  if (photos.length === 1) return photos[0].data;
  const { length } = photos[0].data;
  const all = new Float32Array(photos.length * length);
  for (const [i, { data }] of photos.entries()) all.set(data, i * length);
  return all;
}
