import type { TensorTable } from "@vistazo/checkpoint";
import { Graph, type Parameters, partlyTrained, storedParameters, type Value } from "@vistazo/graph";
import { prune } from "@vistazo/graph/gradients";
import { Session } from "@vistazo/runtime";
import { imageClassification } from "@vistazo/tasks";
import type { TrainableNetwork } from "@vistazo/training";
import type { ClassifierHead, ClassifierParts, SizeInputs } from "../architectures/architecture.js";
import { loadBackbones, loadNetwork } from "../architectures/load.js";
import { ConfigReader, type Json } from "../config-reader.js";
import { classCount, loadLabels } from "../labels.js";
import type { PixelValues } from "../preprocess/pixel-values.js";
import { VisionError } from "../vision-error.js";

/** The classifier that is taught new classes. */
export interface TaughtClassifier {
  /** config.json */
  readonly config: Json;
  readonly tensors: TensorTable;
  /** [height, width] of its pixels, where the image processor makes them all of one size. */
  readonly imageSize?: readonly [height: number, width: number];
}

/** What the parts of a classifier that are trained take in, for one photo after the other. */
export class ClassifierView {
  private constructor(
    private readonly session: Session,
    private readonly sizeInputs: SizeInputs | undefined,
    /** The last layer: its name in the checkpoint, and the width of what it takes in. */
    readonly head: { readonly module: string; readonly width: number },
    /** How many blocks follow one another. */
    readonly blocks: number,
    /** Builds the classifier anew. */
    readonly build: BuildClassifier,
  ) {}

  /**
   * @param lastBlock whether what enters the last block is wanted too.
   * @throws VisionError `unsupported-architecture` if the network does not end with one linear layer, or has no blocks.
   */
  static async open(
    classifier: TaughtClassifier,
    { lastBlock, threads }: { readonly lastBlock: boolean; readonly threads?: number },
  ): Promise<ClassifierView> {
    const g = new Graph();
    const entered: Value[] = [];
    let head: ClassifierHead | undefined;
    const classes = classCount(await loadLabels(classifier.config));
    const build = await loadClassifier(classifier);
    const sizeInputs = build(g, storedParameters(g, classifier.tensors), classes, {
      block(x) {
        entered.push(x);
        return x;
      },
      head(layer) {
        head = layer;
      },
    });
    if (!head) throw endsOtherwise();
    g.output("features", head.features);
    if (lastBlock) {
      const entering = entered.at(-1);
      if (!entering) throw noBlocks();
      g.output("entering", entering);
    }
    const width = Number(head.features.shape[1]);
    const session = await Session.create(prune(g.build()), { threads });
    return new ClassifierView(session, sizeInputs, { module: head.module, width }, entered.length, build);
  }

  /** What the last layer takes in of a photo, and what the last block does, if that was wanted; the first dimension of each is 1. */
  async of({ data, height, width }: PixelValues): Promise<{ shape: readonly number[]; data: Float32Array }[]> {
    const shape = [1, data.length / (height * width), height, width];
    const { features, entering } = await this.session.run({
      pixel_values: { dtype: "float32", shape, data },
      ...this.sizeInputs?.(height, width, [{ width, height }]),
    });
    const found = entering ? [features, entering] : [features];
    return found.map(({ shape, data }) => ({ shape, data: data as Float32Array }));
  }

  async dispose(): Promise<void> {
    await this.session.dispose();
  }
}

/** The last block of a classifier, what follows it, and a new last layer, as a network to be trained: all before stays as it is. */
export class LastBlock implements TrainableNetwork {
  readonly input = "float32";

  /** @param example the sizes of what enters the block. */
  constructor(
    private readonly classifier: TaughtClassifier,
    private readonly view: Pick<ClassifierView, "head" | "blocks" | "build">,
    private readonly classes: number,
    readonly example: readonly number[],
  ) {}

  logits(g: Graph, x: Value, trained: Parameters): Value {
    const { head, blocks, build } = this.view;
    // The new last layer has other classes than the checkpoint's.
    const stored = [...this.classifier.tensors].filter(([name]) => !name.startsWith(`${head.module}.`));
    let entered = 0;
    let logits: Value | undefined;
    const parameters = partlyTrained(trained, storedParameters(g, new Map(stored)), () => entered === blocks);
    build(g, parameters, this.classes, {
      block(own) {
        entered++;
        return entered === blocks ? x : own;
      },
      head(layer) {
        logits = layer.logits;
      },
    });
    return logits!;
  }
}

type BuildClassifier = (
  graph: Graph,
  parameters: Parameters,
  classes: number,
  trained: ClassifierParts,
) => SizeInputs | undefined;

async function loadClassifier({ config, imageSize }: TaughtClassifier): Promise<BuildClassifier> {
  const network = await loadNetwork(config, imageClassification.id);
  const given = { config: new ConfigReader(config), imageSize, buildBackbone: await loadBackbones(config) };
  return (graph, parameters, classes, trained) => network.build({ ...given, graph, parameters, classes, trained });
}

function endsOtherwise(): VisionError {
  return new VisionError(
    "unsupported-architecture",
    "The model does not end with one linear layer, so that it cannot be taught new classes; choose another.",
  );
}

function noBlocks(): VisionError {
  return new VisionError(
    "unsupported-architecture",
    "The model is not made of blocks one after the other, so that the last cannot be trained; train the last layer alone.",
  );
}
