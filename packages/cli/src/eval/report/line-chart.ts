import { type Html, html, nothing } from "./html.js";

export interface Series {
  readonly name: string;
  /** Points from 0 to 1 each way; what is not finite is left out. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface ChartOptions {
  /** What it shows, for those who do not see it. */
  readonly label: string;
  readonly x: string;
  readonly y: string;
  /** Draw the diagonal that a perfect answer would follow. */
  readonly diagonal?: boolean;
}

const size = { width: 520, height: 360, left: 46, right: 12, top: 12, bottom: 44 };
const dashes = ["", "7 3", "2 3"];

/** Lines over a square from 0 to 1, told apart by colour and dashes. At most three. */
export function lineChart(series: readonly Series[], { label, x, y, diagonal }: ChartOptions): Html {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const { width, height, left, right, top, bottom } = size;
  return html`<figure class="chart">
<ul class="legend">${series.map(({ name }, i) => html`<li><svg viewBox="0 0 32 12" aria-hidden="true"><path class="curve" d="M0 6H32" ${stroke(i)}/></svg>${name}</li>`)}</ul>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
${ticks.map((tick) => html`<path class="grid" d="M${left} ${round(atY(tick))}H${width - right}M${round(atX(tick))} ${top}V${height - bottom}"/><text x="${left - 8}" y="${round(atY(tick) + 4)}" text-anchor="end">${tick}</text><text x="${round(atX(tick))}" y="${height - bottom + 18}" text-anchor="middle">${tick}</text>`)}
<text x="${(left + width - right) / 2}" y="${height - 6}" text-anchor="middle">${x}</text>
<text transform="translate(12 ${(top + height - bottom) / 2}) rotate(-90)" text-anchor="middle">${y}</text>
${diagonal ? html`<path class="ideal" d="M${left} ${height - bottom}L${width - right} ${top}"/>` : nothing}
${series.map(({ points }, i) => html`<path class="curve" ${stroke(i)} d="${pathOf(points)}"/>`)}
</svg></figure>`;
}

function stroke(i: number): Html {
  return html`style="stroke:var(--series-${(i % 3) + 1})" stroke-dasharray="${dashes[i % 3]}"`;
}

function pathOf(points: Series["points"]): string {
  return points
    .filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
    .map(([x, y], i) => `${i === 0 ? "M" : "L"}${round(atX(x))} ${round(atY(y))}`)
    .join("");
}

function atX(share: number): number {
  return size.left + share * (size.width - size.left - size.right);
}

function atY(share: number): number {
  return size.height - size.bottom - share * (size.height - size.top - size.bottom);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
