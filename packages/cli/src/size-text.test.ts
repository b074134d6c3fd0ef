import { expect, it } from "vitest";
import { sizeText } from "./size-text.js";

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1 kB"],
  [93_404, "93.4 kB"],
  [346_293_852, "346 MB"],
  [1_365_000_000_000, "1370 GB"],
])("%i bytes are %s", (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
