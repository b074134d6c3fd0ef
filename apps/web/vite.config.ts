import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";

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

export default defineConfig({
  plugins: [svelte(), preloadFonts],
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    // A busy machine is no reason for a warning.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  // While working on the pages, a studio that runs beside them answers.
  server: { proxy: Object.fromEntries(["/api", "/models", "/apps"].map((path) => [path, studio])) },
});
