// Writes ../src/inter-glyphs.ts: outlines of the Inter typeface for the labels that results are drawn with, so that text
// looks the same on every machine, also where no fonts are installed.
// Usage: npm install --no-save opentype.js@1.3.4 && node inter-glyphs.mjs Inter-Medium.otf
import { writeFileSync } from "node:fs";
import opentype from "opentype.js";

const UNITS_PER_EM = 1000;
const font = opentype.loadSync(process.argv[2]);

/** ASCII, Latin-1 and some signs. Other Latin letters are drawn without their marks, all else as a box. */
const ranges = [
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0xff],
  [0x152, 0x153],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x25a1, 0x25a1],
];

function relative(commands) {
  const scale = (value) => Math.round((value * UNITS_PER_EM) / font.unitsPerEm);
  let x = 0;
  let y = 0;
  let text = "";
  for (const command of commands) {
    if (command.type === "Z") continue;
    if (command.type === "Q") throw new Error("quadratic curves are not expected in an OpenType font");
    const points = [
      [command.x1, command.y1],
      [command.x2, command.y2],
      [command.x, command.y],
    ].filter(([px]) => px !== undefined);
    // Up is positive in fonts, down in pictures.
    const numbers = points.flatMap(([px, py]) => [scale(px) - x, y - scale(py)]);
    text += command.type.toLowerCase() + numbers.join(" ").replaceAll(" -", "-");
    x = scale(command.x);
    y = scale(command.y);
  }
  return text;
}

const lines = [];
for (const [from, to] of ranges) {
  for (let code = from; code <= to; code++) {
    const glyph = font.charToGlyph(String.fromCodePoint(code));
    if (glyph.index === 0) throw new Error(`no glyph for ${code.toString(16)}`);
    const advance = Math.round((glyph.advanceWidth * UNITS_PER_EM) / font.unitsPerEm);
    lines.push(`${String.fromCodePoint(code)}${advance}${relative(glyph.path.commands)}`);
  }
}

const data = JSON.stringify(lines.join("\n"));
writeFileSync(
  new URL("../src/inter-glyphs.ts", import.meta.url),
  `// Made by tools/inter-glyphs.mjs from Inter Medium. Copyright 2016 The Inter Project Authors
// (https://github.com/rsms/inter), under the SIL Open Font License 1.1: see OFL.txt.

/**
 * Glyphs, one a line: the character, its advance width, and its outline in ${UNITS_PER_EM} units an em, y downwards from the
 * baseline, as relative commands m (closes the contour before it), l and c (cubic).
 */
export const INTER_GLYPHS =
  // biome-ignore format: data
  ${data};
`,
);
console.log(lines.length, "glyphs,", data.length, "bytes");
