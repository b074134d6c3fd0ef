/**
 * Words for a game, none twice, each as likely as any other.
 *
 * @param words that may be chosen, none twice
 * @param random like Math.random: at least 0 and below 1
 * @throws RangeError if there are fewer words than are wanted
 */
export function chooseWords(words: readonly string[], count: number, random: () => number = Math.random): string[] {
  if (words.length < count)
    throw new RangeError(`There are ${words.length} words to choose from; ${count} are needed.`);
  // The first steps of a Fisher-Yates shuffle.
  const left = [...words];
  return Array.from({ length: count }, (_, place) => {
    const at = place + Math.floor(random() * (left.length - place));
    const chosen = left[at];
    left[at] = left[place];
    return chosen;
  });
}
