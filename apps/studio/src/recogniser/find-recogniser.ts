import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the repository or the installed package has the recogniser that the project trained; null where there is none. */
export function findRecogniser(): string | null {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, "models", "doodle");
    if (existsSync(join(candidate, "onnx", "model.onnx"))) return candidate;
    const parent = dirname(folder);
    if (parent === folder) return null;
    folder = parent;
  }
}
