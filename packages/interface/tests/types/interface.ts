import type { Photo } from "@vistazo/image";
import {
  annotatedImage,
  type Context,
  checkbox,
  checkboxGroup,
  dropdown,
  file,
  type GalleryItem,
  gallery,
  Interface,
  image,
  imageSlider,
  label,
  number,
  radio,
  type Sketch,
  sketchpad,
  slider,
  text,
  type UploadedFile,
} from "@vistazo/interface";
import { expectTypeOf } from "vitest";

// Compiled with the tests, against the package as it is published, never run: what a function gets and may return follows from its inputs and outputs.

new Interface({
  inputs: "image",
  outputs: "label",
  fn: (photo, context) => {
    expectTypeOf(photo).toEqualTypeOf<Photo>();
    expectTypeOf(context).toEqualTypeOf<Context>();
    return { cat: 0.9 };
  },
});

new Interface({
  inputs: [image({ optional: true }), slider(), "checkbox", text()],
  outputs: ["number", "json"],
  fn: async (photo, limit, yes, words, { signal }) => {
    expectTypeOf(photo).toEqualTypeOf<Photo | null>();
    expectTypeOf(limit).toEqualTypeOf<number>();
    expectTypeOf(yes).toEqualTypeOf<boolean>();
    expectTypeOf(words).toEqualTypeOf<string>();
    expectTypeOf(signal).toEqualTypeOf<AbortSignal>();
    return [1, { any: ["thing"] }];
  },
});

new Interface({
  inputs: {
    path: image({ type: "path" }),
    original: image({ type: "file" }),
    sketch: sketchpad(),
    one: dropdown({ choices: ["red", "green"] }),
    rank: radio({ choices: [["First", 1] as const, ["Second", 2] as const] }),
    some: checkboxGroup({ choices: ["a", "b"] }),
    files: file({ multiple: true }),
    maybe: number({ optional: true }),
    pictures: gallery(),
  },
  outputs: { found: annotatedImage(), pair: imageSlider() },
  fn: async function* (values) {
    expectTypeOf(values.path).toEqualTypeOf<string>();
    expectTypeOf(values.original).toEqualTypeOf<UploadedFile>();
    expectTypeOf(values.sketch).toEqualTypeOf<Sketch>();
    expectTypeOf(values.one).toEqualTypeOf<"red" | "green">();
    expectTypeOf(values.rank).toEqualTypeOf<1 | 2>();
    expectTypeOf(values.some).toEqualTypeOf<("a" | "b")[]>();
    expectTypeOf(values.files).toEqualTypeOf<UploadedFile[]>();
    expectTypeOf(values.maybe).toEqualTypeOf<number | null>();
    expectTypeOf(values.pictures).toEqualTypeOf<GalleryItem[]>();
    yield { found: null, pair: null };
    yield { found: { image: values.path, annotations: [] }, pair: [values.path, values.original] as const };
  },
});

new Interface({
  inputs: [text(), checkbox()],
  outputs: label({ topClasses: 3 }),
  batch: true,
  fn: async (words, flags, context) => {
    expectTypeOf(words).toEqualTypeOf<string[]>();
    expectTypeOf(flags).toEqualTypeOf<boolean[]>();
    expectTypeOf(context).toEqualTypeOf<Context>();
    return words.map((word) => [{ label: word, score: 1 }]);
  },
});

new Interface({ inputs: "text", outputs: "text", fn: () => "needs no arguments" });
new Interface({ inputs: [], outputs: "text", fn: ({ session }) => session.id });
new Interface({ inputs: "text", outputs: "text", examples: ["a", ["b"]], fn: (words) => words });
new Interface({ inputs: ["text", "number"], outputs: "text", examples: [["a", 1]], fn: (words) => words });

// @ts-expect-error a label is no boolean
new Interface({ inputs: "text", outputs: "label", fn: () => true });
// @ts-expect-error there is no such component
new Interface({ inputs: "picture", outputs: "label", fn: () => "x" });
// @ts-expect-error two results are needed
new Interface({ inputs: "text", outputs: ["text", "text"], fn: () => ["one"] as const });
// @ts-expect-error a text is no number
new Interface({ inputs: "number", outputs: "text", examples: ["a"], fn: (value) => value });
// @ts-expect-error the second input is missing in the example
new Interface({ inputs: ["text", "number"], outputs: "text", examples: [["a"]], fn: (words) => words });
