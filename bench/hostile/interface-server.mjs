// An Interface on photos, as one writes it: it says how large they are. Its address is printed.
import { gallery, Interface, image } from "@vistazo/interface";

const app = new Interface({
  inputs: { photo: image({ optional: true }), many: gallery({ optional: true }) },
  outputs: "text",
  fn: ({ photo, many }) => [photo, ...(many ?? []).map(({ image }) => image)].map((one) => one?.width).join(" "),
  apiName: "predict",
});
const { url } = await app.launch({ port: 0, quiet: true, allowUrls: false });
process.stdout.write(`${url}\n`);
