import { INTER_GLYPHS } from "./inter-glyphs.js";
import type { Outline } from "./outline.js";

const UNITS_PER_EM = 1000;
/** Height of capitals over the size. */
export const CAP_HEIGHT = 0.727;
/** Straight pieces for a curve: at 60 pixels, an error below a tenth of a pixel. */
const CURVE_STEPS = 6;

interface Glyph {
  readonly advance: number;
  readonly path: string;
}

let glyphs: Map<string, Glyph> | undefined;

function glyphOf(character: string): Glyph {
  glyphs ??= new Map(
    INTER_GLYPHS.split("\n").map((line) => {
      const character = line.slice(0, 1);
      const advance = Number.parseInt(line.slice(1), 10);
      return [character, { advance, path: line.slice(1 + String(advance).length) }];
    }),
  );
  return glyphs.get(character) ?? glyphs.get(character.normalize("NFD")[0]) ?? glyphs.get("□")!;
}

/** The width of a line of text, in pixels at `size` pixels an em. */
export function measureText(text: string, size: number): number {
  let units = 0;
  for (const character of printable(text)) units += glyphOf(character).advance;
  return (units * size) / UNITS_PER_EM;
}

/** The outline of a line of text whose baseline starts at (x, y). */
export function textOutline(text: string, x: number, y: number, size: number): Outline {
  const scale = size / UNITS_PER_EM;
  const outline: number[][] = [];
  let pen = x;
  for (const character of printable(text)) {
    const glyph = glyphOf(character);
    addContours(outline, glyph.path, pen, y, scale);
    pen += glyph.advance * scale;
  }
  return outline;
}

/** `text`, cut with … where it is wider than `width` pixels. */
export function fitText(text: string, size: number, width: number): string {
  if (measureText(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && measureText(`${characters.join("")}…`, size) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

/** Accents as one character with their letter; without control characters. */
function printable(text: string): string {
  return text.normalize("NFC").replace(/[\p{Cc}\p{Cf}\p{M}]+/gu, " ");
}

function addContours(outline: number[][], path: string, x: number, y: number, scale: number): void {
  let contour: number[] = [];
  let px = 0;
  let py = 0;
  for (const [, command, list] of path.matchAll(/([mlc])([-\d ]+)/g)) {
    const numbers = (list.match(/-?\d+/g) ?? []).map(Number);
    if (command === "m") {
      contour = [];
      outline.push(contour);
    }
    const endX = px + numbers[numbers.length - 2];
    const endY = py + numbers[numbers.length - 1];
    if (command === "c") {
      const xs = [px, px + numbers[0], px + numbers[2], endX];
      const ys = [py, py + numbers[1], py + numbers[3], endY];
      for (let step = 1; step < CURVE_STEPS; step++) {
        contour.push(x + bezier(xs, step / CURVE_STEPS) * scale, y + bezier(ys, step / CURVE_STEPS) * scale);
      }
    }
    contour.push(x + endX * scale, y + endY * scale);
    px = endX;
    py = endY;
  }
}

/** A cubic Bézier curve's coordinate at t. */
function bezier([a, b, c, d]: readonly number[], t: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}
