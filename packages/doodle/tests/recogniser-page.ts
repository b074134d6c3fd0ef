// A page with the recogniser as a global variable.
import { fetchRecogniser } from "../src/browser.js";

const { wasmPaths } = globalThis as unknown as { wasmPaths: string };
Object.assign(globalThis, { recogniser: fetchRecogniser("/packages/models/doodle", { wasmPaths }) });
