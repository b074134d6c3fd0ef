import { Random } from "./random.js";
import { layoutsOf, type TrainableNetwork, type TrainingState, trainedTensors } from "./trainer.js";

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

/**
 * The state before the first step of a network that begins with weights already learnt, by their names in the checkpoint. A
 * tensor that is missing, or of another shape, begins as in `initialState`: the last layer of other classes, for example.
 */
export function stateFrom(
  network: TrainableNetwork,
  seed: number,
  tensors: ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>,
): TrainingState {
  const state = initialState(network, seed);
  for (const [name, { shape, data }] of trainedTensors(layoutsOf(network), state)) {
    const found = tensors.get(name);
    if (found && found.shape.join() === shape.join()) data.set(found.data);
  }
  state.averageParameters.set(state.parameters);
  state.averageStatistics.set(state.statistics);
  return state;
}
