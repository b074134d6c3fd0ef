import type { Graph, Parameters, Value } from "@vistazo/graph";
import { activation } from "../../activation.js";
import type { Classifier } from "../architecture.js";
import { type ConvNextBlock, convnextOf, spread } from "../convnext/convnext.js";
import { channelsFirst } from "../parts/channel-order.js";

const normEps = 1e-6;

/** ConvNeXT's with a normalisation inside. */
export const convnextv2Block: ConvNextBlock = (g, x, w, width, hiddenAct) => {
  const hidden = activation(hiddenAct)(g, g.linear(spread(g, x, w, width), w.in("pwconv1"), { outputs: 4 * width }));
  const normed = globalResponseNorm(g, hidden, w.in("grn"), 4 * width);
  const mixed = g.linear(normed, w.in("pwconv2"), { outputs: width, precision: "float32" });
  return g.add(x, channelsFirst(g, mixed));
};

/**
 * ConvNeXT V2, "Co-designing and Scaling ConvNets with Masked Autoencoders", https://arxiv.org/abs/2301.00808: ConvNeXT with a
 * normalisation in each block that sets the channels against one another, in place of the scale at its end.
 */
export const convnextv2: Classifier = convnextOf("convnextv2", convnextv2Block);

/** Each channel, [batch, height, width, channels], by how strong it is in the whole photo beside the others. */
export function globalResponseNorm(g: Graph, x: Value, w: Parameters, channels: number): Value {
  const shape = [1, 1, 1, channels];
  const strengths = g.sqrt(g.sum(g.mul(x, x), [1, 2], true));
  const shares = g.div(strengths, g.add(g.mean(strengths, 3, true), g.float(normEps)));
  return g.add(g.add(g.mul(w.get("weight", { as: shape }), g.mul(x, shares)), w.get("bias", { as: shape })), x);
}
