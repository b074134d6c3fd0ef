import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { Objective, TrainableNetwork } from "@vistazo/training";
import { dptHead } from "../../architectures/dpt/dpt.js";
import { hybridStates } from "../../architectures/dpt/dpt-encoder.js";
import { dptNeck, readNeckConfig } from "../../architectures/dpt/dpt-neck.js";
import { readPoolScales, uperHead } from "../../architectures/parts/uper-head.js";
import { readResNetConfig, resnetStages } from "../../architectures/resnet/resnet.js";
import { ConfigReader, type Json } from "../../config-reader.js";
import { logDepthError } from "./depth-losses.js";
import { type MaskPlan, maskLoss, targetChannels } from "./mask-loss.js";

/** What a photo is compared with, and what is learnt of it. */
export interface RoomsNetworkOptions {
  /** config.json of a residual network. */
  readonly encoder: Json;
  /** config.json of a UPerNet on it, for masks. */
  readonly segmenter: Json;
  /** config.json of a hybrid DPT on it, for depth. */
  readonly depthEstimator: Json;
  readonly masks: MaskPlan;
  /** How much the error of depth weighs beside that of masks. */
  readonly depthWeight: number;
  /** Side of the photos in pixels, a multiple of 64. */
  readonly size: number;
}

/** Pixels of a photo for one of the masks' cells, and of the depths': their maps are so much smaller each way. */
export const strides = { masks: 8, depths: 2 };

/** Both heads leave out the finest map of the residual network. */
const finest = 1;

/**
 * A residual network that masks and depths are read off together, so that what each of them has labels for teaches the encoder of
 * both: a UPerNet and a hybrid DPT that share it. Its parameters bear the names that UPerNet gives them, and DPT, but that the
 * encoder's stand once, under UPerNet's.
 */
export class RoomsNetwork implements TrainableNetwork {
  readonly example: readonly number[];
  readonly objective: Objective;

  constructor(private readonly options: RoomsNetworkOptions) {
    const { size, masks, depthWeight } = options;
    this.example = [3, size, size];
    const { cells, channels, depths } = this.sizes;
    const [maskTargets, depthTargets] = [targetChannels(masks) * cells ** 2, depths ** 2];
    this.objective = {
      targets: [maskTargets + depthTargets],
      loss: (g, answer, targets) => {
        const part = (x: Value, start: number, end: number, ...shape: number[]) =>
          g.reshape(g.slice(x, 1, start, end), -1, ...shape);
        const logits = part(answer, 0, channels * cells ** 2, channels, cells, cells);
        const wanted = part(targets, 0, maskTargets, targetChannels(masks), cells, cells);
        const found = part(answer, channels * cells ** 2, channels * cells ** 2 + depthTargets, depths, depths);
        const truth = part(targets, maskTargets, maskTargets + depthTargets, depths, depths);
        const error = g.mul(logDepthError(g, found, truth), g.float(depthWeight));
        return g.add(maskLoss(g, logits, wanted, masks), error);
      },
    };
  }

  /** How many cells masks and depths have each way, and how many classes there are. */
  get sizes(): { readonly cells: number; readonly channels: number; readonly depths: number } {
    const { size, masks } = this.options;
    return { cells: size / strides.masks, channels: masks.classes, depths: size / strides.depths };
  }

  /** [batch, classes · cells · cells + depths · depths]: the logits of the masks, then the depths in metres. */
  logits(g: Graph, x: Value, w: Parameters): Value {
    const { encoder, segmenter, depthEstimator, masks } = this.options;
    const stages = resnetStages(g, x, readResNetConfig(new ConfigReader(encoder)), w.in("backbone"));
    const maps = stages.slice(finest);
    const uper = new ConfigReader(segmenter);
    const sizes = { width: uper.size("hidden_size", 512), poolScales: readPoolScales(uper), classes: masks.classes };
    const logits = uperHead(g, maps, w.in("decode_head"), sizes);
    const dpt = new ConfigReader(depthEstimator);
    const neck = readNeckConfig(dpt);
    const states = hybridStates(g, maps, dpt, w.in("dpt"));
    const fused = dptNeck(g, states, neck, w.in("neck"));
    const depths = dptHead(g, fused.maps.at(-1)!, neck.fusionHiddenSize, w.in("head"));
    const flat = (map: Value) => g.reshape(map, 0, -1);
    return g.concat(1, flat(logits), flat(depths));
  }
}
