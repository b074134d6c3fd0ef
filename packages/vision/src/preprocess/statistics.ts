/** Means and standard deviations of data sets, as many image processors have them. */
export const nearHalf = { image_mean: [0.5, 0.5, 0.5], image_std: [0.5, 0.5, 0.5] };
export const imageNet = { image_mean: [0.485, 0.456, 0.406], image_std: [0.229, 0.224, 0.225] };
export const clipStatistics = {
  image_mean: [0.48145466, 0.4578275, 0.40821073],
  image_std: [0.26862954, 0.26130258, 0.27577711],
};

/** Of Pillow's filters, by their numbers in `resample`. */
export const bilinear = 2;
export const bicubic = 3;

export function square(side: number): { readonly height: number; readonly width: number } {
  return { height: side, width: side };
}

/** Of a photo whose shorter side was resized, the square in its middle. */
export function middleSquare(shortest: number, side: number) {
  return {
    do_resize: true,
    size: { shortest_edge: shortest },
    default_to_square: false,
    do_center_crop: true,
    crop_size: square(side),
  };
}
