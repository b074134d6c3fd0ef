import { type Parameters, renamedParameters } from "@vistazo/graph";
import type { NeckConfig } from "../dpt/dpt-neck.js";

const patterns: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  [/^neck\.reassemble_stage\.readout_projects\.(\d)\./, (i) => `readout_projects.${i}.`],
  [/^neck\.reassemble_stage\.layers\.(\d)\.projection\./, (i) => `projects.${i}.`],
  [/^neck\.reassemble_stage\.layers\.(\d)\.resize\./, (i) => `resize_layers.${i}.`],
  [/^neck\.convs\.(\d)\./, (i) => `scratch.layer${Number(i) + 1}_rn.`],
  [/^neck\.fusion_stage\.layers\.(\d)\.projection\./, (i) => `${fusion(i)}.out_conv.`],
  [
    /^neck\.fusion_stage\.layers\.(\d)\.residual_layer(\d)\.convolution(\d)\./,
    (i, unit, conv) => `${fusion(i)}.resConfUnit${unit}.conv${conv}.`,
  ],
  [
    /^neck\.fusion_stage\.layers\.(\d)\.residual_layer(\d)\.batch_norm(\d)\./,
    (i, unit, norm) => `${fusion(i)}.resConfUnit${unit}.bn${norm}.`,
  ],
  [/^head\.conv1\./, () => "scratch.output_conv1."],
  [/^head\.conv2\./, () => "scratch.output_conv2.0."],
  [/^head\.conv3\./, () => "scratch.output_conv2.2."],
];

const fusion = (layer: string) => `scratch.refinenet${4 - Number(layer)}`;

/** The neck and head of DPT under the names that transformers has for those of its authors, which Depth Anything's have too. */
export function publishedNeck(w: Parameters): Parameters {
  return renamedParameters(w, (name) => {
    const [pattern, rename] = patterns.find(([known]) => known.test(name)) ?? [];
    return pattern && rename ? name.replace(pattern, (_, ...groups: string[]) => rename(...groups)) : name;
  });
}

/** What the weights say of it. */
export function readPublishedNeck(w: Parameters): NeckConfig {
  const outputs = (name: string) => w.get(name).shape[0] ?? 0;
  const batchNorm = w.has("scratch.refinenet1.resConfUnit1.bn1.weight");
  return {
    readout: w.has("readout_projects.0.0.weight") ? "project" : "ignore",
    factors: [4, 2, 1, 0.5],
    hiddenSizes: [0, 1, 2, 3].map((i) => outputs(`projects.${i}.weight`)),
    fusionHiddenSize: outputs("scratch.layer1_rn.weight"),
    hiddenAct: "gelu",
    batchNorm,
    batchNormEps: 1e-5,
    bias: true,
  };
}
