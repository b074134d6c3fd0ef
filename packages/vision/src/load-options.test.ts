import { describe, expect, it } from "vitest";
import { type PipelineOptions, readLoadOptions } from "./load-options.js";

describe("load options", () => {
  it("are those of the Hub and its cache, and how the model runs", () => {
    const { signal } = new AbortController();
    const progress = () => {};
    const open = {
      revision: "v1",
      subfolder: "a/b",
      token: false,
      folders: true,
      signal,
      progress,
      timeout: 5,
    } as const;
    expect(readLoadOptions({ ...open, dtype: "q8", threads: 2, device: "cpu" })).toEqual({
      open,
      run: { dtype: "q8", threads: 2, device: "cpu" },
    });
    const run = { dtype: undefined, threads: undefined, device: "auto" };
    expect(readLoadOptions({ dtype: undefined })).toEqual({ open: {}, run });
  });

  it("may have Python's names", () => {
    expect(readLoadOptions({ cache_dir: "/cache", local_files_only: true }).open).toEqual({
      cacheDir: "/cache",
      offline: true,
    });
    expect(readLoadOptions({ cacheDir: "/mine", cache_dir: "/cache" }).open).toEqual({ cacheDir: "/mine" });
  });

  it.each([
    [{ calibration: [] }, 'The option "calibration" must be a list of 1 to 64 photos, not [].'],
    [{ dtype: "int8" }, 'The option "dtype" must be "fp32" or "fp16" or "q8", not "int8".'],
    [{ threads: 0 }, 'The option "threads" must be a whole number of at least 1, not 0.'],
    [{ device: "tpu" }, /^The option "device" must be "auto" or "cpu" or "webgpu" or .* or "dml", not "tpu"\.$/],
    [{ cache_dir: 3 }, 'The option "cache_dir" must be a text, not 3.'],
    [{ local_files_only: "yes" }, 'The option "local_files_only" must be true or false, not "yes".'],
    [{ progress: true }, 'The option "progress" must be a function, not true.'],
    [{ token: true }, 'The option "token" must be a text or false, not true.'],
    [{ subfolder: () => "" }, 'The option "subfolder" must be a text, not a function.'],
    [{ signal: {} }, 'The option "signal" must be an AbortSignal, not {}.'],
    [{ torch_dtype: "float16" }, 'There is no option "torch_dtype"; give dtype.'],
    [{ progress_callback: () => {} }, 'There is no option "progress_callback"; give progress.'],
    [
      { session_options: {} },
      'There is no option "session_options"; give threads in place of its intraOpNumThreads (its other settings are chosen here).',
    ],
    [{ dtpye: "q8" }, /^There is no option "dtpye"; there are revision, subfolder, /],
    [{ toString: 1 }, /^There is no option "toString"/],
    [{ pytorchProblem: () => undefined }, /^There is no option "pytorchProblem"/],
  ])("are refused by name: %j", (options, message) => {
    expect(() => readLoadOptions(options as PipelineOptions)).toThrow(
      expect.objectContaining({
        code: "invalid-option",
        message: typeof message === "string" ? message : expect.stringMatching(message),
      }),
    );
  });
});
