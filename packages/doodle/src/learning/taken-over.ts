import { softmax } from "@vistazo/vision/postprocess";

/** A label that won at least this share of what the first of them won took part in it. */
const partOfMost = 0.2;
/** And this share of the drawings' likelihood: less is rounding. */
const leastWon = 0.005;

/**
 * The words that took over others: those that won most of what drawings of the words that got worse have lost of their likelihood.
 *
 * @param said what the network said of drawings before and after learning, logits [labels.length, words]
 * @param worse the words that got worse
 * @param taught the words that there were new drawings of: only these can be named
 */
export function takenOver(
  said: { readonly before: Float32Array; readonly after: Float32Array; readonly labels: ArrayLike<number> },
  worse: ReadonlySet<number>,
  taught: ReadonlySet<number>,
): Set<number> {
  const words = said.before.length / said.labels.length;
  const won = new Float64Array(words);
  let drawings = 0;
  for (let row = 0; row < said.labels.length; row++) {
    if (!worse.has(said.labels[row])) continue;
    drawings++;
    const [before, after] = [said.before, said.after].map((logits) =>
      softmax(logits.subarray(row * words, (row + 1) * words)),
    );
    for (const word of taught) won[word] += after[word] - before[word];
  }
  const enough = Math.max(leastWon * drawings, partOfMost * Math.max(...won));
  // A word that got worse by what was taught of itself has won nothing.
  const own = [...worse].filter((word) => taught.has(word));
  return new Set([...own, ...[...taught].filter((word) => won[word] >= enough)]);
}
