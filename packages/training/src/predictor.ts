import { constantParameters, Graph } from "@vistazo/graph";
import { prune } from "@vistazo/graph/gradients";
import { Session } from "@vistazo/runtime";
import { averagedTensors, networkInput, type TrainableNetwork, type TrainingState } from "./trainer.js";

/** A network with the parameters that training has reached, to measure it on examples kept back. */
export class Predictor {
  private constructor(
    private readonly session: Session,
    private readonly input: "uint8" | "float32",
  ) {}

  /** @param example the sizes of the examples that it is asked about: [channels, height, width] of pixels. */
  static async create(
    network: TrainableNetwork,
    example: readonly number[],
    state: TrainingState,
    threads?: number,
  ): Promise<Predictor> {
    const g = new Graph();
    const x = networkInput(g, network, ["batch", ...example]);
    g.output("logits", network.logits(g, x, constantParameters(g, averagedTensors(network, state))));
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
