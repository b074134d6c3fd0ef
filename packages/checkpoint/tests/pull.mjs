// Pulls a model in a process of its own: node pull.mjs ID ENDPOINT CACHE. Writes "progress" at the first bytes.
import { pullModel } from "@vistazo/checkpoint";

const [id, endpoint, cacheDir] = process.argv.slice(2);
let said = false;
try {
  await pullModel(id, {
    endpoint,
    cacheDir,
    token: false,
    offline: false,
    retryDelay: 1,
    progress: ({ status, file, loaded }) => {
      if (status !== "progress" || file !== "model.safetensors" || loaded === 0 || said) return;
      said = true;
      console.log("progress");
    },
  });
  console.log("done");
} catch (error) {
  console.log(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}
