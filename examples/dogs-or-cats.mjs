// Dogs or cats? Without a network the small model of this repository takes the place of the course's.
// node examples/dogs-or-cats.mjs [model]
import { fileURLToPath } from "node:url";
import { Interface, pipeline } from "vistazo";

const model = process.argv[2] ?? "omarques/autotrain-dogs-and-cats-1527055142";
const own = fileURLToPath(new URL("../models/dogs-or-cats", import.meta.url));
const classify = await pipeline("image-classification", model).catch(() => pipeline("image-classification", own));

const app = new Interface({
  title: "Dogs or cats?",
  inputs: "image",
  outputs: "label",
  fn: (photo, { signal }) => classify(photo, { top_k: 2, signal }),
});
await app.launch();
