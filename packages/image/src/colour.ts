/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Black or white, whichever reads better on `background` (relative luminance of WCAG 2). */
export function contrasting(background: Colour): Colour {
  const [red, green, blue] = background.map(decode);
  // Contrast with black and with white is equal at a luminance of 0.179.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? [0, 0, 0] : [255, 255, 255];
}

/** How much of black or white the instances of a class after the first have in their colour; then from the beginning. */
const SHADES = [0, -0.35, 0.4, -0.55, 0.62, -0.18, 0.2];

/** A colour of the same hue for the nth instance of a class, counted from 0: darker and lighter in turn. */
export function instanceShade(colour: Colour, instance: number): Colour {
  const share = SHADES[instance % SHADES.length];
  const [red, green, blue] = colour.map((value) =>
    Math.round(value + ((share < 0 ? 0 : 255) - value) * Math.abs(share)),
  );
  return [red, green, blue];
}

/**
 * A colour from Oklab's polar form: lightness 0 to 1, chroma 0 to about 0.3, hue in turns.
 * Source: Björn Ottosson, "A perceptual color space for image processing", 2020.
 */
export function oklch(lightness: number, chroma: number, hue: number): Colour {
  const a = chroma * Math.cos(2 * Math.PI * hue);
  const b = chroma * Math.sin(2 * Math.PI * hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encode(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** How different two colours look: their distance in Oklab, where lightness has a range of 1. */
export function oklabDistance(a: Colour, b: Colour): number {
  const [l1, a1, b1] = oklab(a);
  const [l2, a2, b2] = oklab(b);
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

function oklab(colour: Colour): [lightness: number, a: number, b: number] {
  const [red, green, blue] = colour.map(decode);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** An sRGB value, 0 to 255, to linear light, 0 to 1. */
function decode(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Linear light, 0 to 1, to an sRGB value, 0 to 255. */
function encode(linear: number): number {
  const light = Math.min(Math.max(linear, 0), 1);
  return Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055));
}
