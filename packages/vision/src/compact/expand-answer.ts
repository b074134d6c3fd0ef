import { depthToGray } from "@vistazo/image/depth";
import type { Photo } from "@vistazo/image/pure";
import type { CompactAnswer, Task, TaskAnswer } from "@vistazo/tasks";
import { type Revived, revive } from "../tasks/revive.js";

/** The values of a gray PNG of the photo's size, one byte a pixel. */
export type DecodeGray = (png: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/**
 * What a pipeline would have answered, from what a page was sent (see `compactAnswer`). Of a photo with a side of more than 1024 pixels fewer
 * depths are sent: each then stands for its neighbours too.
 */
export async function expandAnswer<T extends Task>(
  task: T,
  compact: CompactAnswer<T>,
  photo: Photo,
  decodeGray: DecodeGray,
): Promise<TaskAnswer<T>> {
  const expand = expanding[task] as (compact: CompactAnswer<T>, photo: Photo, decode: DecodeGray) => unknown;
  return (await expand(compact, photo, decodeGray)) as TaskAnswer<T>;
}

/** As who calls a pipeline gets it. */
export function asCalled<T extends Task>(answer: TaskAnswer<T>): Revived<TaskAnswer<T>> {
  return revive(answer);
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
const asItIs = <Answer>(answer: Answer) => answer;

const expanding: {
  readonly [T in Task]: (
    compact: CompactAnswer<T>,
    photo: Photo,
    decodeGray: DecodeGray,
  ) => TaskAnswer<T> | Promise<TaskAnswer<T>>;
} = {
  "image-classification": asItIs,
  "object-detection": asItIs,
  "image-segmentation": (segments) => segments.map(({ label, score = null, mask }) => ({ score, label, mask })),
  async "background-removal"({ alpha }, { data: pixels, width, height }, decodeGray) {
    const degrees = await decodeGray(bytesOf(alpha));
    const data = new Uint8Array(width * height * 4);
    for (let i = 0, from = 0, to = 0; i < width * height; i++, from += 3, to += 4) {
      data[to] = pixels[from];
      data[to + 1] = pixels[from + 1];
      data[to + 2] = pixels[from + 2];
      data[to + 3] = degrees[i];
    }
    return { data, width, height, channels: 4 };
  },
  "depth-estimation"({ predicted_depth: { dims, data: values, unit } }, { width, height }) {
    const sent = new Float32Array(bytesOf(values).buffer);
    const [rows, columns] = dims;
    const data = new Float32Array(width * height);
    for (let y = 0, to = 0; y < height; y++) {
      const start = Math.floor(((y + 0.5) * rows) / height) * columns;
      for (let x = 0; x < width; x++) data[to++] = sent[start + Math.floor(((x + 0.5) * columns) / width)];
    }
    const depth = depthToGray({ data, width, height });
    return { predicted_depth: { data, dims: [height, width] }, depth, ...(unit && { unit }) };
  },
};
