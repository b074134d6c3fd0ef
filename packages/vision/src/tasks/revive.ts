import { Mask } from "@vistazo/image/mask";
import type { RawImage } from "@vistazo/image/pure";
import { shown, shownPicture } from "@vistazo/image/short-inspect";
import type { DepthEstimation, RunLength } from "@vistazo/tasks";

/** Part of an answer with its mask ready to be worked with. */
export type WithMask<Part extends { readonly mask: RunLength }> = Omit<Part, "mask"> & { readonly mask: Mask };

/** An answer as a caller gets it. */
export type Revived<Answer> = Answer extends (infer Part)[]
  ? (Part extends { readonly mask: RunLength } ? WithMask<Part> : Part)[]
  : Answer;

/** Threads exchange plain data: masks come as their runs. Pictures and maps are shown in a line by Node's `console.log`. */
export function revive<Answer>(answer: Answer): Revived<Answer> {
  const revived = Array.isArray(answer)
    ? answer.map((part) => (isMasked(part) ? withMask(part) : inShort(part)))
    : inShort(answer);
  return revived as Revived<Answer>;
}

function inShort<Part>(part: Part): Part {
  if (isPicture(part)) return shownPicture(part);
  if (!isDepth(part)) return part;
  const { predicted_depth, depth, unit = "" } = part;
  shownPicture(depth);
  shown(predicted_depth, ({ data, dims: [height, width] }) => {
    const { least, most } = extremes(data);
    return `Depth ${width} x ${height}, ${least.toFixed(2)} to ${most.toFixed(2)} ${unit}`.trimEnd();
  });
  return part;
}

function extremes(data: Float32Array): { readonly least: number; readonly most: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of data) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}

function isPicture(part: unknown): part is RawImage {
  return typeof part === "object" && part !== null && "channels" in part && "width" in part && "height" in part;
}

function isDepth(part: unknown): part is DepthEstimation {
  return typeof part === "object" && part !== null && "predicted_depth" in part && "depth" in part;
}

function isMasked(part: unknown): part is { readonly mask: RunLength } {
  return typeof part === "object" && part !== null && "mask" in part;
}

function withMask({ mask, ...part }: { readonly mask: RunLength }) {
  return { ...part, mask: Mask.fromRuns(mask) };
}
