/** Twelve colours that stay apart from each other for most kinds of colour vision, light enough for dark text on them. */
const COLORS = [
  "#5bc8ff",
  "#ff8a5c",
  "#7fe08a",
  "#e59bff",
  "#ff9fb5",
  "#4fe0cf",
  "#ffd84f",
  "#c9d84a",
  "#a9b5ff",
  "#ffb347",
  "#9de4ff",
  "#d6b38c",
] as const;

/** A colour for each label, in order of first appearance: everything of one kind has one colour. `#rrggbb`. */
export function colorsByLabel(labels: Iterable<string>): Map<string, string> {
  const colors = new Map<string, string>();
  for (const label of labels) {
    if (!colors.has(label)) colors.set(label, COLORS[colors.size % COLORS.length] as string);
  }
  return colors;
}

/** Red, green and blue, 0 to 255, of a `#rrggbb` colour. */
export function rgbOf(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Black or white, whichever reads better on a `#rrggbb` colour, by the relative luminance of WCAG 2: their contrast is 4.5 at least. */
export function inkOn(color: string): "#000000" | "#ffffff" {
  const [red, green, blue] = rgbOf(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#000000" : "#ffffff";
}
