// Every test of post-processing, bundled for a page.
import { runTests } from "../../../tests/in-page/vitest.js";

import.meta.glob("../src/postprocess/*.test.ts", { eager: true });

Object.assign(globalThis, { testResults: runTests() });
