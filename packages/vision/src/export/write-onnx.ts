import { dirname, join } from "node:path";
import { readTensor } from "@vistazo/checkpoint/tensors";
import { writeWhole } from "@vistazo/files/node";
import { encodeModel, type FileRange, type ModelSpec } from "@vistazo/graph";
import { readWeights } from "@vistazo/runtime";

/** A protobuf message has 2 GB at most; what is not weights takes some of them. */
const mostInside = 1_900_000_000;
/** Where tensors begin in a file of their own, so that they can be mapped. */
const alignment = 4096;
/** Smaller constants stay in the graph, where shapes are inferred from them. */
const leastOutside = 1024;

export interface WriteOnnxOptions {
  /** Bytes of weights above which they lie in a file beside, `model.onnx.data`. Default: what an .onnx file can hold. */
  readonly mostInside?: number;
  /** What the file tells of itself. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/**
 * Write a graph with its weights as an .onnx file, and one beside it where they are too many.
 *
 * @param path of the .onnx file, in a folder that is there.
 */
export async function writeOnnx(
  path: string,
  spec: ModelSpec,
  { mostInside: most = mostInside, metadata }: WriteOnnxOptions = {},
): Promise<void> {
  const model = await readWeights(spec);
  const stored: readonly Stored[] = model.initializers;
  const bytes = stored.reduce((sum, { data }) => sum + data.length, 0);
  if (bytes <= most) {
    const initializers = [];
    for (const initializer of stored) {
      const data = await read(initializer);
      initializers.push({ ...initializer, data });
    }
    await writeWhole(path, encodeModel({ ...model, initializers }, undefined, metadata));
    return;
  }
  const file = join(dirname(path), "model.onnx.data");
  let end = 0;
  const outside = stored.map((initializer) => {
    const { length } = initializer.data;
    if (length < leastOutside) return { initializer, range: undefined };
    const offset = Math.ceil(end / alignment) * alignment;
    end = offset + length;
    return { initializer, range: { file, offset, length } satisfies FileRange };
  });
  async function* contents(): AsyncGenerator<Uint8Array> {
    let at = 0;
    for (const { initializer, range } of outside) {
      if (!range) continue;
      if (range.offset > at) yield new Uint8Array(range.offset - at);
      yield await read(initializer);
      at = range.offset + range.length;
    }
  }
  await writeWhole(file, contents());
  const initializers = [];
  for (const { initializer, range } of outside)
    initializers.push({ ...initializer, data: range ?? (await read(initializer)) });
  await writeWhole(path, encodeModel({ ...model, initializers }, undefined, metadata));
}

type Stored = Awaited<ReturnType<typeof readWeights>>["initializers"][number];

async function read({ data, ...initializer }: Stored): Promise<Uint8Array> {
  return data instanceof Uint8Array ? data : readTensor({ ...initializer, ...data });
}
