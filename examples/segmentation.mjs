// What is each part? The photo with a mask for each segment, and every part cut out.
// node examples/segmentation.mjs [model]
import { cutOut, pipeline } from "vistazo";
import { annotatedImage, gallery, Interface, image } from "vistazo/interface";

const segment = await pipeline("image-segmentation", process.argv[2] ?? "nvidia/segformer-b0-finetuned-ade-512-512");

const app = new Interface({
  title: "What is each part?",
  inputs: image({ label: "Photo" }),
  outputs: [annotatedImage({ label: "Segments" }), gallery({ label: "Cut out" })],
  fn: async (photo, { signal }) => {
    const segments = await segment(photo, { signal });
    const parts = segments.map(({ label, mask }) => ({ image: cutOut(photo, mask), caption: label }));
    return [{ image: photo, annotations: segments }, parts];
  },
});
await app.launch();
