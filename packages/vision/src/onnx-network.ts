import type { OnnxWeights } from "@vistazo/checkpoint";
import { float16ToFloat32, float32ToFloat16 } from "@vistazo/files/half-precision";
import type { DataType, Tensor } from "@vistazo/graph";
import { Session, type SessionOptions } from "@vistazo/runtime";
import {
  type Network,
  type NetworkSignature,
  type Outputs,
  type PixelBatch,
  pixelTensor,
  type TensorPort,
} from "./network.js";
import { VisionError } from "./vision-error.js";

/** What runs a graph: a session here, or one elsewhere. */
export type TensorSession = Pick<
  Session,
  "inputNames" | "outputNames" | "inputShape" | "inputType" | "outputPort" | "run" | "dispose"
>;

/** A network in the `onnx/` layout of the Hub: a graph that somebody else exported, or runs. */
export class OnnxNetwork<Answer> implements Network<Answer> {
  readonly batchesMixedSizes = false;
  readonly #pixels: PixelInput;

  /** @throws VisionError if it is no network of photos. */
  constructor(
    private readonly session: TensorSession,
    readonly answer: (outputs: Outputs) => Answer,
  ) {
    // The input is named freely when it is the only one.
    const [only, ...others] = session.inputNames;
    const unknown = others.length > 0 && session.inputNames.find((name) => !isKnownInput(name));
    if (unknown) {
      throw new VisionError(
        "invalid-input",
        `The exported network asks for an input "${unknown}"; pixel_values and pixel_mask can be given.`,
      );
    }
    this.#pixels = readPixelInput(session, others.length === 0 ? only : "pixel_values");
  }

  /**
   * @param answer what outputs under their names in transformers say.
   * @throws RuntimeError, VisionError if the file is no network of photos.
   */
  static async open<Answer>(
    { file, externalData }: OnnxWeights,
    answer: (outputs: Outputs) => Answer,
    options?: SessionOptions,
  ): Promise<OnnxNetwork<Answer>> {
    return new OnnxNetwork(await Session.create({ onnx: file, externalData }, options), answer);
  }

  get batches(): boolean {
    return this.#pixels.batch === -1;
  }

  async run(pixels: PixelBatch): Promise<Outputs> {
    const mask = this.session.inputShape("pixel_mask");
    const outputs = await this.session.run({
      [this.#pixels.name]: fitPixels(pixels, this.#pixels),
      ...(mask && { pixel_mask: pixelMask(mask, pixels) }),
    });
    return Object.fromEntries(Object.entries(outputs).map(([name, tensor]) => [name, asFloat32(tensor)]));
  }

  signature(): NetworkSignature {
    const { session } = this;
    return {
      inputs: session.inputNames.map((name) => port(name, session.inputType(name), session.inputShape(name))),
      outputs: session.outputNames.map((name) => {
        const { type, shape } = session.outputPort(name) ?? {};
        return port(name, type, shape);
      }),
    };
  }

  infer(feeds: Readonly<Record<string, Tensor>>): Promise<Outputs> {
    return this.session.run(feeds);
  }

  dispose(): Promise<void> {
    return this.session.dispose();
  }
}

function port(name: string, type = "", shape: readonly number[] = []): TensorPort {
  return { name, dtype: type as DataType, shape };
}

function isKnownInput(name: string): boolean {
  return name === "pixel_values" || name === "pixel_mask";
}

/** How an exported network asks for its pixels; -1 where it takes any size. */
interface PixelInput {
  readonly name: string;
  readonly type: string;
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  /** [batch, height, width, channels], not [batch, channels, height, width]. */
  readonly channelsLast: boolean;
}

function readPixelInput(session: TensorSession, name: string): PixelInput {
  const shape = session.inputShape(name) ?? [];
  const type = session.inputType(name) ?? "";
  const [batch, second, third, fourth] = shape;
  const channelsLast = fourth === 3 && second !== 3;
  const channels = channelsLast ? fourth : second;
  if (!["float32", "float16", "uint8"].includes(type) || shape.length !== 4 || (channels !== 3 && channels !== -1)) {
    throw new VisionError(
      "invalid-input",
      `The exported network's input "${name}" is ${type} [${shape.join(", ")}]; photos can be given as float32, float16 or uint8 [batch, 3, height, width] or [batch, height, width, 3].`,
    );
  }
  const [height, width] = channelsLast ? [second, third] : [third, fourth];
  return { name, type, batch, height, width, channelsLast };
}

/** Pixels of the type and in the order that a network asks for. */
function fitPixels(pixels: PixelBatch, input: PixelInput): Tensor {
  const { height, width } = pixels;
  if ((input.height !== -1 && input.height !== height) || (input.width !== -1 && input.width !== width)) {
    throw new VisionError(
      "invalid-config",
      `The exported network takes photos of ${input.width} x ${input.height}, but preprocessor_config.json makes them ${width} x ${height}.`,
    );
  }
  const { shape, data } = input.channelsLast ? channelsLast(pixels) : pixelTensor(pixels);
  const values = data as Float32Array;
  if (input.type === "float16") return { dtype: "float16", shape, data: float32ToFloat16(values) };
  if (input.type === "uint8") return { dtype: "uint8", shape, data: wholeLevels(values) };
  return { dtype: "float32", shape, data: values };
}

function channelsLast(pixels: PixelBatch): Tensor {
  const { data, height, width } = pixels;
  const photos = pixels.photos.length;
  const plane = height * width;
  const out = new Float32Array(data.length);
  const channels = data.length / (photos * plane);
  for (let photo = 0, to = 0; photo < photos; photo++) {
    for (let i = 0; i < plane; i++) {
      for (let c = 0; c < channels; c++) out[to++] = data[(photo * channels + c) * plane + i];
    }
  }
  return { dtype: "float32", shape: [photos, height, width, channels], data: out };
}

/** A network that asks for bytes rescales them itself. */
function wholeLevels(values: Float32Array): Uint8Array {
  if (values.every((value) => value >= 0 && value <= 255 && Number.isInteger(value))) return Uint8Array.from(values);
  throw new VisionError(
    "invalid-config",
    `The exported network takes pixels as whole numbers from 0 to 255, but preprocessor_config.json makes others of them: "do_rescale" and "do_normalize" must be false.`,
  );
}

function asFloat32(tensor: Tensor): Tensor {
  const { dtype, shape, data } = tensor;
  if (dtype === "float16") return { dtype: "float32", shape, data: float16ToFloat32(data as Uint16Array) };
  if (dtype === "float64") return { dtype: "float32", shape, data: Float32Array.from(data as Float64Array) };
  return tensor;
}

/** Where photos are and where padding is, in the size that the graph wants: some exports fix it at 64 x 64. */
function pixelMask([, height, width]: readonly number[], pixels: PixelBatch): Tensor {
  const size = { height: height > 0 ? height : pixels.height, width: width > 0 ? width : pixels.width };
  const plane = size.height * size.width;
  const data = new BigInt64Array(pixels.photos.length * plane);
  for (const [i, photo] of pixels.photos.entries()) {
    const rows = Math.ceil((photo.height * size.height) / pixels.height);
    const columns = Math.ceil((photo.width * size.width) / pixels.width);
    for (let y = 0; y < rows; y++) {
      const row = i * plane + y * size.width;
      data.fill(1n, row, row + columns);
    }
  }
  return { dtype: "int64", shape: [pixels.photos.length, size.height, size.width], data };
}
