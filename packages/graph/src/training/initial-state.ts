import { Random } from "./random.js";
import { layoutsOf, type TrainableNetwork, type TrainingState } from "./trainer.js";

/** The state before the first step. The same seed gives the same state. */
export function initialState(network: TrainableNetwork, seed: number): TrainingState {
  const layouts = layoutsOf(network);
  const random = new Random(seed);
  const parameters = layouts.parameters.initial(random);
  const statistics = layouts.statistics.initial(random);
  return {
    step: 0,
    parameters,
    statistics,
    first: new Float32Array(parameters.length),
    second: new Float32Array(parameters.length),
    averageParameters: parameters.slice(),
    averageStatistics: statistics.slice(),
  };
}
