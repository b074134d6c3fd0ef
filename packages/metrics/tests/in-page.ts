// Every test of the package, bundled for a page.
import { runTests } from "../../../tests/in-page/vitest.js";

import.meta.glob("../src/**/*.test.ts", { eager: true });

Object.assign(globalThis, { testResults: runTests() });
