import { picturesText } from "./text/pictures-text.js";

/** A sentence on why there is no picture. */
export function pictureFailure(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return code === "unsupported-format" || code === "truncated" ? picturesText().unreadable : picturesText().failed;
}
