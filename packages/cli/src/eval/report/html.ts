/** Markup that is safe to go into a page as it is. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = string | number | Html | readonly Html[];

/** A template whose values are escaped, unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((text, i) => text + (i < parts.length ? markupOf(parts[i]) : "")).join(""));
}

export const nothing = new Html("");

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (typeof part === "object") return part.map(({ markup }) => markup).join("");
  return escaped(String(part));
}

function escaped(text: string): string {
  // Control characters have no place in a page, wherever a label got them from.
  return text.replace(/[^\P{Cc}\n\t]/gu, "\u{fffd}").replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
