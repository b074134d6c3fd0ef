import { recall, remember } from "@vistazo/ui";

/** Where models run: on the studio's computer, or in this browser. */
export type RunPlace = "server" | "browser";

const KEY = "run-place";

/** As it was chosen last. */
export function recallPlace(): RunPlace {
  return recall(KEY) === "browser" ? "browser" : "server";
}

export function rememberPlace(place: RunPlace): void {
  remember(KEY, place);
}

/** Whether a model is one of the project's own, whose files come with the pages. */
export function isEmbedded(model: string): boolean {
  return model.startsWith("vistazo/");
}
