import type { ConfusionMatrix } from "@vistazo/metrics";
import { dataTable } from "./data-table.js";
import { type Html, html } from "./html.js";

/** As many classes as one can take in: those that are confused most, where there are more. */
const mostClasses = 20;

/** The confusion matrix: rows are the truth, columns what it was taken for; the darker, the larger the share of its row. */
export function confusionTable(matrix: ConfusionMatrix, labels: readonly string[]): Html {
  const shares = matrix.normalized("truth");
  const at = (row: number, column: number) => row * matrix.size + column;
  const shown = mostConfused(matrix);
  const rows = shown.map((row) => [
    labels[row],
    ...shown.map((column) => {
      const count = matrix.counts[at(row, column)];
      const strength = Math.round(70 * shares[at(row, column)]);
      const series = row === column ? 1 : 2;
      const style = `background:color-mix(in srgb, var(--series-${series}) ${strength}%, transparent);display:block`;
      return html`<span style="${style}">${count === 0 ? "·" : count}</span>`;
    }),
  ]);
  return dataTable("Confusion matrix", ["truth \\ taken for", ...shown.map((i) => labels[i])], rows, "matrix");
}

/** Classes by how often they take part in a confusion, in their own order. */
function mostConfused(matrix: ConfusionMatrix): number[] {
  const { counts, size } = matrix;
  const wrong = new Float64Array(size);
  const any = new Float64Array(size);
  counts.forEach((count, i) => {
    const [row, column] = [Math.floor(i / size), i % size];
    any[row] += count;
    any[column] += count;
    if (row === column) return;
    wrong[row] += count;
    wrong[column] += count;
  });
  return Array.from(any.keys())
    .filter((i) => any[i] > 0)
    .sort((a, b) => wrong[b] - wrong[a] || any[b] - any[a] || a - b)
    .slice(0, mostClasses)
    .sort((a, b) => a - b);
}
