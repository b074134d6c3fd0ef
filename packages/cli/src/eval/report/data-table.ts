import { type Html, html } from "./html.js";

/** Rows of a table, the first cell of each its name, the last one words where they are described. It scrolls where it is long. */
export function dataTable(
  label: string,
  head: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
  kind: "plain" | "described" | "matrix" = "plain",
): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table class="${kind}">
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([name, ...cells]) => html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody></table></div>`;
}

/** A share, from 0 to 1, as a bar before its text. */
export function shareCell(share: number, text: string): Html {
  const width = Number.isFinite(share) ? Math.round(100 * Math.min(1, Math.max(0, share))) : 0;
  return html`<span class="bar" aria-hidden="true"><i style="width:${width}%"></i></span>${text}`;
}
