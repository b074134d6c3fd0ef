import { writeWhole } from "../../write-whole.js";
import { Html, html, nothing } from "./html.js";
import { pageStyle } from "./page-style.js";

export interface ReportSection {
  readonly title: string;
  /** A sentence on how to read it. */
  readonly about?: string;
  readonly body: Html;
}

export interface Report {
  readonly title: string;
  /** What was measured: the model, the data, in pairs. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly notes: readonly string[];
  readonly sections: readonly ReportSection[];
}

/** Writes a report: one HTML file that needs no other, in the reader's theme, without scripts. */
export async function writeReport(path: string, report: Report): Promise<void> {
  await writeWhole(path, page(report).markup);
}

function page({ title, facts, notes, sections }: Report): Html {
  const ids = sections.map((_, i) => `section-${i + 1}`);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Html(pageStyle)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the results</a>
<header>
<h1>${title}</h1>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<nav aria-label="Sections">${sections.map((section, i) => html`<a href="#${ids[i]}">${section.title}</a>`)}</nav>
</header>
<main id="main">
${notes.map((note) => html`<p class="note">${note}</p>`)}
${sections.map(
  ({ title, about, body }, i) =>
    html`<section id="${ids[i]}" aria-labelledby="${ids[i]}-title"><h2 id="${ids[i]}-title">${title}</h2>${about === undefined ? nothing : html`<p class="about">${about}</p>`}
${body}</section>
`,
)}
</main>
</body>
</html>
`;
}
