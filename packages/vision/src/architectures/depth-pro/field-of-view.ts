import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { mergePieces } from "./photo-pieces.js";
import { encoderConfig, encodeSquares, resizedTo, tokensOf } from "./square-encoder.js";

interface FieldSizes {
  /** Of the square that the encoder sees. */
  readonly side: number;
  /** How many rows and columns of the map the head reads. */
  readonly tokens: number;
  /** The side of the map at its start. */
  readonly base: number;
}

/** How wide a photo is, in degrees, by an encoder of its own and by what Depth Pro has seen: [batch]. */
export function fieldOfView(
  g: Graph,
  pixels: Value,
  seen: Value,
  { side, tokens, base }: FieldSizes,
  json: ConfigReader,
  w: Parameters,
): Value {
  const config = encoderConfig(json, "fov_model_config", side);
  const fusionWidth = json.size("fusion_hidden_size", 256);
  const half = Math.floor(fusionWidth / 2);
  const photo = g.resize(pixels, g.ints(side, side));
  const { last } = encodeSquares(g, photo, config, [], w.in("fov_encoder.model"));
  const projected = g.linear(last, w.in("fov_encoder.neck"), { outputs: half });
  const rows = tokensOf(config, side);
  const own = resizedTo(g, mergePieces(g, g.unsqueeze(projected, 0), 1, rows, 0), base);
  const window = { kernel: 3, stride: 2, padding: 1 };
  const shared = g.relu(g.conv2d(seen, w.in("conv"), { outputs: half, ...window }));
  let x = resizedTo(g, g.add(own, shared), tokens);
  const layers = json.integer("num_fov_head_layers", 2);
  if (layers < 0 || Math.floor(fusionWidth / 2 ** layers) === 0)
    throw json.invalid("num_fov_head_layers", `so many that "fusion_hidden_size" can be halved as often`);
  for (let i = 0; i < layers; i++) {
    const outputs = Math.ceil(fusionWidth / 2 ** (i + 2));
    x = g.relu(g.conv2d(x, w.in(`head.layers.${2 * i}`), { outputs, ...window }));
  }
  const kernel = Math.trunc((tokens - 1) / 2 ** layers + 1);
  return g.reshape(g.conv2d(x, w.in(`head.layers.${2 * layers}`), { outputs: 1, kernel }), -1);
}
