import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";
import { floatOutput } from "../../float-output.js";
import type { Outputs } from "../../network.js";
import { type DepthAnswer, readDepthEstimator } from "../../networks/depth-estimator.js";
import { VisionError } from "../../vision-error.js";
import type { DepthEstimator, SizeInputs } from "../architecture.js";
import { publishedNeck, readPublishedNeck } from "../depth-anything-v2/published-neck.js";
import { dinov2PatchSize, type PositionShares } from "../dinov2/published-dinov2.js";
import { dptNeck, type NeckConfig } from "../dpt/dpt-neck.js";
import { type AlternatingStates, alternatingDinov2 } from "./alternating-dinov2.js";
import { type DensePlaces, densePlaces } from "./dense-places.js";
import { areEnough, countGround, groundOf, onGround, quantile, withFarSky } from "./sky.js";

const normEps = 1e-5;
/** The focal length in pixels for which metric depths are said. */
const canonicalFocal = 300;
/** Sky is no farther, in metres. */
const farthestSky = 200;
/** What is nearer than that is not compared. */
const nearest = { relative: 1e-3, metric: 1e-2 };

/**
 * Depth Anything 3, "Recovering the Visual Space from Any Views", https://arxiv.org/abs/2511.10647, under the names of its authors' code, for
 * one photo: `predicted_depth` [batch, height, width], which grows away from the camera and has no unit.
 */
export const depthAnything3: DepthEstimator = {
  build({ graph: g, config, parameters }) {
    const pixels = g.input("pixel_values", "float32", ["batch", 3, "height", "width"]);
    const { depth, sizeInputs } = anyViewDepth(g, pixels, config, parameters.in("model"));
    g.output("predicted_depth", depth);
    return sizeInputs;
  },
  answer: (outputs) => ({ ...readDepthEstimator(outputs), upsampling: "bilinear" }),
};

/** Its networks that know one photo and where the sky is, of which the metric one says depths as if the focal length were 300 pixels. */
export const depthAnything3Mono: DepthEstimator = {
  build({ graph: g, config, parameters }) {
    const pixels = g.input("pixel_values", "float32", ["batch", 3, "height", "width"]);
    const { depth, sky, sizeInputs } = monoDepth(g, pixels, config, parameters.in("model"));
    g.output("predicted_depth", depth);
    g.output("sky", sky);
    return sizeInputs;
  },
  answer(outputs) {
    const { map, ground } = readMono(outputs, "predicted_depth");
    const count = countGround(ground);
    const decided = areEnough(count) && areEnough(ground.length - count);
    return { ...map, data: decided ? withFarSky(map.data, ground) : map.data, upsampling: "bilinear" };
  },
};

/** One network of either kind: the first says more of the photo, the second how large it is. In metres. */
export const depthAnything3Nested: DepthEstimator = {
  build({ graph: g, config, parameters }) {
    const pixels = g.input("pixel_values", "float32", ["batch", 3, "height", "width"]);
    const w = parameters.in("model");
    const any = anyViewDepth(g, pixels, config.section("anyview"), w.in("da3"));
    const metric = monoDepth(g, pixels, config.section("metric"), w.in("da3_metric"), any.shares);
    g.output("predicted_depth", any.depth);
    g.output("confidence", any.confidence);
    g.output("view_angles", viewAngles(g, any.camera, w.in("da3.cam_dec")));
    g.output("metric_depth", metric.depth);
    g.output("sky", metric.sky);
    return any.sizeInputs;
  },
  answer: readNested,
};

interface AnyView {
  readonly depth: Value;
  readonly confidence: Value;
  readonly camera: Value;
  readonly shares: PositionShares;
  readonly sizeInputs: SizeInputs;
}

function anyViewDepth(g: Graph, pixels: Value, config: ConfigReader, w: Parameters): AnyView {
  const encoder = alternatingDinov2(g, pixels, config, w.in("backbone.pretrained"));
  const head = w.in("head");
  const states = encoder.states.map((state) => g.layerNorm(state, head.in("norm"), normEps));
  const places = densePlaces(g, dinov2PatchSize);
  const logits = denseLogits(
    g,
    fusedFeatures(g, { ...encoder, states }, head, places),
    head.in("scratch.output_conv2"),
    2,
  );
  const channel = (i: number) => g.exp(g.at(logits, 1, i));
  const sizeInputs: SizeInputs = (height, width, photos) => ({
    ...encoder.sizeInputs(height, width, photos),
    ...places.sizeInputs(height, width, photos),
  });
  return { depth: channel(0), confidence: channel(1), camera: encoder.camera, shares: encoder.shares, sizeInputs };
}

function monoDepth(g: Graph, pixels: Value, config: ConfigReader, w: Parameters, shares?: PositionShares) {
  const encoder = alternatingDinov2(g, pixels, config, w.in("backbone.pretrained"), shares);
  const head = w.in("head");
  const features = fusedFeatures(g, encoder, head);
  const map = (name: string) => g.squeeze(denseLogits(g, features, head.in(`scratch.${name}`), 1), 1);
  return {
    depth: g.exp(map("output_conv2")),
    sky: g.relu(map("sky_output_conv2")),
    sizeInputs: encoder.sizeInputs,
  };
}

/** What DPT's neck makes of the states, at the size of the photo: [batch, width / 2, height, width]. */
function fusedFeatures(g: Graph, { states, grid }: AlternatingStates, w: Parameters, places?: DensePlaces): Value {
  const config: NeckConfig = { ...readPublishedNeck(w), readout: "ignore" };
  const hiddenSize = Number(states[0].shape[2]);
  const placed = places && ((map: Value) => places.add(map, 1));
  const options = { likeNext: true, placed };
  const neck = publishedNeck(w).in("neck");
  const { maps } = dptNeck(
    g,
    { maps: [], tokens: { kind: "tokens", states, grid, hiddenSize } },
    config,
    neck,
    options,
  );
  const half = Math.floor(config.fusionHiddenSize / 2);
  const coarse = g.conv2d(maps[3], w.in("scratch.output_conv1"), { outputs: half, kernel: 3, padding: 1 });
  const photo = g.mul(g.sizes(grid, 2), g.ints(dinov2PatchSize));
  const fine = g.resize(coarse, photo, { alignCorners: true });
  return places ? places.add(fine, dinov2PatchSize) : fine;
}

function denseLogits(g: Graph, features: Value, w: Parameters, outputs: number): Value {
  const hidden = g.relu(g.conv2d(features, w.in("0"), { outputs: 32, kernel: 3, padding: 1 }));
  return g.conv2d(hidden, w.in("2"), { outputs, kernel: 1 });
}

/** How far the camera sees, down and across, in radians: [batch, 2]. */
function viewAngles(g: Graph, camera: Value, w: Parameters): Value {
  const outputs = Number(camera.shape[1]);
  const hidden = g.relu(g.linear(camera, w.in("backbone.0"), { outputs }));
  const last = g.relu(g.linear(hidden, w.in("backbone.2"), { outputs }));
  return g.relu(g.linear(last, w.in("fc_fov.0"), { outputs: 2, precision: "float32" }));
}

function readMono(outputs: Outputs, depth: string) {
  const map = readDepthEstimator({ predicted_depth: outputs[depth] });
  return { map, ground: groundOf(floatOutput(outputs, "sky", 3).data) };
}

/** `NestedDepthAnything3Net` of the authors' code: the first's depths times what makes the surest of them most like the second's. */
function readNested(outputs: Outputs): DepthAnswer {
  const { map: metric, ground } = readMono(outputs, "metric_depth");
  const depth = readDepthEstimator({ predicted_depth: outputs.predicted_depth });
  if (!areEnough(countGround(ground))) {
    throw new VisionError("invalid-photo", "The photo shows nothing but sky, of which this model knows no depth.");
  }
  const [down, across] = floatOutput(outputs, "view_angles", 2).data;
  const focal = (side: number, angle: number) => side / 2 / Math.max(Math.tan(angle / 2), 1e-6);
  const metres = (focal(depth.width, across) + focal(depth.height, down)) / 2 / canonicalFocal;
  const confidence = floatOutput(outputs, "confidence", 3).data;
  const median = quantile(onGround(confidence, ground), 0.5);
  let [product, square] = [0, 0];
  for (let i = 0; i < ground.length; i++) {
    const [a, b] = [metric.data[i] * metres, depth.data[i]];
    if (ground[i] === 0 || confidence[i] < median || a <= nearest.metric || b <= nearest.relative) continue;
    product += a * b;
    square += b * b;
  }
  const scale = product / Math.max(square, 1e-12);
  const scaled = depth.data.map((value) => value * scale);
  return { ...depth, data: withFarSky(scaled, ground, farthestSky), upsampling: "bilinear" };
}
