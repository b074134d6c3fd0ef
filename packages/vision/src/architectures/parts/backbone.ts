import type { Graph, Value } from "@vistazo/graph";
import { VisionError } from "../../vision-error.js";
import type { SizeInputs } from "../architecture.js";

/** A network as part of a larger one: what it says after the layers that the config asks for. */
export type Backbone = TokenStates | FeatureMaps;

/** A vision transformer's states. */
export interface TokenStates {
  readonly kind: "tokens";
  /** The class token's first: [batch, 1 + patches, hidden]. */
  readonly states: readonly Value[];
  /** A value of the shape of the patches' map, [batch, hidden, rows, columns]. */
  readonly grid: Value;
  readonly hiddenSize: number;
  /** What they are made of besides the photos' pixels. */
  readonly sizeInputs?: SizeInputs;
}

/** Maps of several resolutions, the finest first: [batch, channels, height, width], the channels a number. */
export interface FeatureMaps {
  readonly kind: "maps";
  readonly maps: readonly Value[];
  /** What they are made of besides the photos' pixels. */
  readonly sizeInputs?: SizeInputs;
}

/** @throws VisionError `invalid-config` for a backbone of maps. */
export function tokenStates(backbone: Backbone): TokenStates {
  if (backbone.kind === "tokens") return backbone;
  throw new VisionError(
    "invalid-config",
    'config.json: the network that "backbone_config" describes gives maps where the states of a vision transformer are needed.',
  );
}

/** What any backbone says, as maps: those of tokens are the patches', without the class token. */
export function featureMaps(g: Graph, backbone: Backbone): readonly Value[] {
  if (backbone.kind === "maps") return backbone.maps;
  return backbone.states.map((state) => g.mapAs(g.slice(state, 1, 1), backbone.grid));
}
