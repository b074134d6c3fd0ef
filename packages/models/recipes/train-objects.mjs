// Trains the detector of packages/models/objects:
//
//   node packages/models/recipes/train-objects.mjs --data FOLDER --out RUN --size N --steps N [--cooldown N] [--from CHECKPOINT] [--name NAME]
//
// --data: the folder of the training sets. --out: the folder of the run; what the teacher of `ask-detector.mjs` has said lies in it.
// --from: the checkpoint of a run at another size, which this one begins with, or of one at the same, by another --name. Default: the encoder of vistazo/scenes.
// An interrupted run goes on when it is started again.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openModel, readWeights } from "@vistazo/checkpoint";
import { readTrainingCheckpoint, runTraining, stateFrom } from "@vistazo/training";
import { ObjectsNetwork } from "@vistazo/vision/training";
import { detectorConfig, objectClasses } from "./configs.mjs";
import { objectBatches } from "./object-batches.mjs";
import { readObjectExamples } from "./object-examples.mjs";

const { values: flags } = parseArgs({
  options: {
    data: { type: "string" },
    out: { type: "string" },
    size: { type: "string" },
    steps: { type: "string" },
    cooldown: { type: "string", default: "1" },
    rate: { type: "string", default: "1e-3" },
    warmup: { type: "string", default: "100" },
    from: { type: "string" },
    name: { type: "string" },
  },
});
const size = Number(flags.size);
const network = new ObjectsNetwork({ ...detectorConfig, classes: objectClasses.length, size });
const recipe = {
  seed: size,
  steps: Number(flags.steps),
  learningRate: Number(flags.rate),
  warmup: Number(flags.warmup),
  cooldown: Number(flags.cooldown),
  weightDecay: 0.03,
  labelSmoothing: 0,
  clip: 5,
  batch: 16,
};
const examples = await readObjectExamples(flags.data, flags.out, objectClasses);
await runTraining({
  network,
  recipe,
  initial: flags.from ? { ...(await readTrainingCheckpoint(flags.from)).state, step: 0 } : await fresh(),
  checkpoint: join(flags.out, `${flags.name ?? `training-${size}`}.ckpt`),
  threads: 1,
  checkpointEvery: 120,
  batches: (own, firstStep) => objectBatches(examples, network, objectClasses, own, firstStep),
  onProgress: ({ step, seconds, loss }) =>
    console.error(`step ${step}, ${seconds.toFixed(0)} s: loss ${loss.toFixed(4)}`),
});

/** The encoder of scenes. */
async function fresh() {
  const tensors = [...(await readWeights(await openModel("vistazo/scenes")))];
  return stateFrom(network, 1, new Map(tensors.filter(([name]) => name.startsWith("backbone."))));
}
