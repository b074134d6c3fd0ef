// A sheet of what the network draws, some drawings a word: node bench/training/sheet-of-drawings.mjs OUT.svg [--drawings 6] [--temperature 0.4]
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { loadSketcher } from "@vistazo/doodle/node";
import { drawingModelFolder } from "@vistazo/models";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: "string", default: drawingModelFolder("vistazo/draw") },
    drawings: { type: "string", default: "6" },
    temperature: { type: "string", default: "0.4" },
  },
});
const sketcher = await loadSketcher(values.model);
const [count, temperature] = [Number(values.drawings), Number(values.temperature)];
const [side, label] = [64, 96];
const width = label + count * side;
const rows = Math.ceil(sketcher.words.length / 2);
const parts = [];
for (const [place, word] of sketcher.words.entries()) {
  const [left, top] = [(place % 2) * width, Math.floor(place / 2) * side];
  parts.push(`<text x="${left + 6}" y="${top + side / 2 + 4}">${word}</text>`);
  // Not chosen: the seeds are those from 1 on.
  const drawings = await sketcher.drawSeveral(word, count, { temperature, seed: 1 });
  for (const [i, drawing] of drawings.entries()) {
    const lines = drawing.map(
      ([xs, ys]) => `M${xs.map((x, at) => `${x} ${ys[at]}`).join("L")}${xs.length === 1 ? "h0" : ""}`,
    );
    parts.push(
      `<path transform="translate(${left + label + i * side + 4} ${top + 4}) scale(.22)" d="${lines.join("")}"/>`,
    );
  }
}
await writeFile(
  positionals[0],
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * width} ${rows * side}" width="${2 * width}" height="${rows * side}">
<title>Drawings of the network, ${count} of each of ${sketcher.words.length} words</title>
<rect width="100%" height="100%" fill="#fff"/>
<g fill="none" stroke="#000" stroke-width="7" stroke-linecap="round" stroke-linejoin="round" font-family="sans-serif" font-size="12">
<style>text{fill:#000;stroke:none}</style>
${parts.join("\n")}
</g>
</svg>
`,
);
