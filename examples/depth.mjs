// How far away is it? The photo with its depth map, and a divider between them.
// node examples/depth.mjs [model]
import { pipeline } from "vistazo";
import { Interface } from "vistazo/interface";

const estimate = await pipeline("depth-estimation", process.argv[2] ?? "Intel/zoedepth-nyu-kitti");

const app = Interface.fromPipeline(estimate, { title: "How far away is it?" });
await app.launch();
