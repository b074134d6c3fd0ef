import { CheckpointError } from "./error.js";
import type { OnnxDtype } from "./options.js";

/** Which of a model's files hold its weights, by their names within the model. */
export type WeightsChoice =
  | { readonly kind: "pytorch"; readonly format: "safetensors" | "bin"; readonly file: string }
  | { readonly kind: "pytorch"; readonly format: "safetensors" | "bin"; readonly index: string }
  | { readonly kind: "onnx"; readonly file: string; readonly externalData: readonly string[] };

/** In the order of preference: safetensors before pickles, one file before shards. */
const PYTORCH_FILES = [
  { format: "safetensors", file: "model.safetensors", index: "model.safetensors.index.json" },
  { format: "bin", file: "pytorch_model.bin", index: "pytorch_model.bin.index.json" },
] as const;

/** transformers.js's suffixes, in the order of preference where none is asked for. */
const ONNX_SUFFIXES: ReadonlyMap<OnnxDtype, string> = new Map([
  ["fp32", ""],
  ["fp16", "_fp16"],
  ["q8", "_quantized"],
  ["int8", "_int8"],
  ["uint8", "_uint8"],
  ["q4", "_q4"],
  ["q4f16", "_q4f16"],
  ["bnb4", "_bnb4"],
]);

/** transformers.js's layout, and the one that Optimum exports. */
const ONNX_FOLDERS = ["onnx/", ""];

/** The names that {@link chooseWeights} prefers to all others. */
export const PYTORCH_NAMES: readonly string[] = PYTORCH_FILES.flatMap(({ file, index }) => [file, index]);

const ONNX_NAMES = ONNX_FOLDERS.flatMap((folder) =>
  [...ONNX_SUFFIXES.values()].flatMap((suffix) => [
    `${folder}model${suffix}.onnx`,
    `${folder}model${suffix}.onnx_data`,
  ]),
);

/** Every name that {@link chooseWeights} may choose, the data beside ONNX files included. */
export const WEIGHT_NAMES: readonly string[] = [...PYTORCH_NAMES, ...ONNX_NAMES];

/**
 * The names by which to ask a server that does not list its folders, in the order of {@link chooseWeights}: a later round only where
 * an earlier one found nothing. The one ONNX file that nearly every such model has comes before the many that it may have.
 */
export function weightRounds(dtype: OnnxDtype = "fp32"): readonly (readonly string[])[] {
  const name = `${ONNX_FOLDERS[0]}model${ONNX_SUFFIXES.get(dtype)}.onnx`;
  const usual = [name, `${name}_data`];
  return [PYTORCH_NAMES, usual, ONNX_NAMES.filter((other) => !usual.includes(other))];
}

/** The name of the file that Ultralytics' training exports, where a model has others too. */
const ONNX_OF_TRAINING = "best.onnx";

const LOOKS_LIKE_WEIGHTS = /\.(safetensors|bin|pt|pth|ckpt|onnx|h5|msgpack|gguf|tflite|mlmodel|pb)$/;
const MAX_NAMED = 6;

/**
 * Chooses a model's weights: safetensors, else `pytorch_model.bin`, else ONNX under the Hub's names, else the only ONNX file.
 *
 * @param onnxFirst ONNX before the others.
 * @returns where there is nothing to choose, an error no-weights that says what there is instead
 */
export function chooseWeights(
  names: Iterable<string>,
  model: string,
  dtype?: OnnxDtype,
  onnxFirst = false,
): WeightsChoice | CheckpointError {
  const there = new Set(names);
  const preferred = onnxFirst ? chooseOnnx(there, model, dtype) : undefined;
  if (preferred) return preferred;
  for (const { format, file, index } of PYTORCH_FILES) {
    if (there.has(file)) return { kind: "pytorch", format, file };
    if (there.has(index)) return { kind: "pytorch", format, index };
  }
  return chooseOnnx(there, model, dtype) ?? noWeights(there, model);
}

function chooseOnnx(
  there: ReadonlySet<string>,
  model: string,
  dtype?: OnnxDtype,
): WeightsChoice | CheckpointError | undefined {
  for (const folder of ONNX_FOLDERS) {
    const found = [...ONNX_SUFFIXES].filter(([, suffix]) => there.has(`${folder}model${suffix}.onnx`));
    if (found.length === 0) continue;
    const chosen = dtype === undefined ? found[0] : found.find(([name]) => name === dtype);
    if (!chosen) {
      return new CheckpointError(
        "no-weights",
        `${model} has no ONNX file for dtype ${dtype}; it has ${found.map(([name]) => name).join(", ")}.`,
      );
    }
    return onnxChoice(there, `${folder}model${chosen[1]}.onnx`);
  }
  return chooseNamedOnnx(there, model);
}

/** An ONNX file of any name, where there is no doubt which. */
function chooseNamedOnnx(there: ReadonlySet<string>, model: string): WeightsChoice | CheckpointError | undefined {
  const found = [...there].filter((name) => /^[^/]+\.onnx$/.test(name));
  if (found.length === 0) return undefined;
  const chosen = found.length === 1 ? found[0] : found.find((name) => name === ONNX_OF_TRAINING);
  if (chosen) return onnxChoice(there, chosen);
  return new CheckpointError(
    "no-weights",
    `${model} has several ONNX files (${listed(found)}); name one of them, as in ${JSON.stringify(`${model}/${found[0]}`)}.`,
  );
}

function onnxChoice(there: ReadonlySet<string>, file: string): WeightsChoice {
  return { kind: "onnx", file, externalData: [...there].filter((name) => isExternalData(name, file)) };
}

/** Whether a file holds weights of an ONNX file, by the names that exporters give it. */
export function isExternalData(name: string, onnxFile: string): boolean {
  return name.startsWith(`${onnxFile}_data`) || name.startsWith(`${onnxFile}.data`);
}

function noWeights(there: ReadonlySet<string>, model: string): CheckpointError {
  const others = [...there].filter((name) => LOOKS_LIKE_WEIGHTS.test(name) && !name.endsWith("training_args.bin"));
  const pickle = others.find((name) => name.endsWith(".pt"));
  return new CheckpointError(
    "no-weights",
    `${model} has no weights that can be read here: ` +
      `${others.length === 0 ? "it has none at all" : `it has only ${listed(others)}`}. ` +
      (pickle && others.every((name) => !/\.(safetensors|bin)$/.test(name))
        ? pickleAdvice(pickle)
        : "Needed is model.safetensors or pytorch_model.bin (whole or in shards with their index), or onnx/model.onnx."),
  );
}

/** What to do with a file that holds Python's objects and not only their weights. */
export function pickleAdvice(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return `A .pt file as Ultralytics writes it holds whole Python objects, which only their own code can read: export it once in Python, "yolo export model=${name} format=onnx", and name the .onnx file.`;
}

function listed(names: readonly string[]): string {
  return names.slice(0, MAX_NAMED).join(", ") + (names.length > MAX_NAMED ? ", …" : "");
}
