import { type Example, type ExampleId, examplePhoto } from "../examples/examples.js";

/** The photo on the stage. All tasks' pages share it, so that one photo can be looked at by every task. */
let photo = $state.raw<File | null>(null);
let example = $state.raw<ExampleId | null>(null);

export function currentPhoto(): File | null {
  return photo;
}

/** Which of the examples the photo is; null for one of a person's own. */
export function currentExample(): ExampleId | null {
  return example;
}

export function choosePhoto(file: File | null): void {
  photo = file;
  example = null;
}

/** @throws TypeError where the studio does not answer any more */
export async function chooseExample(chosen: Example): Promise<void> {
  const file = await examplePhoto(chosen);
  photo = file;
  example = chosen.id;
}
