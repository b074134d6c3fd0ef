import type { Value } from "@vistazo/graph";

/** A feature map of a backbone: [batch, channels, height, width]. */
export interface ScaledMap {
  readonly map: Value;
  /** How many pixels of the photo lie under one of it, along each axis; where that does not come out even, one more is begun. */
  readonly stride: number;
}
