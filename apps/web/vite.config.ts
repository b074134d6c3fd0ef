import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

const studio = process.env.VISTAZO_STUDIO ?? "http://127.0.0.1:7860";

export default defineConfig({
  plugins: [svelte()],
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    // A busy machine is no reason for a warning.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  // While working on the pages, a studio that runs beside them answers.
  server: { proxy: Object.fromEntries(["/api", "/models", "/apps"].map((path) => [path, studio])) },
});
