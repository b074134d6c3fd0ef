import type { Tensor } from "@vistazo/graph";
import type { Size } from "@vistazo/image/pure";

/** Side of the boxes that the finest level's anchors propose, in fractions of the photo; each next level's are twice as large. */
const anchorSide = 0.05;
/** Anchors nearer than this to the photo's edges, or larger than it, are no proposals. */
const margin = 1e-2;
const greatestFloat = 2 ** 128 - 2 ** 104;

/** A box in the middle of each pixel of each level, in fractions of the photo, and whether it is a proposal. */
export interface Proposals {
  /** [tokens, 4]: centre x, centre y, width, height. */
  readonly boxes: Float32Array;
  /** 1 where a box is one, else 0: [tokens] */
  readonly valid: Float32Array;
}

export function proposals(levels: readonly Size[]): Proposals {
  const tokens = levels.reduce((sum, { height, width }) => sum + height * width, 0);
  const boxes = new Float32Array(tokens * 4);
  const valid = new Float32Array(tokens);
  const { fround } = Math;
  let token = 0;
  for (const [level, { height, width }] of levels.entries()) {
    const side = fround(anchorSide * 2 ** level);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++, token++) {
        const box = [fround((x + 0.5) / width), fround((y + 0.5) / height), side, side];
        valid[token] = Number(box.every((edge) => edge > fround(margin) && edge < fround(1 - margin)));
        boxes.set(box, token * 4);
      }
    }
  }
  return { boxes, valid };
}

/**
 * The proposals as logits; float32's greatest where there is none.
 *
 * @returns `anchors` [tokens, 4], and `valid` [1, tokens, 1], 1 where one is a proposal, else 0.
 */
export function anchorInputs(levels: readonly Size[]): { readonly anchors: Tensor; readonly valid: Tensor } {
  const { boxes, valid } = proposals(levels);
  const { fround } = Math;
  const logit = (edge: number) => Math.log(fround(edge / fround(1 - edge)));
  const data = boxes.map((edge, i) => (valid[i >> 2] === 1 ? logit(edge) : greatestFloat));
  return {
    anchors: { dtype: "float32", shape: [valid.length, 4], data },
    valid: { dtype: "float32", shape: [1, valid.length, 1], data: valid },
  };
}

/**
 * The fixed positions of RT-DETR's encoder: sines, then cosines of a token's row, then of its column.
 *
 * @param width a multiple of 4.
 * @returns [1, height * width, width]
 */
export function gridPositions({ height, width: columns }: Size, width: number, temperature: number): Tensor {
  const quarter = width / 4;
  const data = new Float32Array(height * columns * width);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < columns; x++, to += width) {
      for (let k = 0; k < quarter; k++) {
        const frequency = 1 / temperature ** (k / quarter);
        data[to + k] = Math.sin(y * frequency);
        data[to + quarter + k] = Math.cos(y * frequency);
        data[to + 2 * quarter + k] = Math.sin(x * frequency);
        data[to + 3 * quarter + k] = Math.cos(x * frequency);
      }
    }
  }
  return { dtype: "float32", shape: [1, height * columns, width], data };
}
