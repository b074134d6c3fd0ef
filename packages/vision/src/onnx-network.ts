import { Session, type Tensor } from "@vistazo/graph";
import { type Network, type Outputs, type PixelBatch, pixelTensor } from "./network.js";
import { VisionError } from "./vision-error.js";

/** A network in the `onnx/` layout of the Hub: a graph that somebody else exported. */
export class OnnxNetwork<Answer> implements Network<Answer> {
  readonly batchesMixedSizes = false;
  readonly #pixelInput: string;

  private constructor(
    private readonly session: Session,
    readonly answer: (outputs: Outputs) => Answer,
  ) {
    // The input is named freely when it is the only one.
    const [only, ...others] = session.inputNames;
    this.#pixelInput = others.length === 0 ? only : "pixel_values";
    const unknown = others.length > 0 && session.inputNames.find((name) => !isKnownInput(name));
    if (unknown) {
      throw new VisionError(
        "invalid-input",
        `The exported network asks for an input "${unknown}"; pixel_values and pixel_mask can be given.`,
      );
    }
  }

  /**
   * @param answer what outputs under their names in transformers say.
   * @throws GraphError, VisionError if the file is no network of photos.
   */
  static async open<Answer>(
    file: string,
    answer: (outputs: Outputs) => Answer,
    threads?: number,
  ): Promise<OnnxNetwork<Answer>> {
    return new OnnxNetwork(await Session.create(file, { threads }), answer);
  }

  get batches(): boolean {
    return (this.session.inputShape(this.#pixelInput)?.[0] ?? -1) === -1;
  }

  run(pixels: PixelBatch): Promise<Outputs> {
    const mask = this.session.inputShape("pixel_mask");
    return this.session.run({
      [this.#pixelInput]: pixelTensor(pixels),
      ...(mask && { pixel_mask: pixelMask(mask, pixels) }),
    });
  }

  dispose(): Promise<void> {
    return this.session.dispose();
  }
}

function isKnownInput(name: string): boolean {
  return name === "pixel_values" || name === "pixel_mask";
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
