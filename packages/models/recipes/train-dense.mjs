// Trains the encoder and the heads of packages/models/scenes and packages/models/depth-indoors together:
//
//   node packages/models/recipes/train-dense.mjs --data FOLDER --out RUN --size N --steps N [--cooldown N] [--from CHECKPOINT] [--models FOLDER] [--name NAME]
//
// --data: the folder of the training sets. --out: the folder of the run; the teacher's masks of `ask-teachers.mjs` lie in it.
// --from: the checkpoint of a run at another size, which this one begins with, or of one at the same, by another --name.
// --models: the folder of models that were written of such a run, to go on from. Default of both: the encoder of vistazo/dogs-or-cats.
// An interrupted run goes on when it is started again.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openModel, readWeights } from "@vistazo/checkpoint";
import { readTrainingCheckpoint, runTraining, stateFrom } from "@vistazo/training";
import { RoomsNetwork } from "@vistazo/vision/training";
import { batchesOf } from "./batches.mjs";
import { configs, plan } from "./configs.mjs";
import { readExamples } from "./examples.mjs";

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
    models: { type: "string" },
    name: { type: "string" },
  },
});
const size = Number(flags.size);
const network = new RoomsNetwork({ ...configs, masks: plan, depthWeight: 1.5, size });
const recipe = {
  seed: size,
  steps: Number(flags.steps),
  learningRate: Number(flags.rate),
  warmup: Number(flags.warmup),
  cooldown: Number(flags.cooldown),
  weightDecay: 0.03,
  labelSmoothing: 0,
  batch: 16,
};
const examples = await readExamples(flags.data, flags.out);
await runTraining({
  network,
  recipe,
  initial: await begin(),
  checkpoint: join(flags.out, `${flags.name ?? `training-${size}`}.ckpt`),
  threads: 1,
  checkpointEvery: 120,
  batches: (own, firstStep) => batchesOf(examples, network, own, firstStep),
  onProgress: ({ step, seconds, loss }) =>
    console.error(`step ${step}, ${seconds.toFixed(0)} s: loss ${loss.toFixed(4)}`),
});

async function begin() {
  if (flags.from) return { ...(await readTrainingCheckpoint(flags.from)).state, step: 0 };
  if (!flags.models) return fresh();
  const [scenes, depths] = await Promise.all(
    ["scenes", "depth-indoors"].map(async (name) => readWeights(await openModel(join(flags.models, name)))),
  );
  return stateFrom(network, 1, new Map([...depths, ...scenes]));
}

/** The encoder of dogs-or-cats; and depths begin in the middle of a room, since those below 0 are cut off and learn nothing. */
async function fresh() {
  const tensors = new Map([["head.head.4.bias", { shape: [1], data: Float32Array.of(2.5) }]]);
  for (const [name, tensor] of await readWeights(await openModel("vistazo/dogs-or-cats")))
    if (name.startsWith("resnet.")) tensors.set(name.replace("resnet.", "backbone."), tensor);
  return stateFrom(network, 1, tensors);
}
