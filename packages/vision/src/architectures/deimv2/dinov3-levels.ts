import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { NetworkInputs, SizeInputs } from "../architecture.js";
import { featureMaps, tokenStates } from "../parts/backbone.js";
import type { ScaledMap } from "../parts/feature-pyramid.js";
import { type FusionConfig, normedConvolution } from "../rt-detr/hybrid-encoder.js";

/** Of the levels' maps, finest first. */
const strides = [8, 16, 32];

/** The levels of a photo, and what they are made of besides its pixels. */
export interface Dinov3Levels {
  readonly levels: ScaledMap[];
  readonly sizeInputs?: SizeInputs;
}

/**
 * The levels of DEIMv2 on DINOv3, section 3.1 of https://arxiv.org/abs/2509.20787: what three of its layers say, resized to three scales, and
 * beside each the details that a few convolutions see. Each [batch, encoder's width, height, width].
 */
export function dinov3Levels(
  { graph: g, config: json, buildBackbone }: NetworkInputs,
  pixels: Value,
  config: FusionConfig,
  w: Parameters,
): Dinov3Levels {
  const section = json.section("backbone_config");
  // The details' maps have these strides whatever the patches' size is.
  if (section.integer("patch_size", 16) !== strides[1]) throw section.invalid("patch_size", `${strides[1]}`);
  const backbone = tokenStates(buildBackbone(g, pixels, section, w.in("backbone")));
  const semantic = featureMaps(g, backbone);
  if (semantic.length !== strides.length)
    throw section.invalid("out_indices", `${strides.length} layers, one for each level`);
  const width = json.size("spatial_tuning_adapter_inplanes", 16);
  const details = detailMaps(g, pixels, width, config, w.in("spatial_tuning_adapter"));
  const levels = semantic.map((map, i) => {
    const both = g.concat(1, i === 1 ? map : g.resizeAs(map, details[i]), details[i]);
    const shape = { outputs: config.hidden, kernel: 1 };
    return { map: normedConvolution(g, both, config, w.in(`fusion_proj.${i}`), shape), stride: strides[i] };
  });
  return { levels, sizeInputs: backbone.sizeInputs };
}

/** The spatial tuning adapter: the photo at an eighth, a sixteenth and a 32nd of its size. */
function detailMaps(g: Graph, pixels: Value, width: number, config: FusionConfig, w: Parameters): readonly Value[] {
  const halved = (x: Value, name: string, outputs: number, act?: string) =>
    normedConvolution(g, x, config, w.in(name), { outputs, kernel: 3, stride: 2, act });
  const stem = halved(pixels, "stem_conv", width, "gelu");
  const first = halved(g.maxPool2d(stem, 3, { stride: 2, padding: 1 }), "conv2", 2 * width);
  const second = halved(g.gelu(first), "conv3", 4 * width);
  return [first, second, halved(g.gelu(second), "conv4", 4 * width)];
}
