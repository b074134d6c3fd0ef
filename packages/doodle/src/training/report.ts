import type { HistoryEntry } from "@vistazo/training";
import type { AccuracyCount } from "../accuracy.js";

export interface ReportData {
  readonly words: readonly string[];
  readonly recipe: object;
  readonly history: readonly HistoryEntry[];
  /** On the drawings kept back, whole and half drawn. */
  readonly whole: AccuracyCount;
  readonly half: AccuracyCount;
}

/** A page about a training run, in one file: curves, accuracy by word, confusions, the recipe. */
export function reportPage({ words, recipe, history, whole, half }: ReportData): string {
  const rows: readonly (readonly [string, AccuracyCount])[] = [
    ["whole drawings", whole],
    ["first 50 % of the points", half],
  ];
  const seconds = history.at(-1)?.seconds ?? 0;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Training of a recogniser of doodles</title>
<style>${style}</style>
<h1>Training of a recogniser of doodles</h1>
<p>${words.length} words, ${history.at(-1)?.step ?? 0} steps, ${Math.round(seconds / 60)} minutes.</p>
<h2>On drawings kept back</h2>
<table><thead><tr><th><th>drawings<th>top-1<th>top-3<th>MAP@3<th>mean of the words: top-1<th>top-3</thead><tbody>
${rows.map(([name, count]) => `<tr><th>${name}${cells([count.overall.n, ...[count.overall.top1, count.overall.top3, count.overall.map3, count.wordMean.top1, count.wordMean.top3].map(percent)])}`).join("\n")}
</tbody></table>
<h2>Curves</h2>
<figure>${curve("Loss", [{ name: "training", points: history.map(({ step, loss }) => [step, loss]) }])}</figure>
<figure>${curve("Accuracy", accuracyCurves(history))}</figure>
<h2>Most frequent confusions</h2>
<table><thead><tr><th>drawn<th>taken for<th>how often</thead><tbody>
${confusions(whole, words)
  .map((row) => `<tr>${cells(row)}`)
  .join("\n")}
</tbody></table>
<h2>Confusion matrix</h2>
<p>Rows are the words drawn, columns the guesses, in the order of the table below; the darker, the more often.</p>
<figure>${matrix(whole)}</figure>
<h2>By word</h2>
<table><thead><tr><th>word<th>drawings<th>top-1<th>top-3<th>half drawn: top-3</thead><tbody>
${words
  .map((word, i) => [
    word,
    whole.byWord[i].n,
    ...[whole.byWord[i].top1, whole.byWord[i].top3, half.byWord[i].top3].map(percent),
  ])
  .map((row) => `<tr>${cells(row)}`)
  .join("\n")}
</tbody></table>
<h2>Recipe</h2>
<pre>${escapeHtml(JSON.stringify(recipe, null, 2))}</pre>
</html>
`;
}

const style = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
table { border-collapse: collapse } th, td { padding: .2rem .8rem .2rem 0; text-align: left; border-bottom: 1px solid #ddd }
td { font-variant-numeric: tabular-nums } figure { margin: 1rem 0; overflow-x: auto } svg text { font: 12px system-ui, sans-serif }
`;

interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

function accuracyCurves(history: readonly HistoryEntry[]): Series[] {
  const measured = history.filter(({ heldOut }) => heldOut);
  const names = Object.keys(measured[0]?.heldOut ?? {});
  return [
    {
      name: "training, top-1",
      points: history.flatMap(({ step, top1 }) => (top1 === undefined ? [] : [[step, top1] as const])),
    },
    ...names.map((name) => ({
      name: `kept back, ${name}`,
      points: measured.map(({ step, heldOut }) => [step, heldOut![name]] as const),
    })),
  ];
}

const colours = ["#1f6feb", "#d1242f", "#1a7f37", "#9a6700", "#8250df", "#57606a"];
const [width, height, margin] = [720, 260, 40];

function curve(title: string, series: readonly Series[]): string {
  const points = series.flatMap((each) => each.points);
  if (points.length === 0) return "";
  const right = Math.max(...points.map(([x]) => x));
  const top = Math.max(...points.map(([, y]) => y));
  const x = (value: number) => (margin + (value / right) * (width - 2 * margin)).toFixed(1);
  const y = (value: number) => (height - margin - (value / top) * (height - 2 * margin)).toFixed(1);
  const lines = series.map(
    (each, i) =>
      `<polyline fill="none" stroke="${colours[i % colours.length]}" stroke-width="2" points="${each.points.map(([px, py]) => `${x(px)},${y(py)}`).join(" ")}"/>
<text x="${margin + 10 + 220 * (i % 3)}" y="${14 + 15 * Math.floor(i / 3)}" fill="${colours[i % colours.length]}">${escapeHtml(each.name)}</text>`,
  );
  return `<svg role="img" aria-label="${escapeHtml(title)}" viewBox="0 0 ${width} ${height}" width="${width}">
<path d="M${margin} ${margin / 2}V${height - margin}H${width - margin}" fill="none" stroke="#888"/>
<text x="4" y="${margin / 2 + 4}">${top.toFixed(2)}</text><text x="4" y="${height - margin}">0</text>
<text x="${width - margin}" y="${height - margin + 18}" text-anchor="end">step ${right}</text>
${lines.join("\n")}</svg>`;
}

function confusions(
  { confusions: counts, words: size }: AccuracyCount,
  words: readonly string[],
): (string | number)[][] {
  const pairs: { label: number; guess: number; count: number }[] = [];
  counts.forEach((count, at) => {
    const [label, guess] = [Math.floor(at / size), at % size];
    if (count > 0 && label !== guess) pairs.push({ label, guess, count });
  });
  return pairs
    .sort((a, b) => b.count - a.count)
    .slice(0, 40)
    .map(({ label, guess, count }) => [words[label], words[guess], count]);
}

/** One pixel a pair of words, as runs of rectangles. */
function matrix({ confusions: counts, words: size, byWord }: AccuracyCount): string {
  const marks: string[] = [];
  counts.forEach((count, at) => {
    if (count === 0) return;
    const [row, column] = [Math.floor(at / size), at % size];
    const share = count / byWord[row].n;
    marks.push(`<rect x="${column}" y="${row}" width="1" height="1" opacity="${Math.max(0.15, share).toFixed(2)}"/>`);
  });
  return `<svg role="img" aria-label="Confusion matrix" viewBox="0 0 ${size} ${size}" width="690" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#f6f8fa"/><g fill="#0a3069">${marks.join("")}</g></svg>`;
}

function cells(values: readonly (string | number)[]): string {
  return values.map((value) => `<td>${escapeHtml(String(value))}`).join("");
}

function percent(share: number): string {
  return Number.isNaN(share) ? "–" : `${(100 * share).toFixed(1)} %`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
