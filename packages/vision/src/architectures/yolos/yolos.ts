import type { Graph, Tensor, Value } from "@vistazo/graph";
import { interpolate } from "@vistazo/image/prepare";
import type { ConfigReader } from "../../config-reader.js";
import type { Detector, NetworkInputs, SizeInputs } from "../architecture.js";
import { boxPredictor, layeredMlp } from "../detr/detr.js";
import { enterBlock, enterHead } from "../parts/enter.js";
import { patchCount, patchEmbeddings, readViTConfig, type ViTConfig, vitLayer } from "../vit/vit.js";

interface YolosConfig extends ViTConfig {
  readonly detectionTokens: number;
  readonly midPositions: boolean;
}

function readYolosConfig(config: ConfigReader): YolosConfig {
  const imageSize = config.has("image_size") ? config.heightWidth("image_size") : ([512, 864] as const);
  return {
    ...readViTConfig(config),
    imageSize,
    detectionTokens: config.size("num_detection_tokens", 100),
    midPositions: config.boolean("use_mid_position_embeddings", true),
  };
}

/**
 * YOLOS, "You Only Look at One Sequence", https://arxiv.org/abs/2106.00666: a ViT with learned tokens beside the patches, each
 * of which finds one object or none. Learned positions are resampled to the photo's grid, in larger models again after each layer.
 *
 * The tokens that are not patches go first here, so that the last layer can be computed for them alone.
 */
export const yolos: Detector = {
  build(inputs) {
    const { graph: g, config: json, parameters, classes } = inputs;
    const config = readYolosConfig(json);
    const { hiddenSize, layers, layerNormEps, detectionTokens, midPositions } = config;
    const w = parameters.in("vit");
    const pixels = g.input("pixel_values", "float32", ["batch", config.channels, "height", "width"]);
    const patches = patchEmbeddings(g, pixels, config, w.in("embeddings.patch_embeddings"));
    const classToken = g.expandToBatch(w.get("embeddings.cls_token", [1, 1, hiddenSize]), patches);
    const detection = w.get("embeddings.detection_tokens", [1, detectionTokens, hiddenSize]);
    let x = g.concat(1, classToken, g.expandToBatch(detection, patches), patches);
    const positions = (name: string) => g.input(name, "float32", [1, x.shape[1], hiddenSize]);
    x = g.add(x, positions("positions"));
    const read = (states: Value) => g.slice(states, 1, 1, 1 + detectionTokens);
    for (let i = 0; i < layers; i++) {
      const last = i === layers - 1;
      x = enterBlock(inputs, x);
      x = vitLayer(g, x, config, w.in(`encoder.layer.${i}`), last ? read : undefined);
      if (!last && midPositions) x = g.add(x, positions(midName(i)));
    }
    const [states] = enterHead(inputs, [g.layerNorm(x, w.in("layernorm"), layerNormEps)]);
    const widths = [hiddenSize, hiddenSize, classes + 1];
    g.output("logits", layeredMlp(g, states, parameters.in("class_labels_classifier"), widths));
    g.output("pred_boxes", boxPredictor(g, states, parameters.in("bbox_predictor"), hiddenSize));
    return undefined;
  },
  graphs: { positions: { build: buildPositions } },
  run: async (graphs, pixels) => graphs.see(pixels, await graphs.ofSize("positions", pixels)),
};

/** The positions for photos of a size, under the names of the main graph's inputs. */
function buildPositions({ graph: g, config: json, parameters }: NetworkInputs): SizeInputs {
  const config = readYolosConfig(json);
  const { hiddenSize, layers, midPositions } = config;
  const tokens = 1 + patchCount(config) + config.detectionTokens;
  const grid = gridInputs(g, config);
  const w = parameters.in("vit");
  const initial = w.get("embeddings.position_embeddings", [1, tokens, hiddenSize]);
  g.output("positions", resampledPositions(g, initial, config, grid));
  if (midPositions) {
    const encoder = w.in("encoder");
    // On the Hub they lie beside the layers; transformers 5 itself has them inside a module.
    const own = "interpolation.mid_position_embeddings";
    const name = encoder.has(own) ? own : "mid_position_embeddings";
    const all = encoder.get(name, [layers - 1, 1, tokens, hiddenSize]);
    for (let i = 0; i < layers - 1; i++) {
      g.output(midName(i), resampledPositions(g, g.at(all, 0, i), config, grid));
    }
  }
  return gridWeights(config);
}

/** The positions added after a layer. */
function midName(layer: number): string {
  return `positions_${layer}`;
}

/** How much of each learned row and column is in those of the photo's grid. */
interface GridInputs {
  /** [rows, learned rows] */
  readonly rows: Value;
  /** [columns, learned columns] */
  readonly columns: Value;
}

function gridInputs(g: Graph, config: YolosConfig): GridInputs {
  const [height, width] = learnedGrid(config);
  return {
    rows: g.input("rows", "float32", ["grid_rows", height]),
    columns: g.input("columns", "float32", ["grid_columns", width]),
  };
}

/**
 * Learned positions for the photo's grid, the tokens that are not patches first. Resampling is linear and separable: two
 * matrix products, which leave the features where they are.
 *
 * @param learned [1, 1 + patches + detection tokens, hidden]
 * @returns [1, 1 + detection tokens + rows * columns, hidden]
 */
function resampledPositions(g: Graph, learned: Value, config: YolosConfig, grid: GridInputs): Value {
  const { hiddenSize, detectionTokens } = config;
  const [height, width] = learnedGrid(config);
  const patches = g.slice(learned, 1, 1, 1 + height * width);
  const rows = g.matmul(grid.rows, g.reshape(patches, height, width * hiddenSize));
  const both = g.matmul(grid.columns, g.reshape(rows, -1, width, hiddenSize));
  const others = [g.slice(learned, 1, 0, 1), g.slice(learned, 1, -detectionTokens)];
  return g.concat(1, ...others, g.reshape(both, 1, -1, hiddenSize));
}

function gridWeights(config: YolosConfig): SizeInputs {
  const [learnedHeight, learnedWidth] = learnedGrid(config);
  const [patchHeight, patchWidth] = config.patchSize;
  return (height, width) => ({
    rows: bicubicWeights(learnedHeight, Math.floor(height / patchHeight)),
    columns: bicubicWeights(learnedWidth, Math.floor(width / patchWidth)),
  });
}

/** [to, from]: bicubic interpolation along one axis as a matrix, which is what it makes of the unit vectors. */
function bicubicWeights(from: number, to: number): Tensor {
  const units = new Float32Array(from * from);
  for (let i = 0; i < from; i++) units[i * from + i] = 1;
  const square = { channels: 1, height: from, width: from };
  const data = interpolate(units, square, { height: to, width: from, mode: "bicubic" });
  return { dtype: "float32", shape: [to, from], data };
}

function learnedGrid({ imageSize, patchSize }: ViTConfig): readonly [height: number, width: number] {
  return [Math.floor(imageSize[0] / patchSize[0]), Math.floor(imageSize[1] / patchSize[1])];
}
