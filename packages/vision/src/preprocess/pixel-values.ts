/** Pixels ready for a network: float32 [channels, height, width]. */
export interface PixelValues {
  readonly data: Float32Array;
  readonly height: number;
  readonly width: number;
}
