/**
 * How many channels a convolution lacks that ONNX Runtime's WebGPU computes wrongly, found with 1.30: those of more than 3 channels, a multiple
 * of 3 and none of 4, where the outputs are a multiple of 4 and the kernel is larger than 1x1.
 *
 * @param weight its shape: [outputs, channels, …kernel], of one group.
 */
export function missingChannels([outputs, channels, ...kernel]: readonly number[]): number {
  const larger = kernel.some((length) => length > 1);
  const wrong = channels > 3 && channels % 3 === 0 && channels % 4 !== 0 && outputs % 4 === 0 && larger;
  return wrong ? 4 - (channels % 4) : 0;
}
