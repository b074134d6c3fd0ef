// A page with the library's own pipeline, whose model is in a web worker.
import { pipeline } from "../src/pipeline.js";

Object.assign(globalThis, { pipeline });
