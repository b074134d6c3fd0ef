import { choice, type Given, type Option, type Options, wholeNumber } from "./option.js";
import type { Translated } from "./translated.js";

/** Beyond which something is refused; Infinity for none. */
function limit(preset: number, description: Translated): Option<number> {
  return {
    type: "number",
    fits: (value): value is number => typeof value === "number" && value > 0,
    wanted: "a number above 0",
    default: preset,
    description,
  };
}

const timeoutMs: Option<number> = {
  type: "number",
  // Timers of more would overflow.
  fits: (value): value is number => typeof value === "number" && value > 0 && value < 2 ** 31,
  wanted: `a number above 0 and below ${2 ** 31}`,
  default: 30_000,
  description: {
    en: "Milliseconds that the download of a photo may take.",
    es: "Milisegundos que puede durar la descarga de una foto.",
  },
};

const allowPrivateHosts: Option<boolean | readonly string[]> = {
  type: "boolean",
  fits: (value): value is boolean | readonly string[] =>
    typeof value === "boolean" || (Array.isArray(value) && value.every((host) => typeof host === "string")),
  wanted: "true, false or a list of hosts",
  default: false,
  description: {
    en: "Whether photos may come from addresses that are not public, or from which hosts of these.",
    es: "Si las fotos pueden venir de direcciones que no son públicas, o de cuáles de ellas.",
  },
};

/** What every call takes: how many photos run together, and limits on them. */
export const callOptions = {
  batch_size: wholeNumber({
    minimum: 1,
    default: 1,
    description: {
      en: "Photos that run through the network together: on a CPU more is seldom faster.",
      es: "Fotos que pasan juntas por la red: en una CPU, más rara vez es más rápido.",
    },
  }),
  maxPixels: limit(100_000_000, {
    en: "Photos of more pixels are refused before they are decoded.",
    es: "Las fotos de más píxeles se rechazan antes de descodificarlas.",
  }),
  maxSide: limit(65_535, {
    en: "Photos of a longer width or height, in pixels, are refused before they are decoded.",
    es: "Las fotos más anchas o más altas que estos píxeles se rechazan antes de descodificarlas.",
  }),
  maxBytes: limit(100_000_000, {
    en: "Photos of more bytes are refused.",
    es: "Las fotos de más bytes se rechazan.",
  }),
  maxRedirects: wholeNumber({
    minimum: 0,
    default: 5,
    description: {
      en: "Redirects that are followed to a photo on the web.",
      es: "Redirecciones que se siguen hasta una foto de la web.",
    },
  }),
  timeoutMs,
  allowPrivateHosts,
} satisfies Options;

/** How a model runs. */
export const modelOptions = {
  dtype: choice(["fp32", "fp16", "q8"], {
    default: "fp32",
    description: {
      en: "Precision: as the weights are, or with linear layers and convolutions in 8-bit integers. Half-precision weights are always computed in float32; fp16 chooses the file in the onnx/ layout.",
      es: "Precisión: la de los pesos, o capas lineales y convoluciones en enteros de 8 bits. Los pesos de media precisión se calculan siempre en float32; fp16 elige el archivo en la carpeta onnx/.",
    },
  }),
  threads: wholeNumber({
    minimum: 1,
    description: {
      en: "Threads that compute one operator. Default: one a core.",
      es: "Hilos que calculan un operador. Si no se da: uno por núcleo.",
    },
  }),
};

/** The precision that a model runs in. */
export type ModelDtype = NonNullable<ModelRunOptions["dtype"]>;

/** How a model runs. */
export interface ModelRunOptions extends Given<typeof modelOptions> {}
