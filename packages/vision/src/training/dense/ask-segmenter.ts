import { openModel } from "@vistazo/checkpoint";
import { loadPhoto } from "@vistazo/image";
import { imageSegmentation } from "@vistazo/tasks";
import { Model } from "../../model.js";
import { batchPixels } from "../../preprocess/batch-pixels.js";
import { keptRows } from "../kept-rows.js";

export interface AskSegmenterOptions {
  /** Models of semantic segmentation that know the same classes: what they say is averaged. */
  readonly models: readonly string[];
  readonly photos: readonly string[];
  /** The models' classes that are told apart, each group as one: their numbers. What is in none is the last group. */
  readonly groups: readonly (readonly number[])[];
  /** Photos are squeezed to a square, whose likelihoods are kept in so many cells each way. */
  readonly cells: number;
  /** Keeps what they have said, so that they need not be asked again and an interrupted run of questions goes on. */
  readonly file: string;
  readonly threads?: number;
  readonly onProgress?: (photos: number) => void;
}

/**
 * Ask segmenters how likely each place of photos is of which classes: soft targets, https://arxiv.org/abs/1503.02531.
 *
 * @returns [photos, groups + 1, cells, cells]: likelihoods, in memory that threads can share.
 */
export async function askSegmenters(options: AskSegmenterOptions): Promise<Float32Array<SharedArrayBuffer>> {
  const { photos, groups, cells, file, threads, onProgress } = options;
  const models = await Promise.all(
    options.models.map(async (id) => Model.load(await openModel(id), imageSegmentation.id, { threads })),
  );
  try {
    return await keptRows(file, photos.length, (groups.length + 1) * cells * cells, async (i) => {
      const photo = await loadPhoto(photos[i]);
      const row = new Float32Array((groups.length + 1) * cells * cells);
      for (const model of models) {
        const { logits } = await model.see(batchPixels([model.processor.preprocess(photo)]));
        const [, classes, height, width] = logits.shape;
        addLikelihoods(row, logits.data as Float32Array, {
          classes,
          height,
          width,
          groups,
          cells,
          models: models.length,
        });
      }
      onProgress?.(i + 1);
      return row;
    });
  } finally {
    for (const model of models) await model.dispose();
  }
}

interface GroupedLogits {
  readonly classes: number;
  readonly height: number;
  readonly width: number;
  readonly groups: readonly (readonly number[])[];
  readonly cells: number;
  /** Among how many the likelihoods are shared. */
  readonly models: number;
}

/** Add to each cell the mean likelihoods of the groups over the places whose centres lie in it, or of the place at its centre. */
function addLikelihoods(
  row: Float32Array,
  logits: Float32Array,
  { classes, height, width, groups, cells, models }: GroupedLogits,
): void {
  const area = height * width;
  const groupOf = Int32Array.from({ length: classes }, (_, each) => {
    const found = groups.findIndex((group) => group.includes(each));
    return found < 0 ? groups.length : found;
  });
  const sums = new Float64Array(groups.length + 1);
  for (let y = 0; y < cells; y++) {
    const rows = placesOf(y, cells, height);
    for (let x = 0; x < cells; x++) {
      const columns = placesOf(x, cells, width);
      sums.fill(0);
      for (let i = rows.first; i < rows.end; i++) {
        for (let j = columns.first; j < columns.end; j++) {
          const at = i * width + j;
          let peak = logits[at];
          for (let each = 1; each < classes; each++) peak = Math.max(peak, logits[each * area + at]);
          let total = 0;
          for (let each = 0; each < classes; each++) total += Math.exp(logits[each * area + at] - peak);
          for (let each = 0; each < classes; each++)
            sums[groupOf[each]] += Math.exp(logits[each * area + at] - peak) / total;
        }
      }
      const share = 1 / ((rows.end - rows.first) * (columns.end - columns.first) * models);
      for (const [group, sum] of sums.entries()) row[(group * cells + y) * cells + x] += sum * share;
    }
  }
}

/** The places of a line of `length` that lie in one of its `cells`, at least that at its centre. */
function placesOf(cell: number, cells: number, length: number): { readonly first: number; readonly end: number } {
  const first = Math.ceil((cell * length) / cells - 0.5);
  const end = Math.ceil(((cell + 1) * length) / cells - 0.5);
  if (end > first) return { first, end };
  const centre = Math.min(length - 1, Math.floor(((cell + 0.5) * length) / cells));
  return { first: centre, end: centre + 1 };
}
