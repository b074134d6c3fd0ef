/**
 * IoU of the boxes [x, y, width, height] at `a[i …]` and `b[j …]`, in float64 and in COCO's order of operations; over the area
 * of `a` alone where `b` is a crowd.
 */
export function iouOfBoxes(a: Float64Array, i: number, b: Float64Array, j: number, crowd: boolean): number {
  const ax = a[i];
  const bx = b[j];
  const aw = a[i + 2];
  const bw = b[j + 2];
  const width = Math.min(aw + ax, bw + bx) - Math.max(ax, bx);
  if (width <= 0) return 0;
  const ay = a[i + 1];
  const by = b[j + 1];
  const ah = a[i + 3];
  const bh = b[j + 3];
  const height = Math.min(ah + ay, bh + by) - Math.max(ay, by);
  if (height <= 0) return 0;
  const intersection = width * height;
  return intersection / (crowd ? aw * ah : aw * ah + bw * bh - intersection);
}

/**
 * IoU of every detection with every truth, boxes [x, y, width, height]: `result[d * truths.length + t]`.
 * @param crowd per truth: true where it stands for a crowd, whose IoU is the intersection over the detection's area
 */
export function boxIou(
  detections: readonly (readonly number[])[],
  truths: readonly (readonly number[])[],
  crowd: readonly boolean[] = [],
): Float64Array {
  const a = Float64Array.from(detections.flat());
  const b = Float64Array.from(truths.flat());
  const result = new Float64Array(detections.length * truths.length);
  for (let d = 0; d < detections.length; d++) {
    for (let t = 0; t < truths.length; t++) {
      result[d * truths.length + t] = iouOfBoxes(a, d * 4, b, t * 4, crowd[t] === true);
    }
  }
  return result;
}
