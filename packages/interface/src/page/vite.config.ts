import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defaultClientConditions, defineConfig } from "vite";

export default defineConfig({
  plugins: [svelte()],
  // The workspace's packages as they are written, not as they were built last.
  resolve: { conditions: ["@vistazo/source", "source", ...defaultClientConditions] },
  // Everything is named relative to the page: an app may be mounted anywhere.
  base: "./",
  build: { target: "es2023", outDir: "../../dist/page", emptyOutDir: true, modulePreload: { polyfill: false } },
});
