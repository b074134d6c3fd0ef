import { describe, expect, it } from "vitest";
import { usageMessage } from "./exit.js";

describe("usageMessage", () => {
  it.each([
    ["error: unknown option '--x'\n", "Unknown option '--x'; see vistazo run --help.\n"],
    [
      "error: unknown option '--x'\n(Did you mean --y?)\n",
      "Unknown option '--x' (did you mean --y?); see vistazo run --help.\n",
    ],
    ["error: too many. Expected 1.", "Too many. Expected 1; see vistazo run --help.\n"],
  ])("makes %j one sentence", (message, expected) => {
    expect(usageMessage(message, "vistazo run")).toBe(expected);
  });
});
