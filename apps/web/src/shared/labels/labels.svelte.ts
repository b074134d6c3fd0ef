import { currentLanguage, recall, remember } from "@vistazo/ui";

const KEY = "labels";

type Translate = (labels: readonly string[]) => ReadonlyMap<string, string>;

let translated = $state(recall(KEY) !== "as-they-are");
let translate = $state.raw<Translate | null>(null);
let asked = false;

/** Whether labels are shown in Spanish where that is the pages' language and there are names for them. */
export function labelsAreTranslated(): boolean {
  return translated;
}

export function translateLabels(wanted: boolean): void {
  translated = wanted;
  remember(KEY, wanted ? "translated" : "as-they-are");
}

/** How the labels of an answer are shown; their names are fetched when they are first wanted. Read within a component, it follows a change. */
export function shownLabels(labels: Iterable<string>): (label: string) => string {
  const asTheyAre = (label: string) => label;
  if (currentLanguage() !== "es" || !translated) return asTheyAre;
  const different = [...new Set(labels)];
  if (different.length === 0) return asTheyAre;
  if (!translate) {
    void load();
    return asTheyAre;
  }
  const names = translate(different);
  return (label) => names.get(label) ?? label;
}

/** Whether there are Spanish names for the labels of an answer, where Spanish is the pages' language. */
export function haveNames(labels: Iterable<string>): boolean {
  return currentLanguage() === "es" && (translate?.([...new Set(labels)]).size ?? 0) > 0;
}

async function load(): Promise<void> {
  if (asked) return;
  asked = true;
  // Where the studio has stopped, labels stay as they are.
  const loaded = await import("./translate-labels.js").catch(() => null);
  if (loaded) translate = loaded.namesOf;
  else asked = false;
}
