// The list of architectures follows from the folders: made anew, so that tests see what was edited without a build.
import "./packages/vision/scripts/list-architectures.mjs";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{packages,apps}/*/{src,tests}/**/*.test.ts", "tests/**/*.test.ts"],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
