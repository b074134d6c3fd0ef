import type { Colour } from "./colour.js";

/** Ways to show a number as a colour, from small to large. */
export type ColourMap = "inferno" | "viridis" | "turbo" | "gray";

type Coefficients = readonly (readonly [red: number, green: number, blue: number])[];

/**
 * Polynomials in the share 0 to 1, lowest power first. Sources: inferno and viridis are fits by Matt Zucker (public domain,
 * shadertoy.com/view/WlfXRN) to the maps of Nathaniel Smith and Stéfan van der Walt (CC0); turbo is by Anton Mikhailov and
 * Ruofei Du, Google (Apache-2.0, "Turbo, An Improved Rainbow Colormap for Visualization", 2019).
 */
const POLYNOMIALS: Readonly<Record<ColourMap, Coefficients>> = {
  inferno: [
    [0.0002189403691192265, 0.001651004631001012, -0.01948089843709184],
    [0.1065134194856116, 0.5639564367884091, 3.932712388889277],
    [11.60249308247187, -3.972853965665698, -15.9423941062914],
    [-41.70399613139459, 17.43639888205313, 44.35414519872813],
    [77.162935699427, -33.40235894210092, -81.80730925738993],
    [-71.31942824499214, 32.62606426397723, 73.20951985803202],
    [25.13112622477341, -12.24266895238567, -23.07032500287172],
  ],
  viridis: [
    [0.2777273272234177, 0.005407344544966578, 0.3340998053353061],
    [0.1050930431085774, 1.404613529898575, 1.384590162594685],
    [-0.3308618287255563, 0.214847559468213, 0.09509516302823659],
    [-4.634230498983486, -5.799100973351585, -19.33244095627987],
    [6.228269936347081, 14.17993336680509, 56.69055260068105],
    [4.776384997670288, -13.74514537774601, -65.35303263337234],
    [-5.435455855934631, 4.645852612178535, 26.3124352495832],
  ],
  turbo: [
    [0.13572138, 0.09140261, 0.1066733],
    [4.6153926, 2.19418839, 12.64194608],
    [-42.66032258, 4.84296658, -60.58204836],
    [132.13108234, -14.18503333, 110.36276771],
    [-152.94239396, 4.27729857, -89.90310912],
    [59.28637943, 2.82956604, 27.34824973],
  ],
  gray: [
    [0, 0, 0],
    [1, 1, 1],
  ],
};

/** 256 colours, RGB one after the other, from the map's first to its last or the other way round. */
export function colourTable(map: ColourMap, reverse = false): Uint8Array {
  const table = new Uint8ClampedArray(256 * 3);
  for (let i = 0; i < 256; i++) {
    const share = (reverse ? 255 - i : i) / 255;
    for (let c = 0; c < 3; c++) {
      // Horner's scheme; the clamped array rounds and clips.
      table[i * 3 + c] = 255 * POLYNOMIALS[map].reduceRight((sum, powers) => sum * share + powers[c], 0);
    }
  }
  return new Uint8Array(table.buffer);
}

/** The colour of a share 0 to 1. */
export function colourAt(table: Uint8Array, share: number): Colour {
  const at = Math.round(Math.min(Math.max(share, 0), 1) * 255) * 3;
  return [table[at], table[at + 1], table[at + 2]];
}
