// Two tasks on one photo: what does it show as a whole, and where in it is what?
// node examples/classify-and-segment.mjs [classifier] [segmentation model]
import { classifyAndSegment, pipeline } from "vistazo";
import { annotatedImage, Interface, image, label } from "vistazo/interface";

const [, , classifier, segmenter] = process.argv;
const classify = await pipeline("image-classification", classifier ?? "google/vit-base-patch16-224");
const segment = await pipeline("image-segmentation", segmenter ?? "nvidia/segformer-b0-finetuned-ade-512-512");

const app = new Interface({
  title: "Classification and segmentation",
  inputs: image({ label: "Photo" }),
  outputs: [label({ label: "The whole" }), annotatedImage({ label: "Its parts" })],
  fn: async (photo) => {
    const { classes, segments } = await classifyAndSegment(classify, segment, photo);
    const large = segments.filter(({ share }) => share > 0.05);
    return [classes, { image: photo, annotations: large }];
  },
});
await app.launch();
