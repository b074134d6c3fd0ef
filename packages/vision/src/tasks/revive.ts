import { Mask } from "@vistazo/image/mask";
import type { RunLength } from "@vistazo/tasks";

/** Part of an answer with its mask ready to be worked with. */
export type WithMask<Part extends { readonly mask: RunLength }> = Omit<Part, "mask"> & { readonly mask: Mask };

/** An answer as a caller gets it. */
export type Revived<Answer> = Answer extends (infer Part)[]
  ? (Part extends { readonly mask: RunLength } ? WithMask<Part> : Part)[]
  : Answer;

/** Threads exchange plain data: masks come as their runs. */
export function revive<Answer>(answer: Answer): Revived<Answer> {
  const revived = Array.isArray(answer) ? answer.map((part) => (isMasked(part) ? withMask(part) : part)) : answer;
  return revived as Revived<Answer>;
}

function isMasked(part: unknown): part is { readonly mask: RunLength } {
  return typeof part === "object" && part !== null && "mask" in part;
}

function withMask({ mask, ...part }: { readonly mask: RunLength }) {
  return { ...part, mask: Mask.fromRuns(mask) };
}
