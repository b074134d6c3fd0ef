import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Graph, type Value } from "@vistazo/graph";
import { Session } from "@vistazo/runtime";
import { drawingBitmap } from "../bitmap.js";
import type { Drawing } from "../drawing.js";
import { bitmapSide as size } from "../formats/bitmaps.js";

/** A classifier of drawings that another one learns from. */
export interface Teacher {
  /** Log-likelihoods [drawings, words] of drawings whose coordinates are about 0 to 255. */
  logLikelihoods(drawings: readonly Drawing[]): Promise<Float32Array>;
}

interface KerasLayer {
  readonly class_name: string;
  readonly config: { readonly name: string; readonly activation?: string };
}

/**
 * doodleNet, https://github.com/yining1023/doodleNet: a TensorFlow.js layers model of convolutions, poolings and dense
 * layers over 28x28 pictures drawn as in the data set's bitmaps.
 *
 * @param folder with model.json, its weights and class_names.txt.
 * @param words the order in which likelihoods are wanted.
 */
export async function loadDoodleNet(folder: string, words: readonly string[], threads = 1): Promise<Teacher> {
  const model = JSON.parse(await readFile(join(folder, "model.json"), "utf8"));
  const names = (await readFile(join(folder, "class_names.txt"), "utf8")).trim().split("\n");
  const layers: KerasLayer[] = model.modelTopology.model_config.config.layers;
  const weights = new Map<string, { data: Float32Array; shape: number[] }>();
  for (const { paths, weights: entries } of model.weightsManifest) {
    const parts = await Promise.all(paths.map((path: string) => readFile(join(folder, path))));
    const bytes = Buffer.concat(parts);
    let offset = 0;
    for (const { name, shape } of entries as { name: string; shape: number[] }[]) {
      const count = shape.reduce((product, each) => product * each, 1);
      weights.set(name, {
        shape,
        data: new Float32Array(bytes.buffer.slice(bytes.byteOffset + offset, bytes.byteOffset + offset + 4 * count)),
      });
      offset += 4 * count;
    }
  }
  const g = new Graph();
  let x: Value = g.mul(g.cast(g.input("ink", "uint8", ["batch", 1, size, size]), "float32"), g.float(1 / 255));
  for (const { class_name: type, config } of layers) {
    const constant = (part: string) => {
      const { data, shape } = weights.get(`${config.name}/${part}`)!;
      return g.constant(data, shape);
    };
    if (type === "Conv2D") {
      const kernel = g.transpose(constant("kernel"), 3, 2, 0, 1);
      x = g.relu(g.conv2d(x, { weight: kernel, bias: constant("bias") }, { padding: 1 }));
    } else if (type === "MaxPooling2D") x = g.maxPool2d(x, 2);
    // Keras flattens with the channels last.
    else if (type === "Flatten") x = g.flatten(g.transpose(x, 0, 2, 3, 1));
    else if (type === "Dense") {
      x = g.add(g.matmul(x, constant("kernel")), constant("bias"));
      x = config.activation === "tanh" ? g.tanh(x) : g.logSoftmax(x);
    }
  }
  g.output("likelihoods", x);
  const session = await Session.create(g.build(), { threads });
  const column = new Map(names.map((name, i) => [name.replaceAll("_", " ").toLowerCase(), i]));
  const columns = words.map((word) => {
    const found = column.get(word.toLowerCase());
    if (found === undefined) throw new Error(`doodleNet does not know the word "${word}".`);
    return found;
  });
  return {
    async logLikelihoods(drawings) {
      const ink = new Uint8Array(drawings.length * size * size);
      drawings.forEach((drawing, i) => {
        drawingBitmap(drawing, ink.subarray(i * size * size, (i + 1) * size * size));
      });
      const { likelihoods } = await session.run({
        ink: { dtype: "uint8", shape: [drawings.length, 1, size, size], data: ink },
      });
      const data = likelihoods.data as Float32Array;
      const out = new Float32Array(data.length);
      for (let row = 0; row < data.length; row += words.length)
        for (let i = 0; i < words.length; i++) out[row + i] = data[row + columns[i]];
      return out;
    },
  };
}
