import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { classifiers, photo, vistazo } from "../tests/command.js";

const run = ["run", "image-classification", photo, "--model", `${classifiers}vit`];

describe.concurrent("wrong usage says what is wrong in one sentence and exits with 2", () => {
  it.each([
    ["an unknown command", ["look"], "Unknown command 'look'; see vistazo --help."],
    ["a command almost right", ["modles"], "Unknown command 'modles' (did you mean models?); see vistazo --help."],
    ["no task", ["run"], "Missing required argument 'task'; see vistazo run --help."],
    ["no photo", ["run", "depth-estimation"], "Missing required argument 'photo'; see vistazo run --help."],
    [
      "an unknown task",
      ["run", "image-classifcation", photo],
      'There is no task "image-classifcation"; the tasks are image-classification, object-detection, image-segmentation, background-removal, depth-estimation.',
    ],
    [
      "an unknown option",
      [...run, "--jsno"],
      "Unknown option '--jsno' (did you mean --json?); see vistazo run --help.",
    ],
    ["no value", [...run, "--out"], "Option '--out <folder>' argument missing; see vistazo run --help."],
    [
      "an empty model",
      ["run", "depth-estimation", photo, "--model", " "],
      "--model is empty: give a model of the Hub (org/name) or a folder.",
    ],
    ["an unknown precision", [...run, "--dtype", "int8"], '--dtype must be fp32, fp16, q8, not "int8".'],
    [
      "a limit in the wrong unit",
      ["serve", "--port", "0", "--limit", "queue=3s"],
      "--limit: The limit queue (photos that wait, for a model or for their turn) is a whole number, 1 or more, not “3s”.",
    ],
    [
      "calibration without bytes",
      [...run, "--calibrate", "photos"],
      "--calibrate is for 8-bit integers: give --dtype q8 too.",
    ],
    [
      "a device that a page has",
      [...run, "--device", "wasm"],
      '--device must be auto, cpu, webgpu, cuda, coreml, dml, not "wasm".',
    ],
    ["no number", [...run, "--threads", "two"], '--threads must be a whole number from 1 to 1024, not "two".'],
    [
      "too large a number",
      [...run, "--threads", "99999"],
      '--threads must be a whole number from 1 to 1024, not "99999".',
    ],
    [
      "no number in an exponent",
      ["bench", ...run.slice(1), "--repeat", "1e3"],
      '--repeat must be a whole number from 1 to 1000000, not "1e3".',
    ],
    [
      "proxies that are none",
      ["serve", "--trust-proxy", "10.0.0.5,everybody"],
      '--trust-proxy must be addresses or networks, separated by commas, such as 10.0.0.5,192.168.0.0/16 or loopback, not "10.0.0.5,everybody".',
    ],
    [
      "an address of a studio that is none",
      ["serve", "--peer-url", "10.0.0.7:7860"],
      '--peer-url must be an address such as http://10.0.0.7:7860, without a path, not "10.0.0.7:7860".',
    ],
    [
      "a network that is none",
      ["serve", "--trust-proxy", "10.0.0.0/33"],
      '--trust-proxy must be addresses or networks, separated by commas, such as 10.0.0.5,192.168.0.0/16 or loopback, not "10.0.0.0/33".',
    ],
    [
      "no count of drawings",
      ["serve", "--learn-every", "often"],
      '--learn-every must be a whole number from 0 to 1000000000, not "often".',
    ],
    [
      "a parameter without a value",
      [...run, "--option", "top_k"],
      '--option must be of the form name=value, such as top_k=3, not "top_k".',
    ],
    [
      "an unknown parameter",
      [...run, "--option", "topk=3"],
      'There is no option "topk" for image-classification; there are top_k, function_to_apply, batch_size, maxPixels, maxSide, maxBytes, maxRedirects, timeoutMs, allowPrivateHosts.',
    ],
    [
      "a parameter's wrong value",
      [...run, "--option", "top_k=0"],
      'The option "top_k" must be a whole number of at least 1, not 0.',
    ],
    ["a parameter of the prototype", [...run, "--option", "__proto__=3"], /^There is no option "__proto__"/],
    ["a file for a folder", [...run, "--out", photo], `--out ${photo} is a file: name a folder.`],
    [
      "a folder that cannot be",
      [...run, "--out", join(photo, "results")],
      `--out ${join(photo, "results")} cannot be made (ENOTDIR): name a folder that you may write to.`,
    ],
    [
      "too many photos",
      ["bench", "depth-estimation", photo, photo],
      "Too many arguments for 'bench'. Expected 2 arguments but got 3; see vistazo bench --help.",
    ],
    ["nothing to pull", ["pull"], "Missing required argument 'model'; see vistazo pull --help."],
    ["no port", ["serve", "--port", "70000"], '--port must be a whole number from 0 to 65535, not "70000".'],
  ])("%s", async (_, args, message) => {
    const { code, stdout, stderr } = await vistazo(args);
    expect(stderr.trimEnd()).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
    expect(stderr.trimEnd()).not.toContain("\n");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("nothing at all prints the help, on stderr", async () => {
    const { code, stdout, stderr } = await vistazo([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^Usage: vistazo/);
  });
});

describe.concurrent("help that was asked for goes to stdout", () => {
  it("of the whole, with every command", async () => {
    const { code, stdout, stderr } = await vistazo(["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const command of ["run", "bench", "pull", "models", "serve", "check"])
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, "m"));
  });

  it("of run, with the parameters of each task", async () => {
    const { stdout } = await vistazo(["run", "--help"]);
    expect(stdout).toMatch(
      /image-segmentation +threshold, iou_threshold, mask_threshold, overlap_mask_area_threshold, candidate_labels, subtask$/m,
    );
    expect(stdout).not.toContain("{}");
  });

  it("the version", async () => {
    expect(await vistazo(["--version"])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});

it.skipIf(process.platform !== "linux")(
  "a folder that can never be made is refused rather than tried for ever",
  async () => {
    expect(await vistazo([...run, "--out", "/proc/vistazo/results"])).toMatchObject({ code: 2 });
  },
);
