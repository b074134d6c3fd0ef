import { describe, expect, it } from "vitest";
import { sentence, usageMessage } from "./exit.js";

describe("sentence", () => {
  const system = (code: string, path?: string) =>
    Object.assign(new Error(`${code}: no space left on device, write`), { code, syscall: "write", path });

  it.each([
    [system("ENOSPC"), "A file cannot be written: the disk is full; make room and run the same command again."],
    [
      system("EROFS", "/o/a.npy"),
      "/o/a.npy cannot be written: the disk can only be read; name a folder on another with --out.",
    ],
    [system("EIO"), "EIO: no space left on device, write"],
    [Object.assign(new Error("Full."), { code: "ENOSPC" }), "Full."],
    ["text", "text"],
  ])("of %s", (error, expected) => {
    expect(sentence(error)).toBe(expected);
  });
});

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
