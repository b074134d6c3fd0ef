// What is where? A box around every object, in its own colour.
// node examples/detection.mjs [model]
import { pipeline } from "vistazo";
import { annotatedImage, Interface, image, slider } from "vistazo/interface";

const detect = await pipeline("object-detection", process.argv[2] ?? "facebook/detr-resnet-50");

const app = new Interface({
  title: "What is where?",
  inputs: [image({ label: "Photo" }), slider({ label: "Threshold", minimum: 0, maximum: 1, value: 0.5 })],
  outputs: annotatedImage({ label: "Objects" }),
  fn: async (photo, threshold, { signal }) => ({
    image: photo,
    annotations: await detect(photo, { threshold, signal }),
  }),
});
await app.launch();
