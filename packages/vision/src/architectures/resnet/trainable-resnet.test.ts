import { readFileSync } from "node:fs";
import { initialState, layoutsOf, Trainer, trainedTensors } from "@vistazo/training";
import { describe, expect, it } from "vitest";
import { ResNetClassifier, type ResNetSizes } from "./trainable-resnet.js";

interface Fixture {
  readonly config: ResNetSizes & { readonly classes: number };
  readonly side: number;
  readonly batch: number;
  readonly smoothing: number;
  readonly clip: number;
  readonly decay: number;
  readonly rate: number;
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  readonly steps: readonly { pixels: string; targets: string; loss: number; norm: number }[];
}

const fixtures: Fixture[] = JSON.parse(
  readFileSync(new URL("../../../tests/fixtures/residual-steps.json", import.meta.url), "utf8"),
);

function bytes(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, "base64"));
}

function floats(text: string): Float32Array {
  return new Float32Array(bytes(text).buffer);
}

describe("Trainer", () => {
  it.each(fixtures)("takes the steps that PyTorch takes, with $config.layerType layers", async (fixture) => {
    const { config, side, batch, smoothing, clip, decay, rate, before, after, steps } = fixture;
    const network = ResNetClassifier.ofSizes(config, config.classes);
    const state = initialState(network, 1);
    const layouts = layoutsOf(network);
    const tensors = () => trainedTensors(layouts, state);
    expect([...tensors().keys()].sort()).toEqual(Object.keys(before).sort());
    for (const [name, { data }] of tensors()) data.set(floats(before[name]));
    const trainer = await Trainer.create(
      {
        network,
        inputShape: [batch, 3, side, side],
        classes: config.classes,
        labelSmoothing: smoothing,
        clip,
        adamW: { weightDecay: decay },
        threads: 1,
      },
      state,
    );
    for (const step of steps) {
      const { loss, gradientNorm } = await trainer.step(bytes(step.pixels), floats(step.targets), rate);
      expect(loss).toBeCloseTo(step.loss, 4);
      expect(Math.abs(gradientNorm / step.norm - 1)).toBeLessThan(1e-3);
    }
    Object.assign(state, trainer.state);
    let most = 0;
    for (const [name, { data }] of tensors()) {
      const expected = floats(after[name]);
      data.forEach((value, i) => {
        most = Math.max(most, Math.abs(value - expected[i]));
      });
    }
    // AdamW's first steps are of the size of the rate, 0.01, whatever the gradient's.
    expect(most).toBeLessThan(5e-4);
    await trainer.dispose();
  });
});
