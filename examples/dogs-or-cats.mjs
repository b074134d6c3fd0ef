// Dogs or cats? Without a network the small model of this project takes the place of the course's.
// node examples/dogs-or-cats.mjs [model]
import { pipeline } from "vistazo";
import { Interface } from "vistazo/interface";

const model = process.argv[2] ?? "omarques/autotrain-dogs-and-cats-1527055142";
const classify = await pipeline("image-classification", model).catch(() =>
  pipeline("image-classification", "vistazo/dogs-or-cats"),
);

const app = new Interface({
  title: "Dogs or cats?",
  inputs: "image",
  outputs: "label",
  fn: (photo, { signal }) => classify(photo, { top_k: 2, signal }),
});
await app.launch();
