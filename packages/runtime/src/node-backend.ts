import { dirname } from "node:path";
import { readFile } from "@vistazo/checkpoint/tensors";
import { encodeModel, GraphError, type StoredModelSpec } from "@vistazo/graph";
import type { InferenceSession } from "onnxruntime-common";
import { InferenceSession as NodeSession, Tensor } from "onnxruntime-node";
import type { Backend, SessionOptions } from "./backend.js";
import { absence } from "./node-accelerators.js";
import { disableTelemetry } from "./telemetry.js";

/**
 * How long a compute thread waits busily for its next piece of work, in microseconds. ONNX Runtime's own default waits so long
 * that a second busy process on the machine makes a run three times slower; this costs nothing on an idle machine.
 */
const spinDuration = "50";

/** onnxruntime-node, which maps weights from their file. */
export const backend: Backend = {
  Tensor,
  absence,
  async open(model, options) {
    await disableTelemetry();
    if (!("onnx" in model)) {
      return NodeSession.create(encodeModel(model), sessionOptions(options, weightFolder(model)));
    }
    const { onnx, externalData = [] } = model;
    if (typeof onnx === "string") return NodeSession.create(onnx, sessionOptions(options));
    const data = externalData.map(async ({ location, file }) => ({ path: location, data: await readFile(file) }));
    return NodeSession.create(await readFile(onnx), {
      ...sessionOptions(options),
      ...(data.length > 0 && { externalData: await Promise.all(data) }),
    });
  },
};

function sessionOptions({ threads, device }: SessionOptions, folder?: string): InferenceSession.SessionOptions {
  return {
    ...(device && device !== "cpu" && { executionProviders: [device, "cpu"] }),
    graphOptimizationLevel: "all",
    // Errors are thrown; printed as well, they would stand between the words of a program.
    logSeverityLevel: 4,
    // Plans of memory by input size would be kept beside the arena: up to a fifth more memory, and no faster.
    enableMemPattern: false,
    ...(threads && { intraOpNumThreads: threads }),
    extra: {
      session: {
        intra_op: { spin_duration_us: spinDuration },
        ...(folder && { model_external_initializers_file_folder_path: folder }),
      },
    },
  };
}

/** ONNX Runtime maps weights only from one folder, where a checkpoint's shards lie together. */
function weightFolder({ initializers }: StoredModelSpec): string | undefined {
  const folders = new Set<string>();
  for (const { data } of initializers) {
    if (data instanceof Uint8Array) continue;
    if (typeof data.file !== "string")
      throw new GraphError("invalid-graph", "In Node a graph's weights must lie in files on the disk.");
    folders.add(dirname(data.file));
  }
  if (folders.size > 1) {
    throw new GraphError(
      "invalid-graph",
      `A graph's weights must lie in one folder, not in ${[...folders].join(" and ")}.`,
    );
  }
  return folders.values().next().value;
}
