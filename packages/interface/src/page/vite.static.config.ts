import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defaultClientConditions, defineConfig, type Plugin } from "vite";
import { thirdPartyNotices } from "../../../../scripts/third-party-notices.js";
import { workersInTheBuild } from "../../../../scripts/workers-in-the-build.js";

const notices = thirdPartyNotices();
const root = import.meta.dirname;
/** A busy machine is no reason for a warning, nor that a worker has at once what a page loads when it needs it. */
const checks = { bundlerTimings: false, pluginTimings: false, ineffectiveDynamicImport: false };

/** ONNX Runtime's wasm, 40 MB, lies in the package as a quarter of that; what writes a page unpacks it. */
const packWasm: Plugin = {
  name: "pack-wasm",
  apply: "build",
  async writeBundle({ dir = "dist" }) {
    const assets = join(dir, "assets");
    for (const name of (await readdir(assets)).filter((file) => file.endsWith(".wasm"))) {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 22 };
      const file = join(assets, name);
      await writeFile(`${file}.br`, await promisify(brotliCompress)(await readFile(file), { params }));
      await rm(file);
    }
  },
};

/** A page has its model beside it: the project's own need not lie in every one. */
const withoutOwnModels: Plugin = {
  name: "without-own-models",
  enforce: "pre",
  resolveId: (id) => (id === "@vistazo/models/addresses" ? "\0no-own-models" : undefined),
  load: (id) =>
    id === "\0no-own-models"
      ? "export const OWN_MODELS = []; export const ownModelFiles = () => undefined;"
      : undefined,
};

/** The page that runs its function itself: any server of files has it, below any path. */
export default defineConfig({
  plugins: [workersInTheBuild(), withoutOwnModels, svelte(), packWasm, notices.page],
  resolve: { conditions: ["@vistazo/source", ...defaultClientConditions] },
  base: "./",
  build: {
    target: "es2023",
    outDir: "../../dist/page-static",
    emptyOutDir: true,
    modulePreload: false,
    chunkSizeWarningLimit: 600,
    rolldownOptions: { input: join(root, "static.html"), checks },
  },
});
