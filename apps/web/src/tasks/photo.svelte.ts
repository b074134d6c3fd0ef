import { ApiError, addressOf, ROUTES } from "@vistazo/api/client";
import { type Example, type ExampleId, examplePhoto } from "../examples/examples.js";
import { forgetFiles, keepFiles, recallFiles } from "../shared/kept-files.js";

/** Under which a person's own photo is kept. */
const KEPT = "photo";

/** The photo on the stage. All tasks' pages share it, so that one photo can be looked at by every task. */
let photo = $state.raw<File | null>(null);
let example = $state.raw<ExampleId | null>(null);
/** Where it came from, if it was fetched. */
let address = $state.raw<string | null>(null);

export function currentPhoto(): File | null {
  return photo;
}

/** Which of the examples the photo is; null for one of a person's own. */
export function currentExample(): ExampleId | null {
  return example;
}

/** How an address of a page names the photo: an example, or where it was fetched from; null for a file of a person's own. */
export function photoInAddress(): string | null {
  return example ?? address;
}

export function choosePhoto(file: File | null): void {
  // Begun before the photo is shown.
  void (file ? keepFiles(KEPT, [file]) : forgetFiles(KEPT));
  photo = file;
  example = null;
  address = null;
}

/** @throws TypeError where the studio does not answer any more */
export async function chooseExample(chosen: Example): Promise<void> {
  const file = await examplePhoto(chosen);
  photo = file;
  example = chosen.id;
  address = null;
}

/** A photo that lies somewhere else, fetched by the studio. @throws ApiError where it cannot be had */
export async function fetchPhoto(url: string): Promise<void> {
  let response: Response;
  try {
    response = await fetch(addressOf(ROUTES.photos.byAddress, { query: { url } }));
  } catch {
    throw new ApiError("UNREACHABLE", "");
  }
  if (!response.ok) throw ApiError.of(await response.json().catch(() => null));
  const blob = await response.blob();
  photo = new File([blob], nameOf(url), { type: blob.type });
  example = null;
  address = url;
}

/** The last part of an address's path. */
function nameOf(url: string): string {
  const [, last = ""] = /([^/]*)\/*$/u.exec(new URL(url).pathname) ?? [];
  try {
    return decodeURIComponent(last) || "photo";
  } catch {
    return last;
  }
}

/** The file that this tab had on its stage before it was loaded anew. */
export async function recallPhoto(): Promise<void> {
  const [kept] = await recallFiles(KEPT);
  if (kept && !photo) photo = kept;
}
