import { constantParameters, Graph } from "@vistazo/graph";
import { prune } from "@vistazo/graph/gradients";
import { Session } from "@vistazo/runtime";
import type { Drawing } from "../drawing.js";
import { rasterize } from "../rasterize.js";
import type { CheckpointNetwork } from "./checkpoint-network.js";

const together = 64;

/** A recogniser with what its last layer sees. It is its successor's teacher: what it knows is not to be forgotten. */
export class PresentNetwork {
  private constructor(
    private readonly session: Session,
    private readonly size: number,
    readonly words: number,
    /** Of the features. */
    readonly width: number,
  ) {}

  static async create({ network, tensors, size, words }: CheckpointNetwork, threads = 1): Promise<PresentNetwork> {
    const g = new Graph();
    const pixels = g.input("pixels", "uint8", ["batch", network.config.channels, size, size]);
    const unit = g.mul(g.cast(pixels, "float32"), g.float(1 / 255));
    const parameters = constantParameters(g, tensors);
    const features = network.features(g, unit, parameters);
    g.output("logits", network.head(g, features, parameters));
    g.output("features", features);
    const session = await Session.create(prune(g.build()), { threads });
    return new PresentNetwork(session, size, words.length, network.config.hiddenSizes.at(-1)!);
  }

  /**
   * @param drawings simplified.
   * @returns logits [drawings, words] and features [drawings, width].
   */
  async look(
    drawings: readonly Drawing[],
    onProgress?: (done: number) => void,
  ): Promise<{ logits: Float32Array; features: Float32Array }> {
    const { size, words, width } = this;
    const logits = new Float32Array(drawings.length * words);
    const features = new Float32Array(drawings.length * width);
    const plane = 3 * size * size;
    for (let from = 0; from < drawings.length; from += together) {
      const part = drawings.slice(from, from + together);
      const pixels = new Uint8Array(part.length * plane);
      part.forEach((drawing, i) => {
        rasterize(drawing, size, pixels.subarray(i * plane, (i + 1) * plane));
      });
      const out = await this.session.run({
        pixels: { dtype: "uint8", shape: [part.length, 3, size, size], data: pixels },
      });
      logits.set(out.logits.data as Float32Array, from * words);
      features.set(out.features.data as Float32Array, from * width);
      onProgress?.(from + part.length);
    }
    return { logits, features };
  }

  async dispose(): Promise<void> {
    await this.session.dispose();
  }
}
