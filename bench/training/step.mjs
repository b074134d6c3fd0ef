// Times training steps of @vistazo/graph: node step.mjs '{"size":48,"batch":128,"steps":10,"threads":2,"network":{…}}'; prints a JSON list of milliseconds.
import { initialState, Random, Trainer } from "@vistazo/training";
import { ResNetClassifier } from "@vistazo/vision/resnet";

const { size, batch, steps, threads, network: config } = JSON.parse(process.argv[2]);
const network = ResNetClassifier.ofSizes(config, config.classes);
const random = new Random(1);
const pixels = Uint8Array.from({ length: batch * 3 * size * size }, () => (random.next() < 0.2 ? 255 : 0));
const targets = new Float32Array(batch * config.classes);
for (let i = 0; i < batch; i++) targets[i * config.classes + (i % config.classes)] = 1;
const options = { network, inputShape: [batch, 3, size, size], classes: config.classes, labelSmoothing: 0.02, threads };
const trainer = await Trainer.create(options, initialState(network, 1));
const times = [];
let memory = 0;
for (let i = 0; i < steps + 2; i++) {
  const start = performance.now();
  await trainer.step(pixels, targets, 1e-3);
  if (i >= 2) times.push(performance.now() - start);
  memory = Math.max(memory, process.memoryUsage().rss);
}
await trainer.dispose();
console.log(JSON.stringify({ times, memory }));
