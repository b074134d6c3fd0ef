/** Choices of which the shown text has all words of a search, whatever their case and accents; those that begin with it come first. */
export function matching<Choice extends readonly [shown: string, value: unknown]>(
  choices: readonly Choice[],
  search: string,
): readonly Choice[] {
  const words = plain(search).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return choices;
  const found = choices.filter(([shown]) => words.every((word) => plain(shown).includes(word)));
  const begins = ([shown]: Choice) => plain(shown).startsWith(words[0] ?? "");
  return [...found.filter(begins), ...found.filter((choice) => !begins(choice))];
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
