import { PassThrough } from "node:stream";
import type { DownloadProgress } from "@vistazo/checkpoint";
import { describe, expect, it } from "vitest";
import { DownloadBar } from "./download-bar.js";

/** What is written while a file of `total` bytes comes in ten parts, after a small one. */
function written(isTTY: boolean, total: number): string {
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns: 80,
    cursorTo() {},
    clearLine() {},
    moveCursor() {},
  });
  const bar = new DownloadBar(stream as unknown as NodeJS.WriteStream);
  const step = (file: string, status: DownloadProgress["status"], loaded: number, of: number) =>
    bar.report({ status, file, loaded, total: of, overall: { loaded, total: of, files: 1, filesDone: 0 } });
  step("config.json", "start", 0, 700);
  step("config.json", "done", 700, 700);
  step("model.safetensors", "start", 0, total);
  for (let i = 1; i <= 10; i++) step("model.safetensors", "progress", (i * total) / 10, total);
  step("model.safetensors", "done", total, total);
  bar.stop();
  return String(stream.read() ?? "");
}

describe("DownloadBar", () => {
  it("prints a line a file where nobody looks", () => {
    expect(written(false, 346e6)).toBe("Downloading config.json (700 B)\nDownloading model.safetensors (346 MB)\n");
  });

  it("draws a bar on a terminal, and nothing for what is there at once", () => {
    const drawn = written(true, 346e6);
    expect(drawn).toMatch(/100% · 346\/346 MB · 0 s left · model\.safetensors/);
    expect(drawn).not.toMatch(/config\.json|NaN|NULL|INF|LL|NF/);
    expect(written(true, 5000)).toBe("");
  });
});
