import { encodeIndexedPng, labelColours, type PaletteColour } from "@vistazo/image/pure";
import type { Box } from "@vistazo/tasks";
import { InterfaceError } from "../errors.js";
import { fileDataSchema } from "../files/file-data.js";
import type { Files } from "../files/files.js";
import { isRecord } from "../json.js";
import type { Component, ComponentOptions } from "./component.js";
import { badOutput, defineComponent, type OwnNamesOf } from "./define.js";
import { exampleImage } from "./image.js";
import { isPixels, type PictureOptions, type PictureResult, publishPicture } from "./picture.js";

/** Which pixels belong to something, rows from the top. */
export type MaskPixels = MaskSize &
  (
    | {
        /** One byte a pixel, 0 for outside. */
        readonly data: Uint8Array | Uint8ClampedArray;
      }
    | {
        /** Lengths of runs of pixels outside, inside, outside … */
        readonly runs: ArrayLike<number>;
      }
  );

export interface MaskSize {
  readonly width: number;
  readonly height: number;
}

/** Something found on a picture: with a box, a mask, or both. */
export interface Annotation {
  readonly label: string;
  readonly score?: number | null;
  readonly box?: Box;
  readonly mask?: MaskPixels;
}

export interface AnnotatedPicture {
  readonly image: PictureResult;
  readonly annotations: readonly Annotation[];
  /** Size of the picture. Needed where `image` is no pixels and an annotation has a box only. */
  readonly width?: number;
  readonly height?: number;
}

export interface AnnotatedImageOptions extends ComponentOptions, PictureOptions {
  /** `#rrggbb` by label. Default: colours that differ. */
  readonly colors?: Readonly<Record<string, string>>;
  /** Default true. */
  readonly showLegend?: boolean;
}

const FILL = 110;
const BORDER = 3;

/**
 * A picture with boxes and masks on it. Gradio's clients get every annotation as a transparent picture of the same size;
 * beside it go label, score and box, and one map of all masks, so that a page need not load one picture for each.
 */
export function annotatedImage(options: AnnotatedImageOptions = {}): Component<unknown, AnnotatedPicture | null> {
  const { colors = {}, showLegend = true } = options;
  return defineComponent<unknown, AnnotatedPicture>({
    maker: "annotatedImage",
    optionNames: { format: true, colors: true, showLegend: true } satisfies OwnNamesOf<AnnotatedImageOptions>,
    type: "annotatedimage",
    kind: "AnnotatedImage",
    label: "Found",
    options,
    props: { show_legend: showLegend, color_map: colors, format: options.format ?? "png" },
    schema: {
      title: "AnnotatedImageData",
      type: "object",
      properties: {
        image: fileDataSchema,
        annotations: {
          type: "array",
          items: {
            type: "object",
            properties: { image: fileDataSchema, label: { type: "string" } },
            required: ["image", "label"],
          },
        },
      },
      required: ["image", "annotations"],
    },
    pythonType: "dict(image: filepath, annotations: list[dict(image: filepath, label: str)])",
    example: { image: exampleImage, annotations: [] },
    parse: (input) => input,
    async format(result, files, label) {
      checkShape(result, label);
      const { width, height } = sizeOf(result, label);
      const palette = coloursOf(result.annotations, colors);
      const [image, segments, annotations] = await Promise.all([
        publishPicture(result.image, files, label, options.format),
        publishSegments(result.annotations, width, height, files, label),
        Promise.all(
          result.annotations.map(async ({ label: name, score, box, mask }, index) => ({
            image: files.forOwnPage
              ? null
              : await publishLayer({ box, mask }, width, height, palette[index], files, label),
            label: name,
            ...(score !== undefined && { score }),
            ...(box && { box }),
          })),
        ),
      ]);
      return { image, annotations, width, height, ...(segments && { segments }) };
    },
  });
}

/** What is returned in TypeScript has this shape; JavaScript returns anything. */
function checkShape(result: AnnotatedPicture, label: string): void {
  const given: unknown = result;
  if (!isRecord(given) || given.image === undefined || !Array.isArray(given.annotations)) {
    throw badOutput(label, "{ image, annotations: [{ label, score?, box?, mask? }] }", given);
  }
  given.annotations.forEach((annotation: unknown, index) => {
    const part = ` at annotations[${index}]`;
    if (!isRecord(annotation) || typeof annotation.label !== "string") {
      throw badOutput(label, "{ label, score?, box?, mask? }", annotation, part);
    }
    const { box, mask } = annotation;
    const sides = isRecord(box) ? [box.xmin, box.ymin, box.xmax, box.ymax] : [];
    if (box !== undefined && !(sides.length === 4 && sides.every(Number.isFinite))) {
      throw badOutput(label, "{ xmin, ymin, xmax, ymax } in pixels", box, `${part}.box`);
    }
    const hasPixels = isRecord(mask) && (ArrayBuffer.isView(mask.data) || "runs" in mask);
    if (mask !== undefined && !hasPixels) {
      throw badOutput(label, "a mask: { data, width, height }", mask, `${part}.mask`);
    }
  });
}

function sizeOf(result: AnnotatedPicture, label: string): { width: number; height: number } {
  const { image, annotations, width, height } = result;
  if (isPixels(image)) return { width: image.width, height: image.height };
  if (width && height) return { width, height };
  const mask = annotations.find((annotation) => annotation.mask)?.mask;
  if (mask) return { width: mask.width, height: mask.height };
  if (annotations.length === 0) return { width: 0, height: 0 };
  throw new InterfaceError(
    "bad-output",
    `"${label}" needs the picture's width and height to draw boxes: return pixels, or { image, annotations, width, height }.`,
  );
}

async function publishLayer(
  { box, mask }: Pick<Annotation, "box" | "mask">,
  width: number,
  height: number,
  [red, green, blue]: PaletteColour,
  files: Files,
  label: string,
) {
  const palette: PaletteColour[] = [
    [0, 0, 0, 0],
    [red, green, blue, FILL],
  ];
  if (!mask) palette.push([red, green, blue, 255]);
  const indices = mask ? new Uint8Array(width * height) : boxPixels(box, width, height);
  if (mask) paintMask(mask, width, height, indices, 1, label);
  return files.publish(await encodeIndexedPng({ width, height, palette, indices }), "mask.png");
}

/** One picture for all masks: the value of a pixel is the place of its annotation in the list plus 1, 0 for none. */
async function publishSegments(
  annotations: readonly Annotation[],
  width: number,
  height: number,
  files: Files,
  label: string,
) {
  if (!annotations.some(({ mask }) => mask) || annotations.length > 255) return undefined;
  const indices = new Uint8Array(width * height);
  annotations.forEach(({ mask }, place) => {
    if (mask) paintMask(mask, width, height, indices, place + 1, label);
  });
  const palette = Array.from({ length: 256 }, (_, value): PaletteColour => [value, value, value, 255]);
  return files.publish(await encodeIndexedPng({ width, height, palette, indices }), "segments.png");
}

/** Sets the pixels inside a mask to a value. */
function paintMask(
  mask: MaskPixels,
  width: number,
  height: number,
  target: Uint8Array,
  value: number,
  label: string,
): void {
  if (mask.width !== width || mask.height !== height) {
    throw new InterfaceError(
      "bad-output",
      `A mask for "${label}" of ${mask.width} x ${mask.height} does not fit the picture of ${width} x ${height}: masks need the picture's size.`,
    );
  }
  if ("runs" in mask) {
    const { runs } = mask;
    for (let run = 0, start = 0; run < runs.length; start += runs[run++]) {
      if (run % 2 === 1) target.fill(value, start, start + runs[run]);
    }
  } else {
    const { data } = mask;
    for (let pixel = 0; pixel < target.length; pixel++) if (data[pixel]) target[pixel] = value;
  }
}

/** 1 inside, 2 on the border, 0 outside. */
function boxPixels(box: Box | undefined, width: number, height: number): Uint8Array {
  const indices = new Uint8Array(width * height);
  if (!box) return indices;
  const clip = (value: number, end: number) => Math.min(Math.max(Math.round(value), 0), end);
  const [left, right] = [clip(box.xmin, width), clip(box.xmax, width)];
  const [top, bottom] = [clip(box.ymin, height), clip(box.ymax, height)];
  for (let row = top; row < bottom; row++) {
    const onEdge = row < top + BORDER || row >= bottom - BORDER;
    const start = row * width;
    indices.fill(onEdge ? 2 : 1, start + left, start + right);
    if (onEdge || right <= left) continue;
    indices.fill(2, start + left, start + Math.min(left + BORDER, right));
    indices.fill(2, start + Math.max(right - BORDER, left), start + right);
  }
  return indices;
}

/** The given colour of each annotation's label, else one that differs from the others'. */
function coloursOf(annotations: readonly Annotation[], given: Readonly<Record<string, string>>): PaletteColour[] {
  const different = labelColours(annotations.map(({ label }) => label));
  return annotations.map(({ label }) => {
    const [red, green, blue] = fromHex(given[label]) ?? different.get(label) ?? [0, 0, 0];
    return [red, green, blue, 255];
  });
}

function fromHex(text: string | undefined): readonly [number, number, number] | undefined {
  if (text === undefined || !/^#[0-9a-f]{6}$/i.test(text)) return undefined;
  const value = Number.parseInt(text.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
