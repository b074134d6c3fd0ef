const kernels = {
  bilinear: { support: 1, weight: (distance: number) => Math.max(0, 1 - Math.abs(distance)) },
  bicubic: { support: 2, weight: cubic },
};

/**
 * How much of each learnt row, or column, is in each of those wanted, by PyTorch's interpolation with `antialias=True`: the
 * kernel of Pillow (bicubic: a = -0.5), stretched where there are fewer wanted than learnt. [wanted, learnt]
 */
export function antialiasedShares(
  learnt: number,
  wanted: number,
  mode: keyof typeof kernels = "bicubic",
): Float32Array {
  const { support, weight } = kernels[mode];
  const scale = learnt / wanted;
  const stretch = Math.max(scale, 1);
  const shares = new Float32Array(wanted * learnt);
  for (let i = 0; i < wanted; i++) {
    const centre = (i + 0.5) * scale;
    const first = Math.max(0, Math.trunc(centre - support * stretch + 0.5));
    const end = Math.min(learnt, Math.trunc(centre + support * stretch + 0.5));
    const weights = Array.from({ length: end - first }, (_, k) => weight((first + k - centre + 0.5) / stretch));
    const sum = weights.reduce((a, b) => a + b, 0);
    for (const [k, weight] of weights.entries()) shares[i * learnt + first + k] = weight / sum;
  }
  return shares;
}

function cubic(distance: number): number {
  const x = Math.abs(distance);
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
  return 0;
}
