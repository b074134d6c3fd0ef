import * as picture from "@vistazo/image/pure";
import { Mask, type Photo, type RawPixels } from "@vistazo/image/pure";
import type { Classification } from "@vistazo/tasks";
import { type Task, taskDescriptors, tasks } from "@vistazo/tasks";
import { type CallsOfBoth, classifyAndSegmentPhoto } from "@vistazo/vision/classify-and-segment-photo";
import { asCalled, expandAnswer } from "@vistazo/vision/expand";
import type { AskedWorker } from "@vistazo/worker";
import type { ExercisePageText } from "./exercise-text.js";
import type { ModelQuestions, ShownApp } from "./questions.js";

export interface LibraryOptions {
  readonly models: AskedWorker<ModelQuestions>;
  readonly photo: Photo;
  readonly text: ExercisePageText;
  /** Begins what takes time, in the line that the program is at. */
  readonly begin: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onpicture: (name: string, file: Blob, pixels: picture.RawImage) => void;
  readonly onapp: (app: ShownApp) => void;
}

const PHOTO_NAME = /^(\.\/)?photo\.jpe?g$/u;
const TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
};

/** The modules that a program may import, with the models and the photo of the page. */
export function programModules(options: LibraryOptions): (name: unknown) => object {
  const { text } = options;
  const vistazo = vistazoOf(options);
  const modules: Readonly<Record<string, object>> = {
    vistazo,
    "@vistazo/image": vistazo,
    "@vistazo/interface": { Interface: interfaceOf(options, vistazo.loadPhoto) },
  };
  return (name) => {
    const found = typeof name === "string" && Object.hasOwn(modules, name) ? modules[name] : undefined;
    if (!found) throw new Error(text.noModule(String(name)));
    // What is not there would be undefined, and be missed somewhere else.
    return new Proxy(found, {
      get(module, key) {
        // Whoever awaits a module asks for its “then”.
        if (typeof key === "string" && key !== "then" && !(key in module))
          throw new Error(text.noExport(String(name), key));
        return Reflect.get(module, key);
      },
    });
  };
}

function vistazoOf({ models, photo, text, begin, onpicture }: LibraryOptions) {
  // A program may write into the photo that it is given.
  const pixels = photo.data.slice();
  const isUnchanged = ({ data, width, height }: Photo) =>
    width === photo.width && height === photo.height && data.every((value, at) => value === pixels[at]);

  async function loadPhoto(given: unknown): Promise<Photo> {
    if (typeof given === "string") {
      if (!PHOTO_NAME.test(given)) throw new Error(text.noPhoto(given));
      return photo;
    }
    return picture.toRgb(given as RawPixels);
  }

  async function pipeline(task: Task, model?: string, loading?: unknown) {
    if (!(tasks as readonly string[]).includes(task)) {
      throw new Error(`There is no task "${task}"; the tasks are ${tasks.join(", ")}.`);
    }
    if (loading !== undefined) throw new Error(text.noOptions);
    await models.ask("open", { task, model });
    const answer = async (given: unknown, options: Readonly<Record<string, unknown>> = {}): Promise<unknown> => {
      if (Array.isArray(given)) {
        const all = [];
        for (const one of given) all.push(await answer(one, options));
        return all;
      }
      const seen = await loadPhoto(given);
      const own = isUnchanged(seen) ? null : await fileOf(seen, "image/png");
      const compact = await models.ask("run", { task, model, options, photo: own });
      return asCalled(await expandAnswer(task, compact, seen, decodeGray));
    };
    const run = (given: unknown, options?: Readonly<Record<string, unknown>>) => begin(() => answer(given, options));
    return Object.assign(run, { task, dispose: async () => undefined });
  }

  async function savePhoto(name: string, saved: RawPixels | Mask): Promise<void> {
    const type = TYPES[/\.(\w+)$/u.exec(name)?.[1]?.toLowerCase() ?? ""];
    if (!type) throw new Error(`${name} must end in .png, .jpg, .jpeg or .webp.`);
    const image = saved instanceof Mask ? saved.toImage() : picture.asRawImage(saved);
    const pixels = { ...image, data: image.data.slice() };
    onpicture(name, await fileOf(pixels, type), pixels);
  }

  return {
    ...picture,
    tasks,
    taskDescriptors,
    pipeline: (...asked: Parameters<typeof pipeline>) => begin(() => pipeline(...asked)),
    loadPhoto: (given: unknown) => begin(() => loadPhoto(given)),
    savePhoto: (...saved: Parameters<typeof savePhoto>) => begin(() => savePhoto(...saved)),
    classifyAndSegment: (classify: never, segment: never, given: unknown, options: CallsOfBoth = {}) =>
      begin(async () => classifyAndSegmentPhoto(classify, segment, await loadPhoto(given), options)),
  };
}

interface AppOptions {
  readonly title?: string;
  readonly description?: string;
  readonly inputs: unknown;
  readonly outputs: unknown;
  readonly fn: (photo: Photo) => unknown;
}
const APP_OPTIONS = ["title", "description", "inputs", "outputs", "fn"];

/** An app as far as this page can be one: a photo in, labels out. */
function interfaceOf({ text, begin, onapp }: LibraryOptions, loadPhoto: (name: string) => Promise<Photo>) {
  return class Interface {
    readonly #options: AppOptions;
    constructor(options: AppOptions) {
      const strange = Object.keys(options).find((name) => !APP_OPTIONS.includes(name));
      if (strange) throw new Error(text.noExport("Interface", strange));
      if (String(options.inputs) !== "image" || String(options.outputs) !== "label") throw new Error(text.appOnly);
      if (typeof options.fn !== "function") throw new Error(text.noExport("Interface", "fn"));
      this.#options = options;
    }
    launch(): Promise<void> {
      const { title = "Interface", fn } = this.#options;
      return begin(async () => {
        const scores = labelsOf(await fn(await loadPhoto("photo.jpg")));
        if (!scores) throw new Error(text.appOnly);
        onapp({ title, scores });
      });
    }
  };
}

/** Labels with their scores as `fn` may give them: a list, or a score by label. */
function labelsOf(value: unknown): readonly Classification[] | null {
  if (typeof value !== "object" || value === null) return null;
  const entries: readonly unknown[] = Array.isArray(value)
    ? value
    : Object.entries(value).map(([label, score]) => ({ label, score }));
  const fits = (entry: unknown): entry is Classification => {
    const { label, score } = (entry ?? {}) as Partial<Classification>;
    return typeof label === "string" && typeof score === "number";
  };
  return entries.every(fits)
    ? entries.map(({ label, score }) => ({ label, score })).sort((a, b) => b.score - a.score)
    : null;
}

async function fileOf(image: picture.RawImage, type: string): Promise<Blob> {
  if (type === "image/png") return new Blob([(await picture.encodePng(image)) as Uint8Array<ArrayBuffer>], { type });
  const { data, width, height } = picture.toRgb(image);
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) rgba.set(data.subarray(3 * i, 3 * i + 3), 4 * i);
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext("2d")?.putImageData(new ImageData(rgba, width, height), 0, 0);
  return canvas.convertToBlob({ type, quality: 0.95 });
}

/** The values of a gray PNG, one byte a pixel. */
export async function decodeGray(png: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const bitmap = await createImageBitmap(new Blob([png], { type: "image/png" }), { colorSpaceConversion: "none" });
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  if (!context) throw new Error("This browser has no canvas.");
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return new Uint8Array(context.getImageData(0, 0, width, height).data.filter((_, i) => i % 4 === 0));
}
