/** Something that can be found, with every word by which it may be looked for. */
export interface Searchable<Item> {
  item: Item;
  words: string;
}

/** Without accents and capitals: who types “segmentacion” means “segmentación”. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase();
}

/** Small words that a question has and an answer lacks. */
const FILLERS = new Set(
  "a an and the of in on to is are what how de del la el los las un una y en que es por para con como".split(" "),
);

/**
 * What has every word of the query, each as the beginning of a word (“car” finds “cars”, not “scar”); in the given order.
 * Separators within names do not count: “resnet50” finds “resnet-50”. An empty query finds everything.
 */
export function search<Item>(query: string, among: readonly Searchable<Item>[]): Item[] {
  const typed = fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const meant = typed.filter((word) => !FILLERS.has(word));
  const parts = meant.length > 0 ? meant : typed;
  return among.filter(({ words }) => parts.every((part) => hasWord(fold(words), part))).map(({ item }) => item);
}

function hasWord(words: string, part: string): boolean {
  const separate = ` ${words.replaceAll(/[^\p{L}\p{N}]+/gu, " ")}`;
  const joined = ` ${words.replaceAll(/[^\p{L}\p{N}\s]+/gu, "")}`;
  return separate.includes(` ${part}`) || (part.length > 4 && joined.includes(part));
}
