import { isExternalData } from "./choose-weights.js";
import { CheckpointError } from "./error.js";
import type { ModelFile, ModelLocation } from "./model-location.js";

/**
 * A model as if it had one ONNX file, and what describes it, and no other weights.
 *
 * @throws CheckpointError file-not-found
 */
export function withOnlyOnnx<Location extends ModelLocation>(location: Location, onnxFile: string): Location {
  const belongs = ({ name }: ModelFile) =>
    name === onnxFile || isExternalData(name, onnxFile) || /^[^/]+\.(json|md|ya?ml)$/.test(name);
  const files = location.files.filter(belongs);
  if (!files.some(({ name }) => name === onnxFile)) {
    throw location.lacking(new CheckpointError("file-not-found", `${location.id} has no file ${onnxFile}.`));
  }
  return {
    ...location,
    files,
    local: location.local.filter(belongs),
    file: (name: string) => location.file(name),
    lacking: (error: CheckpointError) => location.lacking(error),
    peek: (name: string) => location.peek(name),
    fetch: (names: readonly string[], maxBytes?: number) => location.fetch(names, maxBytes),
    complete: () => location.complete(),
  };
}
