import type { OnnxHeader } from "@vistazo/checkpoint/reader";
import type { Json } from "../../config-reader.js";
import { VisionError } from "../../vision-error.js";
import { type PythonLiteral, readPythonLiteral } from "./python-literal.js";

/** Who exported a file: Ultralytics' package, or YOLOv5's repository before it, whose networks also tell whether there is an object. */
type Exporter = "ultralytics" | "yolov5";

/** By Ultralytics' names of tasks: the name that transformers would give a class, and the side of photos that is not said. */
const tasks: Readonly<Record<string, { readonly className: string; readonly side: number }>> = {
  detect: { className: "UltralyticsForObjectDetection", side: 640 },
  segment: { className: "UltralyticsForInstanceSegmentation", side: 640 },
  classify: { className: "UltralyticsForImageClassification", side: 224 },
};

const otherTasks: Readonly<Record<string, string>> = {
  pose: "the poses of people",
  obb: "boxes that are turned (OBB)",
};

/**
 * The config.json and preprocessor_config.json that an export of Ultralytics' stands for, by its metadata: `names`, `stride`, `imgsz`,
 * `task`, `args`, `end2end` (`Exporter` of `ultralytics/engine/exporter.py`, `export_onnx` of YOLOv5's `export.py`).
 *
 * @returns undefined for a file of somebody else's.
 * @throws VisionError `unsupported-task` for poses and turned boxes, `invalid-config` for metadata that cannot be read.
 */
export function describeExport({
  metadata,
  inputs,
  outputs,
}: OnnxHeader): { config: Json; preprocessorConfig: Json } | undefined {
  if (metadata.names === undefined || metadata.stride === undefined) return undefined;
  const exporter: Exporter = metadata.task === undefined ? "yolov5" : "ultralytics";
  const told = metadata.task ?? taskByOutputs(outputs.map(({ shape }) => shape.length));
  const known = Object.hasOwn(tasks, told) ? tasks[told] : undefined;
  if (!known) throw unsupported(told);
  const args = readField(metadata.args);
  const finished = readField(metadata.end2end) === true || (args instanceof Map && args.get("nms") === true);
  const size = readSize(inputs[0]?.shape, metadata.imgsz, known.side);
  return {
    config: {
      model_type: "ultralytics",
      architectures: [known.className],
      id2label: readNames(metadata.names),
      problem_type: "single_label_classification",
      exporter,
      finished,
    },
    preprocessorConfig: {
      image_processor_type: "Ultralytics",
      fit: told !== "classify" ? "letterbox" : exporter === "yolov5" ? "square" : "middle",
      size: { height: size.height, width: size.width },
      stride: readStride(metadata.stride),
      // YOLOv5's own code pads to the whole size also where an export takes any.
      fixed_size: size.fixed || exporter === "yolov5",
    },
  };
}

/** YOLOv5's exports do not name their task: predictions alone, with masks' prototypes, or one score a class. */
function taskByOutputs(ranks: readonly number[]): string {
  if (ranks.includes(4)) return "segment";
  return ranks.includes(3) ? "detect" : "classify";
}

function unsupported(told: string): VisionError {
  const what = Object.hasOwn(otherTasks, told) ? `finds ${otherTasks[told]}` : `is for "${told.slice(0, 40)}"`;
  return new VisionError(
    "unsupported-task",
    `This export of Ultralytics' ${what}, which is no task here; those for ${Object.keys(tasks).join(", ")} run.`,
  );
}

/** The labels by their numbers, of a dict or, in older files, a list. */
function readNames(text: string): Json {
  const names = readPythonLiteral(text);
  const entries: (readonly [unknown, PythonLiteral])[] =
    names instanceof Map ? [...names] : Array.isArray(names) ? [...names.entries()] : [];
  const valid = entries.every(([id, name]) => Number.isSafeInteger(id) && Number(id) >= 0 && typeof name === "string");
  if (entries.length === 0 || !valid) throw invalid("names", text, "a dict of class numbers and names");
  return Object.fromEntries(entries.map(([id, name]) => [String(id), name]));
}

function readStride(text: string): number {
  const stride = Number(text);
  if (Number.isSafeInteger(stride) && stride > 0) return stride;
  throw invalid("stride", text, "a whole number of at least 1");
}

interface InputSize {
  readonly height: number;
  readonly width: number;
  readonly fixed: boolean;
}

/** What the network takes; where that is any size, what it was exported for. */
function readSize(input: readonly number[] | undefined, imgsz: string | undefined, fallback: number): InputSize {
  const [, , height = -1, width = -1] = input ?? [];
  if (height > 0 && width > 0) return { height, width, fixed: true };
  const told = readField(imgsz) ?? fallback;
  const [tall, wide] = Array.isArray(told) ? told : [told, told];
  if (!isSide(tall) || !isSide(wide)) throw invalid("imgsz", imgsz ?? "", "a size or [height, width]");
  return { height: height > 0 ? height : tall, width: width > 0 ? width : wide, fixed: false };
}

function isSide(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function readField(text: string | undefined): PythonLiteral | undefined {
  return text === undefined ? undefined : readPythonLiteral(text);
}

function invalid(name: string, text: string, wanted: string): VisionError {
  return new VisionError(
    "invalid-config",
    `The ONNX file's metadata has "${name}": ${JSON.stringify(text.slice(0, 60))}; it must be ${wanted}.`,
  );
}
