/** The look of a report, in a light and a dark theme. Series colours are told apart with any kind of colour vision. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fcfcfa, #14161a);
  --card: light-dark(#fff, #1c1f25);
  --ink: light-dark(#1b1d22, #eceef2);
  --faint: light-dark(#5b606b, #a3a9b5);
  --line: light-dark(#dfe1e6, #343943);
  --accent: light-dark(#0b62a8, #6cb6f5);
  --series-1: light-dark(#0b62a8, #56b4e9);
  --series-2: light-dark(#b34a00, #f0a050);
  --series-3: light-dark(#00724f, #3cc99b);
  --note: light-dark(#fff6dc, #3a3118);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
header, main { max-width: 76rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 0; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; letter-spacing: -.01em; }
h2 { font-size: 1.25rem; margin: 0 0 .3rem; }
section { margin: 2.5rem 0; scroll-margin-top: 1rem; }
.about { color: var(--faint); margin: 0 0 1rem; max-width: 68ch; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; }
a { color: var(--accent); }
a:focus-visible, [tabindex]:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
nav { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; border-top: 1px solid var(--line); padding-top: .8rem; }
.facts { display: flex; flex-wrap: wrap; gap: .6rem 2rem; margin: 0 0 1rem; }
.facts dt { color: var(--faint); font-size: .8rem; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.note { background: var(--note); border-radius: .4rem; padding: .6rem .9rem; overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .8rem; margin: 1rem 0; padding: 0; list-style: none; }
.tiles li { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .8rem 1rem; }
.tiles strong { display: block; font-size: 1.7rem; font-weight: 650; font-variant-numeric: tabular-nums; line-height: 1.25; }
.tiles span { font-size: .85rem; }
.tiles small { display: block; color: var(--faint); font-size: .8rem; line-height: 1.35; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1.5rem; align-items: start; }
.scroll { overflow: auto; max-height: 34rem; border: 1px solid var(--line); border-radius: .6rem; background: var(--card); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .92rem; }
th, td { padding: .35rem .8rem; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
thead th { position: sticky; top: 0; background: var(--card); font-weight: 600; color: var(--faint); z-index: 1; }
tbody th { font-weight: 500; }
.described th:last-child, .described td:last-child { text-align: left; white-space: normal; color: var(--faint); width: 60%; }
tbody tr:last-child > * { border-bottom: 0; }
.bar { display: inline-block; width: 5rem; height: .5rem; border-radius: .25rem; background: var(--line); overflow: hidden; vertical-align: middle; margin-right: .6rem; }
.bar i { display: block; height: 100%; background: var(--series-1); }
.matrix { width: auto; }
.matrix td { text-align: center; min-width: 2.6rem; padding: .3rem .4rem; }
.matrix thead th { writing-mode: vertical-rl; transform: rotate(180deg); text-align: left; padding: .5rem .2rem; }
.matrix thead th:first-child { writing-mode: horizontal-tb; transform: none; }
.matrix tbody th { text-align: left; position: sticky; left: 0; background: var(--card); }
figure { margin: 0; }
figcaption { font-size: .85rem; color: var(--faint); padding: .5rem .2rem 0; overflow-wrap: anywhere; }
figcaption b { color: var(--ink); font-weight: 600; }
.chart { max-width: 40rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .8rem; }
.chart svg { width: 100%; height: auto; display: block; }
.chart text { fill: var(--faint); font: 12px system-ui, sans-serif; }
.chart .grid { stroke: var(--line); }
.chart .curve { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
.chart .ideal { stroke: var(--faint); stroke-dasharray: 3 4; fill: none; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; font-size: .85rem; margin: 0 0 .6rem; padding: 0; list-style: none; }
.legend svg { width: 2rem; height: .8rem; display: inline-block; vertical-align: middle; margin-right: .4rem; }
.marks svg { background: #2a2d33; border-radius: .2rem; height: 1rem; }
.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1.5rem 1.2rem; }
.gallery.wide { grid-template-columns: repeat(auto-fill, minmax(min(100%, 34rem), 1fr)); }
.picture { position: relative; overflow: hidden; border-radius: .4rem; background: var(--line); }
.picture img { display: block; width: 100%; height: auto; }
.picture svg { position: absolute; inset: 0; width: 100%; height: 100%; }
.side { display: grid; grid-template-columns: repeat(3, 1fr); gap: .3rem; }
.side .picture { border-radius: .25rem; }
.side small { color: var(--faint); }
.picture rect, .picture path, .legend rect { fill: none; stroke-width: 2.5; vector-effect: non-scaling-stroke; }
.halo { stroke: #000a; stroke-width: 4.5 !important; }
.hit { stroke: #3ee08f; }
.miss { stroke: #ffd23e; stroke-dasharray: 7 4; }
.false { stroke: #ff6ad5; stroke-dasharray: 2 3; }
.picture text { font: 600 13px system-ui, sans-serif; fill: #fff; paint-order: stroke; stroke: #000c; stroke-width: 3px; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print { .scroll { max-height: none; } figure, .tiles li { break-inside: avoid; } }
`;
