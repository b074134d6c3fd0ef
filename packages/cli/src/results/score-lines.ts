/** A label with its score. */
interface Scored {
  readonly label: string;
  readonly score: number;
}

/** Labels with their scores as bars of 20 signs at most, and what else there is to say of each. */
export function scoreLines<Row extends Scored>(rows: readonly Row[], more: (row: Row) => string = () => ""): string[] {
  const width = Math.max(0, ...rows.map(({ label }) => label.length));
  return rows.map((row) => {
    const bar = "█".repeat(Math.round(20 * Math.min(1, Math.max(0, row.score)))).padEnd(20);
    return `${row.label.padEnd(width)}  ${row.score.toFixed(4)}  ${bar}  ${more(row)}`.trimEnd();
  });
}
