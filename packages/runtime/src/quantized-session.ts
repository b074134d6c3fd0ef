import {
  type ConvolutionPlan,
  constantOutput,
  constantsModel,
  quantizeConvolutions,
  type ValueRange,
} from "@vistazo/graph";
import type { SessionOptions } from "./backend.js";
import { weightRange } from "./byte-products.js";
import { Session } from "./session.js";

/**
 * A session of a graph whose convolutions are computed in 8-bit integers, with weights that fit this processor.
 *
 * @param ranges of the values that the plan observes.
 * @throws what `Session.create` throws; GraphError for ranges that are not of this plan.
 */
export async function createQuantizedSession(
  plan: ConvolutionPlan,
  ranges: ReadonlyMap<string, ValueRange>,
  options: SessionOptions = {},
): Promise<Session> {
  const weights = await Session.create(constantsModel(plan), options);
  try {
    const outputs = await weights.run({});
    const constants = new Map(plan.constants.map((name) => [name, outputs[constantOutput(name)]]));
    return await Session.create(quantizeConvolutions(plan, { ranges, constants }, await weightRange()), options);
  } finally {
    await weights.dispose();
  }
}
