import { prune } from "../gradient/prune.js";
import { Graph } from "../graph-layers.js";
import { Session } from "../session.js";
import { layoutsOf, networkInput, type TrainableNetwork } from "./trainer.js";

/** A network with the parameters that training has reached, to measure it on examples kept back. */
export class Predictor {
  private constructor(
    private readonly session: Session,
    private readonly input: "uint8" | "float32",
  ) {}

  /** @param imageShape [channels, height, width] of pixels. */
  static async create(
    network: TrainableNetwork,
    imageShape: readonly number[],
    parameters: Float32Array,
    statistics: Float32Array,
    threads?: number,
  ): Promise<Predictor> {
    const g = new Graph();
    const layouts = layoutsOf(network);
    const pixels = networkInput(g, network, ["batch", ...imageShape]);
    const tensors = layouts.parameters.split(g, g.constant(parameters.slice()));
    const running = layouts.statistics.split(g, g.constant(statistics.slice()));
    g.output("logits", network.forward(g, pixels, tensors, running).logits);
    return new Predictor(await Session.create(prune(g.build()), { threads }), network.input ?? "uint8");
  }

  /** Logits [batch, classes] of what the network takes, of `shape`: [batch, channels, height, width] of 8-bit pixels. */
  async logits(pixels: Uint8Array | Float32Array, shape: readonly number[]): Promise<Float32Array> {
    const { logits } = await this.session.run({ pixels: { dtype: this.input, shape, data: pixels } });
    return logits.data as Float32Array;
  }

  async dispose(): Promise<void> {
    await this.session.dispose();
  }
}
