import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [svelte()],
  // Everything is named relative to the page: an app may be mounted anywhere.
  base: "./",
  build: { target: "es2023", outDir: "../../dist/page", emptyOutDir: true, modulePreload: { polyfill: false } },
});
