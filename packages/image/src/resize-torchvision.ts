import { convolveColumns, convolveRows } from "./convolve.js";
import { checkSize, type RawImage, type Size } from "./raw-image.js";
import { kernelOf } from "./resample-filter.js";
import { fixedPoint, PRECISION_BITS, resampleWindows, type Windows } from "./resample-window.js";

export interface TorchvisionResizeOptions extends Size {
  readonly filter: "bilinear" | "bicubic";
  /** Smooth what shrinks. Default true. */
  readonly antialias?: boolean;
}

/** Weights are integers of 16 bits. */
const GREATEST_WEIGHT = 1 << 15;

/** Of the cubic kernel where nothing is smoothed. */
const CUBIC_A = -0.75;

/**
 * The image at another size, bit for bit as `torchvision.transforms.v2.functional.resize` makes it of uint8 images on a processor: as
 * Pillow does, with weights of 16 bits, and not smoothed where that is not asked for. Source: PyTorch's `UpSampleKernel.cpp`
 * (`HelperInterpBase::_compute_index_ranges_int16_weights`).
 *
 * @throws ImageError `bad-argument` for a size that cannot be.
 */
export function resizeAsTorchvision<T extends RawImage>(image: T, options: TorchvisionResizeOptions): T {
  const { width, height, filter, antialias = true } = options;
  checkSize({ width, height }, "A resized image");
  const windows = (from: number, to: number) => {
    if (!antialias) return sharpWindows(from, to, filter);
    const exact = resampleWindows(from, 0, from, to, kernelOf(filter));
    return fixedPoint(exact, fractionBits(exact.weights.reduce((a, b) => Math.max(a, b), 0)));
  };
  let data: Uint8Array = new Uint8Array(image.data);
  if (width !== image.width) {
    data = convolveRows(data, image.width, image.channels, 0, image.height, windows(image.width, width));
  }
  if (height !== image.height) data = convolveColumns(data, width * image.channels, 0, windows(image.height, height));
  return { ...image, data, width, height };
}

/** As many as the greatest weight leaves room for. */
function fractionBits(greatest: number): number {
  let bits = 0;
  while (bits < PRECISION_BITS && Math.trunc(0.5 + greatest * 2 ** (bits + 1)) < GREATEST_WEIGHT) bits++;
  return bits;
}

/** The two or four nearest positions; what is outside counts for the edge. */
function sharpWindows(from: number, to: number, filter: "bilinear" | "bicubic"): Windows<Int32Array> {
  const cubic = filter === "bicubic";
  const stride = cubic ? 4 : 2;
  const first = new Int32Array(to);
  const count = new Int32Array(to);
  const weights = new Float64Array(to * stride);
  // Of sums that are not yet whole too, as PyTorch finds it.
  let greatest = 0;
  for (let i = 0; i < to; i++) {
    const exact = (from / to) * (i + 0.5) - 0.5;
    const place = cubic ? exact : Math.max(exact, 0);
    const low = Math.min(Math.floor(place), from - 1);
    const share = Math.min(Math.max(place - low, 0), 1);
    const start = low - stride / 2 + 1;
    first[i] = Math.max(start, 0);
    count[i] = Math.min(start + stride, from) - first[i];
    for (let k = 0; k < stride; k++) {
      const distance = Math.abs(start + k - low - share);
      const inside = Math.min(Math.max(start + k, 0), from - 1);
      const at = i * stride + inside - first[i];
      weights[at] += cubic ? cubicWeight(distance) : Math.max(1 - distance, 0);
      greatest = Math.max(greatest, weights[at]);
    }
  }
  return fixedPoint({ first, count, weights, stride }, fractionBits(greatest));
}

function cubicWeight(x: number): number {
  if (x < 1) return ((CUBIC_A + 2) * x - (CUBIC_A + 3)) * x * x + 1;
  if (x < 2) return ((CUBIC_A * x - 5 * CUBIC_A) * x + 8 * CUBIC_A) * x - 4 * CUBIC_A;
  return 0;
}
