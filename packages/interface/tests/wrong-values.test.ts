import { describe, expect, it, onTestFinished, vi } from "vitest";
import { annotatedImage, Interface, image, number, text } from "../src/index.js";
import { eventually, serve } from "./support.js";

/** An app whose function returns anything, as one in JavaScript may. */
async function returning(outputs: unknown, value: unknown): Promise<string | null> {
  const app = new Interface({ fn: () => value as never, inputs: [], outputs: outputs as "text" });
  const { url } = await serve(app, { showError: true });
  const response = await fetch(`${url}/gradio_api/run/predict`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"data":[]}',
  });
  return ((await response.json()) as { error: string | null }).error;
}

describe("a value that is none for its output is told by the output's name", () => {
  const value = (label: string) => `The function's value for "${label}"`;
  it.each<[string, unknown, unknown, string | RegExp]>([
    [
      "nothing returned",
      text({ label: "Answer" }),
      undefined,
      `The function returned nothing: return the value for "Answer", or null for none.`,
    ],
    [
      "an object as text",
      text({ label: "Answer" }),
      { a: 1 },
      `${value("Answer")} must be a text or a number, not an object with a.`,
    ],
    ["a text as number", number({ label: "Count" }), "3", `${value("Count")} must be a number, not "3".`],
    [
      "a number as picture",
      image({ label: "Photo" }),
      3,
      /^The function's value for "Photo" must be a picture: pixels .*, not 3\.$/,
    ],
    [
      "pixels that are too few",
      image({ label: "Photo" }),
      { data: new Uint8Array(3), width: 2, height: 2 },
      /^The function's value for "Photo" cannot be used: A raw image/,
    ],
    [
      "a file that is not there",
      image({ label: "Photo" }),
      "nowhere.png",
      /^The function's value for "Photo" cannot be used: ENOENT/,
    ],
    [
      "scores that are none",
      "label",
      [{ label: "cat" }],
      `${value("Label")} must be [{ label, score }], { cat: 0.9 } or one answer, not an object with label.`,
    ],
    [
      "no pictures",
      "gallery",
      "cat",
      `${value("Gallery")} must be a list of pictures, or of { image, caption }, not "cat".`,
    ],
    ["one picture of two", "image-slider", [1], `${value("Compare")} must be a list of two pictures, not a list of 1.`],
    [
      "annotations without a picture",
      annotatedImage({ label: "Objects" }),
      [{ label: "cat" }],
      `${value("Objects")} must be { image, annotations: [{ label, score?, box?, mask? }] }, not a list of 1.`,
    ],
    [
      "a box as a list",
      annotatedImage({ label: "Objects" }),
      { image: "a.png", annotations: [{ label: "cat", box: [0, 0, 1, 1] }] },
      `${value("Objects")} at annotations[0].box must be { xmin, ymin, xmax, ymax } in pixels, not a list of 4.`,
    ],
    [
      "too few of several",
      ["text", "number"],
      ["a"],
      "The function must return a list of 2 values, one for each of text, number, not a list of 1.",
    ],
    [
      "a list by names",
      { word: "text", count: "number" },
      ["a", 1],
      "The function must return an object with word, count, not a list of 2.",
    ],
    [
      "a name that there is not",
      { word: "text" },
      { wrod: "a" },
      'The function returned "wrod", but the outputs are word.',
    ],
  ])("%s", async (_, outputs, returned, message) => {
    const error = await returning(outputs, returned);
    if (typeof message === "string") expect(error).toBe(message);
    else expect(error).toMatch(message);
  });

  it("null is no result, and no outputs need none", async () => {
    expect(await returning(["text", "number"], null)).toBeUndefined();
    expect(await returning([], undefined)).toBeUndefined();
  });
});

describe("an error that nobody meant to show", () => {
  const fails = () =>
    new Interface({
      fn: () => {
        throw new TypeError("The key is 1234.");
      },
      inputs: [],
      outputs: "text",
    });
  const ask = async (url: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/gradio_api/run/predict`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: '{"data":[]}',
    });
    return ((await response.json()) as { error: string | null }).error;
  };
  const inMode = (mode: string) => {
    vi.stubEnv("NODE_ENV", mode);
    onTestFinished(() => void vi.unstubAllEnvs());
  };

  it("is logged with its stack, on the terminal", async () => {
    let said = "";
    const write = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      said += String(text);
      return true;
    });
    onTestFinished(() => write.mockRestore());
    const { url } = await serve(fails(), { quiet: false });
    expect(await ask(url)).toBe(null);
    await eventually(() =>
      /The function "predict" failed\.\nTypeError: The key is 1234\.\n\s+at .*wrong-values/.test(said),
    );
  });

  it("is told to whoever develops the app on this computer", async () => {
    inMode("development");
    const { url } = await serve(fails());
    expect(await ask(url)).toMatch(/^TypeError: The key is 1234\.\n {4}at .*wrong-values\.test\.ts:\d+:\d+/);
  });

  it.each([
    ["in production", "production", {}, {}],
    ["by a proxy", "development", {}, { "x-forwarded-for": "203.0.113.7" }],
    ["with an address of its own", "development", { rootPath: "https://example.com/app" }, {}],
    ["where others reach it", "development", { host: "0.0.0.0" }, {}],
    ["where it is switched off", "development", { showError: false }, {}],
  ])("is told to nobody %s", async (_, mode, options, headers) => {
    inMode(mode);
    const { port } = await serve(fails(), options);
    expect(await ask(`http://127.0.0.1:${port}`, headers)).toBe(null);
  });
});
