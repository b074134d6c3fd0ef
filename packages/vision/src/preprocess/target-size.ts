import type { Size } from "@vistazo/image/pure";

/** The size of a photo after resizing, as a preprocessor_config.json asks for it. */
export type SizeRule =
  | { readonly kind: "exact"; readonly height: number; readonly width: number }
  | {
      readonly kind: "shortest-edge";
      readonly shortest: number;
      /** The other side is the nearest whole number, as Python rounds. Default: towards zero. */
      readonly nearest?: boolean;
    }
  | { readonly kind: "edges"; readonly shortest: number; readonly longest: number; readonly divisor?: number }
  | { readonly kind: "within"; readonly height: number; readonly width: number }
  | {
      readonly kind: "multiple";
      readonly height: number;
      readonly width: number;
      readonly multiple: number;
      readonly keepAspectRatio: boolean;
      /** No side is to be shorter than asked. Default: whichever size is nearer. */
      readonly covers?: boolean;
    }
  | { readonly kind: "floor"; readonly divisor: number }
  /** As large as so many patches of a side allow, both sides multiples of it. */
  | { readonly kind: "patches"; readonly side: number; readonly most: number };

/** Where a photo of `size` ends up. Sizes are rounded as transformers rounds most of them: towards zero. */
export function targetSize(rule: SizeRule, { height, width }: Size): Size {
  switch (rule.kind) {
    case "exact":
      return { height: rule.height, width: rule.width };
    case "shortest-edge":
      return rule.nearest ? roundedShortest(rule.shortest, height, width) : scaleShortest(rule.shortest, height, width);
    case "edges":
      return rule.divisor
        ? multipleWithinEdges(rule.shortest, rule.longest, rule.divisor, height, width)
        : withinEdges(rule.shortest, rule.longest, height, width);
    case "within":
      return fitWithin(rule, height, width);
    case "multiple":
      return nearestMultiple(rule, height, width);
    case "floor":
      return { height: height - (height % rule.divisor), width: width - (width % rule.divisor) };
    case "patches":
      return withinPatches(rule, height, width);
  }
}

/** `get_image_size_for_max_num_patches` of transformers' SigLIP 2: the scale is looked for by halving. */
function withinPatches({ side, most }: { side: number; most: number }, height: number, width: number): Size {
  const finest = 1e-5;
  const scaled = (length: number, scale: number) => Math.max(side, Math.ceil((length * scale) / side) * side);
  let [low, high] = [finest / 10, 100];
  while (high - low >= finest) {
    const scale = (low + high) / 2;
    const patches = (scaled(height, scale) / side) * (scaled(width, scale) / side);
    if (patches <= most) low = scale;
    else high = scale;
  }
  return { height: scaled(height, low), width: scaled(width, low) };
}

/** `get_resize_output_image_size` of transformers with one number. */
function scaleShortest(shortest: number, height: number, width: number): Size {
  return width <= height
    ? { width: shortest, height: Math.trunc((shortest * height) / width) }
    : { height: shortest, width: Math.trunc((shortest * width) / height) };
}

/** `get_image_size` of transformers' PP-LCNet. */
function roundedShortest(shortest: number, height: number, width: number): Size {
  const scale = shortest / Math.min(height, width);
  return { height: roundHalfToEven(height * scale), width: roundHalfToEven(width * scale) };
}

/** `get_size_with_aspect_ratio` of transformers: the shorter side as asked, unless the longer one would become too long. */
function withinEdges(shortest: number, longest: number, height: number, width: number): Size {
  const { side, scaled } = scaleWithin(shortest, longest, height, width);
  return Math.min(height, width) === side ? { height, width } : scaled;
}

/** `get_size_with_aspect_ratio_yolos` of transformers: the same, then down to a multiple of a number. */
function multipleWithinEdges(shortest: number, longest: number, divisor: number, height: number, width: number): Size {
  const { side, scaled } = scaleWithin(shortest, longest, height, width);
  const size = height <= width && height === side ? { height, width } : scaled;
  return { height: size.height - (size.height % divisor), width: size.width - (size.width % divisor) };
}

function scaleWithin(shortest: number, longest: number, height: number, width: number): { side: number; scaled: Size } {
  const [low, high] = [Math.min(height, width), Math.max(height, width)];
  const exact = (high / low) * shortest > longest ? (longest * low) / high : shortest;
  const side = roundHalfToEven(exact);
  const scaled =
    width < height
      ? { width: side, height: Math.trunc((exact * height) / width) }
      : { height: side, width: Math.trunc((exact * width) / height) };
  return { side, scaled };
}

/** `get_image_size_for_max_height_width` of transformers: as large as fits. */
function fitWithin(box: Size, height: number, width: number): Size {
  const scale = Math.min(box.height / height, box.width / width);
  return { height: Math.trunc(height * scale), width: Math.trunc(width * scale) };
}

/**
 * `get_resize_output_image_size` of transformers' DPT and ZoeDepth: to the nearest multiples of a number, and where the ratio of
 * the sides is to be kept, scaled by the factor of the side that changes less, or the greater factor. The multiple may be a fraction.
 */
function nearestMultiple(rule: Extract<SizeRule, { kind: "multiple" }>, height: number, width: number): Size {
  const { multiple, keepAspectRatio, covers = false } = rule;
  let [tall, wide] = [rule.height / height, rule.width / width];
  if (keepAspectRatio) {
    if (covers ? wide > tall : Math.abs(1 - wide) < Math.abs(1 - tall)) tall = wide;
    else wide = tall;
  }
  const round = (side: number, least: number) => {
    const nearest = Math.trunc(roundHalfToEven(side / multiple) * multiple);
    return covers && nearest < least ? Math.ceil(side / multiple) * multiple : nearest;
  };
  return { height: round(tall * height, rule.height), width: round(wide * width, rule.width) };
}

/** Python's `round`. */
export function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
