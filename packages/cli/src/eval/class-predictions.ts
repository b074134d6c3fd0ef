import { basename } from "node:path";
import type { Classification } from "@vistazo/vision";
import type { LabelledPhoto } from "./class-truth.js";
import { InputError } from "./input-error.js";
import { readJson } from "./read-file.js";

/**
 * A classifier's answers in the order of the photos. The file is an object from photo to answer, a list of
 * `{photo, answer}` or `{photo, label}`, or the list that `run --json` prints for the same photos in the same order. An answer
 * is a label, or labels with scores.
 *
 * @throws InputError naming file, entry and field.
 */
export async function readClassPredictions(
  path: string,
  photos: readonly LabelledPhoto[],
): Promise<readonly (readonly Classification[] | string)[]> {
  const json = await readJson(path);
  if (typeof json !== "object" || json === null)
    throw new InputError(path, "expected an object from photo to answer, or a list of answers");
  if (Array.isArray(json) && json.every(Array.isArray)) return inOrder(path, json, photos.length);
  const named = namedAnswers(path, json, photoIndex(photos));
  return photos.map(({ name }, i) => {
    const answer = named.get(i);
    if (answer !== undefined) return answer;
    throw new InputError(
      path,
      `there is no answer for ${JSON.stringify(name)}; expected one for each of the ${photos.length} photos`,
    );
  });
}

function inOrder(path: string, answers: readonly unknown[], count: number) {
  if (answers.length !== count) {
    throw new InputError(
      path,
      `there are ${answers.length} answers without names; expected ${count}, one a photo in the order of the truth, or answers by photo`,
    );
  }
  return answers.map((answer, i) => readAnswer(answer, `${path}, entry ${i}`));
}

function namedAnswers(path: string, json: object, find: (photo: string) => number | undefined) {
  const entries = Array.isArray(json)
    ? json.map((entry: unknown, i) => listEntry(entry, `${path}, entry ${i}`))
    : Object.entries(json).map(([photo, answer]) => ({
        photo,
        answer: answer as unknown,
        place: `${path}, ${JSON.stringify(photo)}`,
      }));
  const answers = new Map<number, readonly Classification[] | string>();
  for (const { photo, answer, place } of entries) {
    const index = find(photo);
    if (index === undefined)
      throw new InputError(place, `"photo" is ${JSON.stringify(photo)}, which the truth does not have`);
    if (answers.has(index))
      throw new InputError(place, `"photo" is ${JSON.stringify(photo)} a second time; expected one answer`);
    answers.set(index, readAnswer(answer, place));
  }
  return answers;
}

function listEntry(entry: unknown, place: string) {
  if (typeof entry !== "object" || entry === null) throw new InputError(place, "expected {photo, answer}");
  const { photo, answer, label } = entry as { photo?: unknown; answer?: unknown; label?: unknown };
  if (typeof photo !== "string")
    throw new InputError(place, `"photo" is ${photo === undefined ? "missing" : "no text"}; expected the photo's name`);
  return { photo, answer: answer ?? label, place };
}

/** Photos by their name, or by the name of the file where only one is called so. */
function photoIndex(photos: readonly LabelledPhoto[]): (photo: string) => number | undefined {
  const whole = new Map(photos.map(({ name }, i) => [name, i]));
  const files = new Map<string, number | undefined>();
  photos.forEach(({ name }, i) => {
    const file = basename(name);
    files.set(file, files.has(file) ? undefined : i);
  });
  return (photo) => whole.get(photo) ?? files.get(basename(photo));
}

function readAnswer(answer: unknown, place: string): readonly Classification[] | string {
  if (typeof answer === "string") return answer;
  if (!Array.isArray(answer) || answer.length === 0)
    throw new InputError(place, '"answer" is missing; expected a label, or a list of {label, score}');
  return answer.map((entry: unknown, i) => {
    const { label, score } = (entry ?? {}) as { label?: unknown; score?: unknown };
    const at = `${place}, answer ${i}`;
    if (typeof label !== "string")
      throw new InputError(at, `"label" is ${label === undefined ? "missing" : "no text"}; expected text`);
    if (typeof score !== "number" || !Number.isFinite(score))
      throw new InputError(
        at,
        `"score" is ${score === undefined ? "missing" : JSON.stringify(score)}; expected a number`,
      );
    return { label, score };
  });
}
