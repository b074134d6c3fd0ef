import names from "color-name";
import type { Colour } from "./colour.js";
import { ImageError } from "./errors.js";

/**
 * A colour by its name in CSS ("white") or as "#rgb" or "#rrggbb", as Pillow's `ImageColor.getrgb` reads it.
 * @throws ImageError `bad-argument`
 */
export function namedColour(text: string): Colour {
  const name = text.toLowerCase();
  if (isName(name)) return names[name];
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/u.exec(name)?.[1];
  if (digits === undefined) {
    throw new ImageError(
      "bad-argument",
      `"${text}" is no colour: give a name such as "white", "#rrggbb" or [red, green, blue].`,
    );
  }
  const value = Number.parseInt(digits.length === 3 ? digits.replace(/./gu, "$&$&") : digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function isName(text: string): text is keyof typeof names {
  return Object.hasOwn(names, text);
}
