import type { TensorTable } from "@vistazo/checkpoint";
import { Graph, Session, type Tensor } from "@vistazo/graph";
import type { Architecture, ArchitectureInputs, SizeInputs } from "./architectures/architecture.js";
import { ConfigReader, type Json } from "./config-reader.js";
import { type Network, type Outputs, type PixelBatch, pixelTensor } from "./network.js";
import { VisionError } from "./vision-error.js";
import { Weights } from "./weights.js";

/** What a network is built from besides its architecture. */
export interface NetworkFiles {
  /** config.json */
  readonly config: Json;
  readonly tensors: TensorTable;
  readonly classes: number;
  readonly imageSize?: readonly [height: number, width: number];
  /** Linear layers in 8-bit integers. */
  readonly quantize: boolean;
  readonly threads?: number;
}

/** A graph, and what it is fed for photos of a size. */
interface SizedSession {
  readonly session: Session;
  readonly sizeInputs?: SizeInputs;
}

/** A network built from an architecture and the weights of a checkpoint. */
export class ArchitectureNetwork implements Network {
  readonly batches = true;
  readonly #parts = new Map<string, Session>();
  #forSize: SizedSession | undefined;
  /** What the graph for sizes answered last. */
  #lastSize: { readonly height: number; readonly width: number; readonly outputs: Outputs } | undefined;
  #padded: Promise<SizedSession> | undefined;

  private constructor(
    private readonly architecture: Architecture,
    private readonly files: NetworkFiles,
    private readonly main: SizedSession,
  ) {}

  /** @throws VisionError, GraphError: files that do not make a network. */
  static async open(architecture: Architecture, files: NetworkFiles): Promise<ArchitectureNetwork> {
    const config = new ConfigReader(files.config);
    if (config.size("num_channels", 3) !== 3)
      throw config.invalid("num_channels", "3, since photos are in red, green and blue");
    const network = new ArchitectureNetwork(architecture, files, await openMain(architecture, files, false));
    if (architecture.buildForSize) {
      const inputs = startGraph(files);
      const sizeInputs = architecture.buildForSize(inputs);
      network.#forSize = { session: await openSession(inputs.graph, files), sizeInputs };
    }
    for (const [name, build] of Object.entries(architecture.parts ?? {})) {
      const inputs = startGraph(files);
      build(inputs);
      network.#parts.set(name, await openSession(inputs.graph, files));
    }
    return network;
  }

  get masksPadding(): boolean {
    return this.architecture.masksPadding ?? false;
  }

  async run(pixels: PixelBatch): Promise<Outputs> {
    const { height, width, photos } = pixels;
    const padded = this.masksPadding && photos.some((photo) => photo.height < height || photo.width < width);
    const { session, sizeInputs } = padded ? await this.#withMask() : this.main;
    const ofSize = await this.#ofSize(pixels);
    return session.run({ pixel_values: pixelTensor(pixels), ...sizeInputs?.(height, width, photos), ...ofSize });
  }

  hasPart(name: string): boolean {
    return this.#parts.has(name);
  }

  runPart(name: string, feeds: Readonly<Record<string, Tensor>>): Promise<Outputs> {
    const part = this.#parts.get(name);
    if (!part) throw new VisionError("invalid-output", `The network has no part "${name}".`);
    return part.run(feeds);
  }

  async dispose(): Promise<void> {
    const padded = await this.#padded;
    const sessions = [this.main.session, padded?.session, this.#forSize?.session, ...this.#parts.values()];
    for (const session of sessions) await session?.dispose();
    this.#lastSize = undefined;
  }

  async #ofSize({ height, width, photos }: PixelBatch): Promise<Outputs | undefined> {
    if (!this.#forSize) return undefined;
    const last = this.#lastSize;
    if (last?.height === height && last.width === width) return last.outputs;
    const { session, sizeInputs } = this.#forSize;
    const outputs = await session.run({ ...sizeInputs?.(height, width, photos) });
    this.#lastSize = { height, width, outputs };
    return outputs;
  }

  /** The network that masks padding: made when first needed, since photos that come alone need none. */
  #withMask(): Promise<SizedSession> {
    this.#padded ??= openMain(this.architecture, this.files, true);
    return this.#padded;
  }
}

async function openMain(architecture: Architecture, files: NetworkFiles, padded: boolean): Promise<SizedSession> {
  const inputs = startGraph(files);
  const sizeInputs = architecture.build({ ...inputs, padded });
  return { session: await openSession(inputs.graph, files), sizeInputs };
}

function startGraph({ config, tensors, classes, imageSize, quantize }: NetworkFiles): ArchitectureInputs {
  const graph = new Graph(quantize ? "int8" : "float32");
  return { graph, config: new ConfigReader(config), weights: new Weights(graph, tensors), classes, imageSize };
}

function openSession(graph: Graph, { threads }: NetworkFiles): Promise<Session> {
  return Session.create(graph.build(), { threads });
}
