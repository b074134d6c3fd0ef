import type { HeadTrainingOptions, HeadTrainingResult } from "@vistazo/vision/training";
import type { SetAside } from "../eval/set-aside.js";
import type { DenseFlags } from "./dense-flags.js";

/** Photos with what is true of them, to train a task on. */
export interface DenseSet {
  /** How many photos there are. */
  readonly count: number;
  /** Of tasks that have classes. */
  readonly classes?: readonly string[];
  train(options: HeadTrainingOptions): Promise<HeadTrainingResult>;
  /**
   * A model on some of the photos.
   *
   * @param photos their files. Default: all.
   * @returns undefined where it has no class of theirs.
   */
  measure(model: string, photos?: readonly string[]): Promise<Measured | undefined>;
}

export type OpenDenseSet = (flags: DenseFlags, aside: SetAside) => Promise<DenseSet>;

/** How well a model does. */
export interface Measured {
  /** Photos that count. */
  readonly n: number;
  readonly numbers: readonly MeasuredNumber[];
  /** A number a class. */
  readonly perClass?: { readonly name: string; readonly classes: Readonly<Record<string, number>> };
}

export interface MeasuredNumber {
  readonly name: string;
  /** NaN where there is nothing to say. */
  readonly value: number;
  /** Whether more is better. */
  readonly best: "high" | "low";
}
