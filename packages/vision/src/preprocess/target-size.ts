import type { Size } from "@vistazo/image";

/** The size of a photo after resizing, as a preprocessor_config.json asks for it. */
export type SizeRule =
  | { readonly kind: "exact"; readonly height: number; readonly width: number }
  | { readonly kind: "shortest-edge"; readonly shortest: number }
  | { readonly kind: "edges"; readonly shortest: number; readonly longest: number };

/** Where a photo of `size` ends up. Sizes are rounded as transformers rounds them: towards zero. */
export function targetSize(rule: SizeRule, { height, width }: Size): Size {
  switch (rule.kind) {
    case "exact":
      return { height: rule.height, width: rule.width };
    case "shortest-edge":
      return scaleShortest(rule.shortest, height, width);
    case "edges":
      return withinEdges(rule.shortest, rule.longest, height, width);
  }
}

/** `get_resize_output_image_size` of transformers with one number. */
function scaleShortest(shortest: number, height: number, width: number): Size {
  return width <= height
    ? { width: shortest, height: Math.trunc((shortest * height) / width) }
    : { height: shortest, width: Math.trunc((shortest * width) / height) };
}

/** `get_size_with_aspect_ratio` of transformers: the shorter side as asked, unless the longer one would become too long. */
function withinEdges(shortest: number, longest: number, height: number, width: number): Size {
  const [low, high] = [Math.min(height, width), Math.max(height, width)];
  let side = shortest;
  let exact: number | undefined;
  if ((high / low) * shortest > longest) {
    exact = (longest * low) / high;
    side = roundHalfToEven(exact);
  }
  if ((height <= width && height === side) || (width <= height && width === side)) return { height, width };
  const scale = exact ?? side;
  return width < height
    ? { width: side, height: Math.trunc((scale * height) / width) }
    : { height: side, width: Math.trunc((scale * width) / height) };
}

/** Python's `round`. */
function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
