import type { Photo } from "@vistazo/image";
import type { Stroke } from "@vistazo/tasks";
import { fileDataSchema, fileReference } from "../files/file-data.js";
import type { Files } from "../files/files.js";
import { isRecord } from "../json.js";
import type { Component, ComponentOptions } from "./component.js";
import { badInput, defineComponent, type Given, type OptionalOption, type OwnNamesOf } from "./define.js";
import { exampleImage } from "./image.js";
import { type PictureResult, publishPicture, receivePhoto } from "./picture.js";

export interface Sketch {
  /** In the order they were drawn. Empty where a client sent a picture only. */
  readonly strokes: readonly Stroke[];
  /** Size of the paper in the strokes' units. */
  readonly width: number;
  readonly height: number;
  /** The drawing as a picture; null where a client sent strokes only. */
  readonly picture: Photo | null;
}

export interface SketchpadOptions<Optional extends boolean = boolean>
  extends ComponentOptions,
    OptionalOption<Optional> {
  /** Size of the paper in the strokes' units. Default 512 x 512. */
  readonly width?: number;
  readonly height?: number;
  /** Points of one drawing. Default 20 000. */
  readonly maxPoints?: number;
}

/** Paper to draw on with mouse, finger or pen. */
export function sketchpad<Optional extends boolean = false>(
  options: SketchpadOptions<Optional> = {},
): Component<Given<Sketch, Optional>, PictureResult | null> {
  const { width = 512, height = 512, maxPoints = 20_000 } = options;
  return defineComponent<Sketch, PictureResult, Optional>({
    maker: "sketchpad",
    optionNames: { width: true, height: true, maxPoints: true, optional: true } satisfies OwnNamesOf<SketchpadOptions>,
    type: "imageeditor",
    kind: "Sketchpad",
    label: "Sketchpad",
    options,
    props: { sources: [], canvas_size: [width, height], type: "filepath", image_mode: "RGB", layers: false },
    schema: {
      title: "EditorData",
      type: "object",
      properties: {
        background: { anyOf: [fileDataSchema, { type: "null" }] },
        layers: { type: "array", items: fileDataSchema },
        composite: { anyOf: [fileDataSchema, { type: "null" }] },
        id: { anyOf: [{ type: "string" }, { type: "null" }] },
        strokes: {
          type: "array",
          description: `Lines of [[x, …], [y, …], [milliseconds, …]] on paper of ${width} x ${height}`,
          items: { type: "array", items: { type: "array", items: { type: "number" } } },
        },
      },
    },
    pythonType: "dict(background: filepath | None, layers: list[filepath], composite: filepath | None)",
    example: { background: exampleImage, layers: [], composite: exampleImage },
    async parse(input, files, label) {
      const strokes = isRecord(input) ? readStrokes(input.strokes, label, maxPoints) : [];
      const picture = await readPicture(input, files, label);
      if (!picture && strokes.length === 0) {
        throw badInput(label, { en: "a drawing: draw something first", es: "un dibujo: dibuja algo primero" });
      }
      return { strokes, width, height, picture };
    },
    async format(picture, files, label) {
      const composite = await publishPicture(picture, files, label);
      return { background: composite, layers: [], composite, id: null };
    },
  });
}

function readPicture(input: unknown, files: Files, label: string): Promise<Photo | null> {
  const candidates = isRecord(input) ? [input.composite, input.background, input] : [input];
  const picture = candidates.find((candidate) => fileReference(candidate));
  return picture === undefined ? Promise.resolve(null) : receivePhoto(picture, files, label);
}

function readStrokes(input: unknown, label: string, maxPoints: number): Stroke[] {
  if (input === undefined || input === null) return [];
  const expected = {
    en: "strokes of [[x, …], [y, …], [milliseconds, …]]",
    es: "trazos como [[x, …], [y, …], [milisegundos, …]]",
  };
  if (!Array.isArray(input)) throw badInput(label, expected);
  let points = 0;
  return (input as unknown[]).map((line) => {
    const axes = Array.isArray(line) ? (line as unknown[]) : [];
    if (axes.length < 2 || axes.length > 3 || !axes.every(isNumbers)) throw badInput(label, expected);
    const [xs, ys, ts] = axes as number[][];
    if (xs.length !== ys.length || (ts && ts.length !== xs.length)) throw badInput(label, expected);
    points += xs.length;
    if (points > maxPoints) {
      throw badInput(label, {
        en: `a drawing of at most ${maxPoints} points`,
        es: `un dibujo de ${maxPoints} puntos como máximo`,
      });
    }
    return ts ? [xs, ys, ts] : [xs, ys];
  });
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === "number" && Number.isFinite(item));
}
