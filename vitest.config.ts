import { availableParallelism } from "node:os";
// The list of architectures follows from the folders: made anew, so that tests see what was edited without a build.
import "./packages/vision/scripts/list-architectures.mjs";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { fromSources } from "./tests/sources/from-sources.js";
import { LongFirst } from "./tests/sources/long-first.js";

const pages = [
  "apps/web/tests/**/*.test.ts",
  "packages/interface/tests/{page,static-page,http,other-sites,restart}.test.ts",
  "packages/cli/tests/dev.test.ts",
];
/** What waits for clocks, sockets and processes, and counts on being let run. */
const realTime = [
  "apps/studio/src/**/{kept-for,learning,room-sockets,shared-rooms}.test.ts",
  "packages/checkpoint/src/**/{blob-lock,download-blob}.test.ts",
  "packages/{cli,drawings}/tests/{kill,kill-batch}.test.ts",
  "packages/interface/src/gradio/{python-patience,session-stream}.test.ts",
  "packages/interface/src/{queue/queue,run/progress,run/run-step}.test.ts",
  "packages/interface/tests/{client,conformance,load}.test.ts",
];
/** Sources whose tests stub or set what is global in their process. */
const global = [
  "delivery",
  "download",
  "download-blob",
  "fetch",
  "file-store",
  "guarded-fetch",
  "inference-models",
  "load",
  "proxy",
  "queue",
  "rate-counts",
  "send-traces",
  "serve",
  "session-memory",
  "session-streams",
  "share-models",
  "snapshot",
].join("|");
/** What leaves its process as it found it: files of tests share one, and what they import is loaded once. */
const pure = `{packages,apps}/*/src/**/!(${global}).test.ts`;
/** Packs all packages and installs them from npm's registry. */
const tarballs = "tests/tarballs/*.test.ts";

/** @param order of groups: those of one number run together. */
function group(
  name: string,
  order: number,
  test: TestProjectInlineConfiguration["test"],
): TestProjectInlineConfiguration {
  return { extends: true, test: { ...test, name, sequence: { groupOrder: order } } };
}

const workers = Math.max(2, Math.floor(availableParallelism() / 2));

export default defineConfig({
  plugins: [fromSources()],
  test: {
    globalSetup: "tests/sources/build-packages.ts",
    sequence: { sequencer: LongFirst },
    // What a command of the tests takes on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes late there too.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      group("pure", 0, { include: [pure], exclude: realTime, isolate: false, maxWorkers: workers }),
      group("code", 0, {
        include: ["{packages,apps}/*/{src,tests}/**/*.test.ts", "tests/**/*.test.ts"],
        exclude: [pure, ...pages, ...realTime, tarballs],
        maxWorkers: workers,
      }),
      group("pages", 0, { include: pages, globalSetup: "tests/sources/build-pages.ts", maxWorkers: workers }),
      group("tarballs", 0, { include: [tarballs], globalSetup: "tests/tarballs/build.ts", maxWorkers: workers }),
      group("real-time", 1, { include: realTime, maxWorkers: 1 }),
      group("limits", 2, { include: ["bench/limits/*.test.ts"], maxWorkers: 1 }),
    ],
  },
});
