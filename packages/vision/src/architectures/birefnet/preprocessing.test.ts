import { expect, it } from "vitest";
import { ImageProcessor } from "../../preprocess/image-processor.js";
import { birefnetPreprocessing } from "./preprocessing.js";

it.each([
  ["ZhengPeng7/BiRefNet", 1024, 1024],
  ["ZhengPeng7/BiRefNet_lite@main", 1024, 1024],
  ["/models/BiRefNet_HR-matting", 2048, 2048],
  ["ZhengPeng7/BiRefNet_HR", 2048, 2048],
  ["ZhengPeng7/BiRefNet-HRSOD", 1024, 1024],
  ["C:\\models\\BiRefNet_lite-2K", 1440, 2560],
  ["ZhengPeng7/BiRefNet_512x512", 512, 512],
])("photos for %s are %i x %i", async (id, height, width) => {
  expect((await ImageProcessor.from(birefnetPreprocessing(id), "")).outputSize).toEqual([height, width]);
});
