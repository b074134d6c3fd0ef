/** A place of a detector's maps, which tells of an object around it, in pixels of what the network sees. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
  /** Pixels from one place of its map to the next. */
  readonly stride: number;
}

/** The centres of the places of square maps, row after row, the finest map first. */
export function mapPoints(size: number, strides: readonly number[]): MapPoint[] {
  return strides.flatMap((stride) => {
    const cells = size / stride;
    return Array.from({ length: cells ** 2 }, (_, i) => ({
      x: ((i % cells) + 0.5) * stride,
      y: (Math.floor(i / cells) + 0.5) * stride,
      stride,
    }));
  });
}
