import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defaultClientConditions, defineConfig } from "vite";
import { thirdPartyNotices } from "../../../../scripts/third-party-notices.js";

export default defineConfig({
  plugins: [svelte(), thirdPartyNotices().page],
  // The workspace's packages as they are written, not as they were built last.
  resolve: { conditions: ["@vistazo/source", ...defaultClientConditions] },
  // Everything is named relative to the page: an app may be mounted anywhere.
  base: "./",
  build: { target: "es2023", outDir: "../../dist/page", emptyOutDir: true, modulePreload: { polyfill: false } },
});
