import { ImageError } from "./errors.js";

/** Pillow's resampling filters. */
export type ResizeFilter = "nearest" | "box" | "bilinear" | "hamming" | "bicubic" | "lanczos";

/** A convolution kernel: `weight` is 0 outside [-support, support], in source pixels when enlarging. */
export interface Kernel {
  readonly support: number;
  readonly weight: (x: number) => number;
}

/** Pillow writes hamming's constants as C floats. */
const HAMMING_A = Math.fround(0.54);
const HAMMING_B = Math.fround(0.46);
const BICUBIC_A = -0.5;

function sinc(x: number): number {
  if (x === 0) return 1;
  const angle = x * Math.PI;
  return Math.sin(angle) / angle;
}

function hamming(x: number): number {
  const distance = Math.abs(x);
  if (distance === 0) return 1;
  if (distance >= 1) return 0;
  const angle = distance * Math.PI;
  return (Math.sin(angle) / angle) * (HAMMING_A + HAMMING_B * Math.cos(angle));
}

function bicubic(x: number): number {
  const a = BICUBIC_A;
  const d = Math.abs(x);
  if (d < 1) return ((a + 2) * d - (a + 3)) * d * d + 1;
  if (d < 2) return (((d - 5) * d + 8) * d - 4) * a;
  return 0;
}

/** The kernels of Pillow's `Resample.c`, evaluated in its order of operations so that no weight differs. */
const KERNELS: Readonly<Record<Exclude<ResizeFilter, "nearest">, Kernel>> = {
  box: { support: 0.5, weight: (x) => (x > -0.5 && x <= 0.5 ? 1 : 0) },
  bilinear: { support: 1, weight: (x) => (Math.abs(x) < 1 ? 1 - Math.abs(x) : 0) },
  hamming: { support: 1, weight: hamming },
  bicubic: { support: 2, weight: bicubic },
  lanczos: { support: 3, weight: (x) => (x >= -3 && x < 3 ? sinc(x) * sinc(x / 3) : 0) },
};

/** @throws ImageError `bad-argument` for a filter that is none. */
export function kernelOf(filter: Exclude<ResizeFilter, "nearest">): Kernel {
  if (!Object.hasOwn(KERNELS, filter)) {
    const known = ["nearest", ...Object.keys(KERNELS)].join(", ");
    throw new ImageError("bad-argument", `There is no resize filter "${filter}"; there are ${known}.`);
  }
  return KERNELS[filter];
}
