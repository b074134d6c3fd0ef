import * as z from "zod/mini";
import type { Given } from "./option.js";
import { describeTask } from "./task-descriptor.js";

const side = z.int().check(z.gte(1));
/** The unit of a map, where the model tells distances. */
const metres = z.literal("m");

const answer: z.ZodMiniType<DepthEstimation> = z.object({
  predicted_depth: z.object({ data: z.instanceof(Float32Array), dims: z.tuple([side, side]) }),
  depth: z.object({ data: z.instanceof(Uint8Array), width: side, height: side, channels: z.literal(1) }),
  unit: z.optional(metres),
});

/** How far away each pixel of a photo is. */
export interface DepthEstimation {
  /** [height, width] of the photo, in the model's unit: metres, or for relative models a number that grows towards the camera. */
  readonly predicted_depth: { readonly data: Float32Array; readonly dims: readonly [height: number, width: number] };
  /** The same as a gray picture, 0 at the least value and 255 at the greatest. */
  readonly depth: {
    readonly data: Uint8Array;
    readonly width: number;
    readonly height: number;
    readonly channels: 1;
  };
  /** "m" if the model estimates metres. */
  readonly unit?: "m";
}

const compact = z.object({
  predicted_depth: z.object({
    /** [height, width] of `data`, in proportion to the photo's. */
    dims: z.tuple([side, side]),
    /** float32, little-endian, row by row, in base64. */
    data: z.string(),
    /** Of the photo's whole depth map. */
    min: z.number(),
    max: z.number(),
    /** Metres, or null for models that only tell near from far. */
    unit: z.nullable(metres),
  }),
});

/** A depth map for showing: small enough for a page, with the figures of the whole. */
export type CompactDepth = z.infer<typeof compact>;

export const depthEstimation = describeTask({
  id: "depth-estimation",
  title: { en: "Depth estimation", es: "Estimación de profundidad" },
  description: {
    en: "A model estimates from a single photo how far away everything is.",
    es: "Un modelo estima, a partir de una sola foto, a qué distancia está cada cosa.",
  },
  verb: "estimate",
  className: /ForDepthEstimation$/u,
  defaultModel: "Intel/dpt-large",
  options: {},
  answer,
  handedOver: ({ predicted_depth, depth }) => [predicted_depth.data, depth.data],
  json: {
    standard: z.object({ predicted_depth: z.array(z.array(z.nullable(z.number()))), depth: z.string() }),
    compact,
  },
});

/** The depth-estimation pipeline of transformers has no parameters. */
export type DepthEstimationOptions = Given<typeof depthEstimation.options>;
