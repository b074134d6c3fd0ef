import type { Photo } from "@vistazo/image";
import type { FilePair } from "../paired-files.js";
import { dataTable } from "./data-table.js";
import { type Html, html } from "./html.js";
import { writeReport } from "./page.js";
import { sideBySide } from "./side-by-side.js";
import { loadSmall } from "./thumbnail.js";
import { type Tile, tiles } from "./tiles.js";

/** What was measured of a photo, beside its files. */
interface PhotoOutcome {
  readonly pair: FilePair;
}

/** The report of a model that answers a number for each pixel. */
export interface ErrorsReport<Outcome extends PhotoOutcome> {
  readonly title: string;
  readonly model: string;
  readonly data: string;
  readonly images: number;
  readonly notes: readonly string[];
  readonly inShort: readonly Tile[];
  /** Rows are an error's name, its value and what it means. */
  readonly errors: { readonly about: string; readonly rows: readonly (readonly string[])[] };
  readonly photos: PhotosByError<Outcome>;
}

interface PhotosByError<Outcome extends PhotoOutcome> {
  readonly about: string;
  readonly outcomes: readonly Outcome[];
  /** By which the worst come first. */
  readonly errorOf: (outcome: Outcome) => number;
  readonly captionOf: (outcome: Outcome) => string;
  /** Pictures of the truth and of the answer, of the size of the photo. */
  readonly picturesOf: (outcome: Outcome, photo: Photo) => Promise<{ readonly truth: Photo; readonly answer: Photo }>;
}

const mostPhotos = 40;

/** Errors over all photos, and the photos where the model did worst. */
export async function writeErrorsReport<Outcome extends PhotoOutcome>(
  path: string,
  { title, model, data, images, notes, inShort, errors, photos }: ErrorsReport<Outcome>,
): Promise<void> {
  await writeReport(path, {
    title,
    facts: [
      ["Model", model],
      ["Data", data],
      ["Photos", String(images)],
    ],
    notes,
    sections: [
      { title: "In short", body: tiles(inShort) },
      {
        title: "Errors",
        about: errors.about,
        body: dataTable("Errors", ["error", "value", "meaning"], errors.rows, "described"),
      },
      { title: "Photos, the worst first", about: photos.about, body: await gallery(photos) },
    ],
  });
}

async function gallery<Outcome extends PhotoOutcome>({
  outcomes,
  errorOf,
  captionOf,
  picturesOf,
}: PhotosByError<Outcome>): Promise<Html> {
  const worst = [...outcomes].sort((a, b) => errorOf(b) - errorOf(a)).slice(0, mostPhotos);
  const figures: Html[] = [];
  for (const outcome of worst) {
    const { path, name } = outcome.pair;
    const photo = await loadSmall(path, 320);
    const { truth, answer } = await picturesOf(outcome, photo);
    figures.push(
      await sideBySide(name, captionOf(outcome), [
        { title: "photo", picture: photo },
        { title: "truth", picture: truth },
        { title: "answer", picture: answer },
      ]),
    );
  }
  return html`<div class="gallery wide">${figures}</div>`;
}
