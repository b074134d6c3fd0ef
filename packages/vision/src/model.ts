import type { ModelFiles } from "@vistazo/checkpoint";
import type { Tensor } from "@vistazo/graph";
import type { PhotoInput } from "@vistazo/image/photo-input";
import type { SessionOptions } from "@vistazo/runtime";
import { traced } from "@vistazo/tracing";
import type { Architecture } from "./architectures/architecture.js";
import { loadArchitecture, loadNetwork } from "./architectures/load.js";
import { checkClass } from "./architectures/registry.js";
import { BuiltNetwork, noHiddenStates, outputReader } from "./built-network.js";
import { preparedPictures } from "./calibration/prepared-pictures.js";
import { ConfigReader, type Json } from "./config-reader.js";
import { type Id2Label, loadLabels } from "./labels.js";
import type { Network, NetworkSignature, Outputs, PixelBatch } from "./network.js";
import { type Answers, networkKinds } from "./networks/kinds.js";
import { OnnxNetwork } from "./onnx-network.js";
import { batchPixels } from "./preprocess/batch-pixels.js";
import type { ImageProcessor } from "./preprocess/image-processor.js";
import { openImageProcessor } from "./preprocess/open-image-processor.js";
import type { PixelValues } from "./preprocess/pixel-values.js";
import type { ServedFiles } from "./served/served-files.js";
import type { Task } from "./task.js";
import { withoutWrapper } from "./timm/timm-config.js";
import { VisionError } from "./vision-error.js";

/** The precision that a model runs in: as its weights are, or with linear layers and convolutions in 8-bit integers. */
export type ModelDtype = "fp32" | "fp16" | "q8";

export interface ModelOptions {
  /** Default "fp32". Half-precision weights are always computed in float32; "fp16" chooses the file in the `onnx/` layout. */
  readonly dtype?: ModelDtype;
  /** Threads that compute one operator. Default: one a core. */
  readonly threads?: number;
  /**
   * With "q8": photos such as the model will see, by which the ranges of 8-bit integers between convolutions are found. Eight do.
   * Default: generated pictures with the statistics of photos.
   */
  readonly calibration?: readonly PhotoInput[];
  /** Default "cpu". */
  readonly device?: SessionOptions["device"];
}

/** What a task needs to know of a model's config.json. */
export interface ModelConfig {
  readonly json: Json;
  readonly id2label: Id2Label;
}

/** A network ready to run, with what prepares its photos. Running keeps the thread busy: it is meant for a worker. */
export class Model<T extends Task> {
  private constructor(
    readonly config: ModelConfig,
    /** What is known of models of its type. */
    readonly architecture: Architecture | undefined,
    readonly processor: ImageProcessor,
    private readonly network: Network<Answers[T]>,
  ) {}

  /** @throws VisionError, GraphError: files that do not make a model. */
  static async load<T extends Task>(
    files: ModelFiles | ServedFiles,
    task: T,
    {
      dtype = "fp32",
      threads,
      device,
      calibration,
      hiddenStates = false,
    }: ModelOptions & { readonly hiddenStates?: boolean } = {},
  ): Promise<Model<T>> {
    const config = { json: files.config, id2label: await loadLabels(files.config) };
    checkClass(files.config, task);
    const architecture = await loadArchitecture(files.config);
    const processor = await openImageProcessor(files);
    const { read } = networkKinds[task];
    const { weights } = files;
    if (weights.kind !== "pytorch") {
      if (hiddenStates) throw noHiddenStates(files.id);
      const own = architecture?.exported?.readers[task];
      const json = new ConfigReader(files.config);
      const answer = own ? (outputs: Outputs) => own(outputs, json) : read;
      if (weights.kind === "served") {
        const { ServedSession } = await import("./served/served-session.js");
        const reader = own ? answer : await servedAnswer(files.config, task, read);
        return new Model<T>(config, architecture, processor, new OnnxNetwork(new ServedSession(weights), reader));
      }
      const network = await OnnxNetwork.open(weights, answer, { threads, device });
      return new Model<T>(config, architecture, processor, network);
    }
    const network = await BuiltNetwork.open<Answers[T]>(await loadNetwork(files.config, task), read, {
      config: files.config,
      tensors: withoutWrapper(weights.tensors),
      bytePairs: files.bytePairs,
      classes: Object.keys(config.id2label).length,
      imageSize: processor.outputSize,
      ...(dtype === "q8" && { quantize: { pictures: () => preparedPictures(processor, calibration) } }),
      threads,
      device,
      hiddenStates,
    });
    return new Model<T>(config, architecture, processor, network);
  }

  /**
   * What the network says of photos of any sizes: asked at once where it can be, else of one after another.
   *
   * @param pad photos of several sizes are padded to share a batch, where the network can tell padding from photo.
   */
  async answer(photos: readonly PixelValues[], { pad = false } = {}): Promise<Answers[T][]> {
    const [{ height, width }] = photos;
    const oneSize = photos.every((photo) => photo.height === height && photo.width === width);
    const together = this.network.batches && (oneSize || (pad && this.network.batchesMixedSizes));
    const answers: Answers[T][] = [];
    for (const some of together ? [photos] : photos.map((photo) => [photo])) {
      const batch = batchPixels(some, this.processor.padSize);
      const outputs = await traced("network", () => this.network.run(batch), { "vistazo.photos": some.length });
      answers.push(...apart(outputs, some.length).map((photo) => this.network.answer(photo)));
    }
    return answers;
  }

  /** The network's outputs for photos that are prepared. */
  see(pixels: PixelBatch): Promise<Outputs> {
    return this.network.run(pixels);
  }

  /** @throws VisionError `unsupported-architecture` where the network's tensors say nothing by themselves. */
  signature(): NetworkSignature {
    return this.network.signature();
  }

  /** The network's outputs for tensors of its signature. */
  infer(feeds: Readonly<Record<string, Tensor>>): Promise<Outputs> {
    return traced("network", () => this.network.infer(feeds));
  }

  dispose(): Promise<void> {
    return this.network.dispose();
  }
}

/** How a network's outputs are read that somebody else runs: as its architecture does, where it is known. */
async function servedAnswer<T extends Task>(
  config: Json,
  task: T,
  read: (outputs: Outputs) => Answers[T],
): Promise<(outputs: Outputs) => Answers[T]> {
  const definition = await loadNetwork(config, task).catch((error: unknown) => {
    // Types that run here from ONNX files alone.
    if (error instanceof VisionError && error.code === "unsupported-architecture") return undefined;
    throw error;
  });
  return definition ? outputReader(definition, read, config) : read;
}

/** The outputs of each photo of a batch. */
function apart(outputs: Outputs, photos: number): Outputs[] {
  if (photos === 1) return [outputs];
  return Array.from({ length: photos }, (_, i) => {
    const one = ([name, { dtype, shape, data }]: [string, Tensor]): [string, Tensor] => {
      const length = data.length / photos;
      return [name, { dtype, shape: [1, ...shape.slice(1)], data: data.subarray(i * length, (i + 1) * length) }];
    };
    return Object.fromEntries(Object.entries(outputs).map(one));
  });
}
