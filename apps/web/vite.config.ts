import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defaultClientConditions, defineConfig, type Plugin } from "vite";
import { thirdPartyNotices } from "../../scripts/third-party-notices.js";

const notices = thirdPartyNotices();
const studio = process.env.VISTAZO_STUDIO ?? "http://127.0.0.1:7860";

/** Fonts are fetched along with the styles that name them, so that the first drawing has them already. */
const preloadFonts: Plugin = {
  name: "preload-fonts",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => file.endsWith(".woff2"))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", as: "font", type: "font/woff2", href: `/${file}`, crossorigin: true },
          injectTo: "head-prepend" as const,
        })),
  },
};

/** WebAssembly of many megabytes also lies there compressed, as the server sends it to whoever takes it so. */
const compressWasm: Plugin = {
  name: "compress-wasm",
  apply: "build",
  async writeBundle({ dir = "dist" }) {
    const assets = join(dir, "assets");
    for (const name of (await readdir(assets)).filter((file) => file.endsWith(".wasm"))) {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 22 };
      const file = await readFile(join(assets, name));
      await writeFile(join(assets, `${name}.br`), await promisify(brotliCompress)(file, { params }));
    }
  },
};

const ENGINE = /[\\/]packages[\\/](vision|checkpoint|graph|runtime)[\\/]/;

export default defineConfig({
  plugins: [svelte(), preloadFonts, compressWasm, notices.page],
  // The workspace's packages as they are written, not as they were built last.
  resolve: { conditions: ["@vistazo/source", ...defaultClientConditions] },
  worker: {
    format: "es",
    plugins: notices.worker,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: { chunkFileNames: "assets/worker-[name]-[hash].js" },
    },
  },
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    // The names of ImageNet's 22,000 classes, which are fetched for the models that have them alone.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // A busy machine is no reason for a warning.
      checks: { bundlerTimings: false },
      output: {
        // What runs models in the browser, which only those fetch who choose that, can be told by its name.
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.some((id) => ENGINE.test(id)) ? "assets/engine-[name]-[hash].js" : "assets/[name]-[hash].js",
      },
    },
  },
  // While working on the pages, a studio that runs beside them answers.
  server: { proxy: Object.fromEntries(["/api", "/models", "/apps"].map((path) => [path, studio])) },
});
