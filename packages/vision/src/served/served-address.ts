import type { ModelSource } from "../model-source.js";

/** `http(s)://host/…/v2/models/NAME`, perhaps with `/versions/V`. */
const address = /^https?:\/\/[^?#]+\/v2\/models\/[^/?#]+(\/versions\/[^/?#]+)?\/?$/u;

/** Whether a model is named by its address at a server of the Open Inference Protocol. */
export function isServed(source: ModelSource): source is string | URL {
  return (typeof source === "string" || source instanceof URL) && address.test(String(source));
}
