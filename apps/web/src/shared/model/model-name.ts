const ID = /^[\w.-]+\/[\w.-]+(@[\w./-]+)?$/u;
const HUB_PAGE = /^(?:https?:\/\/)?(?:www\.)?huggingface\.co\/([\w.-]+\/[\w.-]+)(?:\/tree\/([\w./-]+?))?\/?$/iu;

/** The model's id in what a person typed or pasted: the id itself, or the address of its page. Null where it is neither. */
export function readModelName(typed: string): string | null {
  const page = HUB_PAGE.exec(typed);
  if (page) return page[2] ? `${page[1]}@${page[2]}` : (page[1] ?? null);
  return ID.test(typed) ? typed : null;
}

/** A model's id as a person reads it: a folder's name without what tells it from a model of the Hub. */
export function shownName(id: string): string {
  return id.replace(/^folder:/u, "");
}

/** Whether it is the full path of a folder, on any system. */
export function isFolder(typed: string): boolean {
  return /^(\/|[a-z]:[\\/]|\\\\)/iu.test(typed);
}
