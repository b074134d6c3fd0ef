import { describe, expect, it } from "vitest";
import { Interface, image, json, label, slider, text } from "./index.js";

/** JavaScript lets pass what the compiler refuses. */
const wrong = (options: object) => options as never;

const made = (options: object) => () =>
  new Interface({ fn: (words: string) => words, inputs: "text", outputs: "text", ...options });

describe("an option that there is not", () => {
  it.each<[string, () => unknown, string]>([
    ["of Interface", made({ tittle: "A" }), "Interface has no option `tittle` (did you mean `title`?)."],
    [
      "as Python writes it",
      made({ concurrency_limit: 2 }),
      "Interface has no option `concurrency_limit` (did you mean `concurrencyLimit`?).",
    ],
    [
      "of flagging",
      made({ flagging: { option: ["Wrong"] } }),
      "flagging has no option `option` (did you mean `options`?).",
    ],
    [
      "of a component",
      () => slider(wrong({ min: 0, label: "Size" })),
      "slider has no option `min` (did you mean `minimum`?).",
    ],
    [
      "like none that there is",
      () => slider(wrong({ colour: "red" })),
      "slider has no option `colour`: there are label, name, info, minimum, maximum, step, value.",
    ],
    [
      "of a picture",
      () => image(wrong({ source: ["upload"] })),
      "image has no option `source` (did you mean `sources`?).",
    ],
    [
      "of a component with the common ones alone",
      () => json(wrong({ lable: "A" })),
      "json has no option `lable` (did you mean `label`?).",
    ],
    [
      "of several on a page",
      () => Interface.combine([], wrong({ titel: "A" })),
      "Interface.combine has no option `titel` (did you mean `title`?).",
    ],
    [
      "of a pipeline's page",
      () =>
        Interface.fromPipeline(
          Object.assign(() => [], { task: "image-classification" }),
          wrong({ example: [] }),
        ),
      "Interface.fromPipeline has no option `example` (did you mean `examples`?).",
    ],
    [
      "of serving",
      () => made({})().plugin(wrong({ maxFilesize: 1 })),
      "plugin has no option `maxFilesize` (did you mean `maxFileSize`?).",
    ],
  ])("%s", (_, make, message) => {
    expect(make).toThrow(message);
  });

  it("of launch and handler, which would begin to serve", async () => {
    const app = made({})();
    await expect(app.launch(wrong({ prot: 1, quiet: true }))).rejects.toThrow(
      "launch has no option `prot` (did you mean `port`?).",
    );
    await expect(app.handler(wrong({ prefiks: "/a" }))).rejects.toThrow("handler has no option `prefiks`");
  });

  it("is none of those that there are", () => {
    expect(() => [label({ topClasses: 2, info: "A" }), text({ name: "a", maxLength: 3 })]).not.toThrow();
  });
});
