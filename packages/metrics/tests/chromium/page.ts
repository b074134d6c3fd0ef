// Every test of the package, bundled for a page.
import { runTests } from "./vitest-in-page.js";

import.meta.glob("../../src/**/*.test.ts", { eager: true });

Object.assign(globalThis, { testResults: runTests() });
