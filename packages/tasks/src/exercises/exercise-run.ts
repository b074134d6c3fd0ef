import type { TaskAnswer } from "../answers.js";
import type { Classification } from "../image-classification/answer.js";
import type { RunLength } from "../run-length.js";
import type { Task } from "../tasks.js";
import type { Translated } from "../translated.js";

/** Pixels, channels interleaved, rows from the top. */
export interface ExercisePicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

/** What came of a person's program. */
export interface ExerciseRun {
  /** What it printed, without empty lines. */
  readonly lines: readonly string[];
  /** What it saved, by name. */
  readonly pictures: ReadonlyMap<string, ExercisePicture>;
  /** What it looked at, RGB. */
  readonly photo: ExercisePicture;
  /** The last answer of each task, where they are known. */
  readonly answers?: { readonly [T in Task]?: TaskAnswer<T> };
  /** What the app that it launched says of the photo. */
  readonly app?: readonly Classification[];
}

/** One thing that tells whether a program does what its exercise asks for. */
export interface ExerciseCheck {
  readonly passes: (run: ExerciseRun) => boolean;
  /** It compares with what the models answered: where that is not known it is left out. */
  readonly byAnswers?: boolean;
  /** What holds if it passes, and what to do if it does not. */
  readonly texts: Translated<{ readonly what: string; readonly hint: string }>;
}

/** The value of a pixel's channel; of a gray picture all channels are one. */
export function pixelValue({ data, channels }: ExercisePicture, pixel: number, channel: number): number | undefined {
  return data[pixel * channels + (channels < 3 ? 0 : channel)];
}

/** Whether a picture that was saved has the photo's size, and each of its values is as `fits` says. */
export function everyValue(
  { pictures, photo }: ExerciseRun,
  name: string,
  fits: (value: number, pixel: number, channel: number) => boolean = () => true,
): boolean {
  const picture = pictures.get(name);
  if (picture?.width !== photo.width || picture.height !== photo.height) return false;
  for (let pixel = 0; pixel < photo.width * photo.height; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      const value = pixelValue(picture, pixel, channel);
      if (value === undefined || !fits(value, pixel, channel)) return false;
    }
  }
  return true;
}

/** The part of a photo that is inside a mask, 0 to 1. */
export function maskShare({ size: [height, width], counts }: RunLength): number {
  return counts.reduce((sum, count, place) => sum + (place % 2 === 1 ? count : 0), 0) / (height * width);
}
