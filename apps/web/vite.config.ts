import { createHash } from "node:crypto";
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

/** Bytes of everything that the pages may keep for when there is no network. */
const MOST_KEPT = 45_000_000;
/** Bytes of a file from which on it is none of the pages' own: fetched when it is needed. */
const LARGE = 400_000;
const WORKER = "service-worker.js";

/** Tells the service worker what the build has, and which it is. */
const listForOffline: Plugin = {
  name: "list-for-offline",
  apply: "build",
  writeBundle: {
    // The last of all: what the others write is listed too.
    sequential: true,
    order: "post",
    async handler({ dir = "dist" }) {
      const digest = createHash("sha256");
      const pages: string[] = [];
      const models: string[] = [];
      let bytes = 0;
      const names = (await readdir(dir, { recursive: true })).map((name) => name.replaceAll("\\", "/")).sort();
      for (const name of names) {
        if (name === WORKER || /^assets$|\.br$|^third-party/u.test(name)) continue;
        const content = await readFile(join(dir, name));
        digest.update(`${name} ${createHash("sha256").update(content).digest("hex")}\n`);
        const runsModels = /\.(safetensors|onnx)$|\/ort-wasm-simd-threaded-[\w-]+\.wasm$/u.test(name);
        if (!runsModels && content.length > LARGE) continue;
        (runsModels ? models : pages).push(`/${name}`);
        bytes += content.length;
      }
      if (bytes > MOST_KEPT) throw new Error(`The pages would keep ${bytes} bytes, of ${MOST_KEPT} allowed.`);
      const build = { version: digest.digest("hex").slice(0, 16), pages, models };
      const script = await readFile(join(dir, WORKER), "utf8");
      await writeFile(join(dir, WORKER), `const BUILD = ${JSON.stringify(build)};\n${script}`);
    },
  },
};

const ENGINE = /[\\/]packages[\\/](vision|checkpoint|graph|runtime)[\\/]/;

export default defineConfig({
  plugins: [svelte(), preloadFonts, compressWasm, notices.page, listForOffline],
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
    // The pages' policy lets no script read what stands within an address.
    assetsInlineLimit: (file) => (/[\\/]models[\\/]/u.test(file) ? false : undefined),
    modulePreload: { polyfill: false },
    // The names of ImageNet's 22,000 classes, which are fetched for the models that have them alone.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // A busy machine is no reason for a warning.
      checks: { bundlerTimings: false },
      input: { index: "index.html", "service-worker": "src/offline/service-worker.ts" },
      output: {
        // A service worker is known by its address.
        entryFileNames: ({ name }) => (name === "service-worker" ? WORKER : "assets/[name]-[hash].js"),
        // What runs models in the browser, which only those fetch who choose that, can be told by its name.
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.some((id) => ENGINE.test(id)) ? "assets/engine-[name]-[hash].js" : "assets/[name]-[hash].js",
      },
    },
  },
  // While working on the pages, a studio that runs beside them answers.
  server: { proxy: Object.fromEntries(["/api", "/models", "/apps"].map((path) => [path, studio])) },
});
