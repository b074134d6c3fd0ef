/** Words that stand in a sentence without an article: plurals, and what is not counted. */
const WITHOUT_ARTICLE = new Set([
  "binoculars",
  "bread",
  "broccoli",
  "camouflage",
  "drums",
  "eyeglasses",
  "flip flops",
  "grapes",
  "grass",
  "headphones",
  "lightning",
  "matches",
  "pants",
  "peas",
  "pliers",
  "rain",
  "rollerskates",
  "scissors",
  "shorts",
  "stairs",
  "stitches",
  "toothpaste",
  "underwear",
  "yoga",
]);
/** There is one of them. */
const THE = new Set(["moon", "ocean", "sun"]);
/** They are heard to begin with a vowel though they are not written so. */
const SILENT_FIRST = new Set(["hourglass"]);

/** A word of the recogniser as it stands in an English sentence: “a cat”, “an ant”, “grapes”, “the Eiffel Tower”. */
export function englishPhrase(word: string): string {
  if (word.startsWith("The ")) return `the ${word.slice(4)}`;
  if (WITHOUT_ARTICLE.has(word)) return word;
  if (THE.has(word)) return `the ${word}`;
  return /^[aeiou]/u.test(word) || SILENT_FIRST.has(word) ? `an ${word}` : `a ${word}`;
}
