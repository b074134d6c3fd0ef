// On Linux x64 the install script of onnxruntime-node fetches CUDA libraries of hundreds of megabytes from a server of its own, and the whole
// install fails where that server cannot be reached; nothing here uses them. It fetches what is not there. npm runs this script before any
// such script: notes in their places leave it nothing to do. Whoever has said what is to be installed gets that.
import { existsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const NOTE = `vistazo keeps ONNX Runtime's install script from fetching this CUDA library, which it does not use.
To have it all the same: ONNXRUNTIME_NODE_INSTALL=cuda12 npm rebuild onnxruntime-node
`;

const chosen = ["ONNXRUNTIME_NODE_INSTALL", "ONNXRUNTIME_NODE_INSTALL_CUDA", "npm_config_onnxruntime_node_install"];
if (!chosen.some((name) => process.env[name] !== undefined)) leaveNotes();

function leaveNotes() {
  try {
    const require = createRequire(import.meta.url);
    const runtime = dirname(require.resolve("onnxruntime-node/package.json"));
    const { requirements, manifests } = require(join(runtime, "script", "install-metadata.js"));
    const platform = `${process.platform}/${process.arch}`;
    for (const name of requirements[platform] ?? []) {
      for (const file of Object.keys(manifests[`${platform}:${name}`])) {
        const place = join(runtime, "bin", "napi-v6", platform, file);
        if (!existsSync(place)) writeFileSync(place, NOTE);
      }
    }
  } catch {
    // Another layout of ONNX Runtime: its script does what it does.
  }
}
