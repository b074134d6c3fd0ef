import type { ModelFiles, PyTorchWeights } from "@vistazo/checkpoint";
import type { ModelSpec, Tensor } from "@vistazo/graph";
import type { Size } from "@vistazo/image/pure";
import { loadNetwork } from "../architectures/load.js";
import { checkClass } from "../architectures/registry.js";
import { mainGraphOf, requireOneGraph, signatureOf } from "../built-network.js";
import { loadLabels } from "../labels.js";
import type { NetworkSignature, TensorPort } from "../network.js";
import { openImageProcessor } from "../preprocess/open-image-processor.js";
import type { Task } from "../task.js";
import { withoutWrapper } from "../timm/timm-config.js";
import { VisionError } from "../vision-error.js";

/** A network as one graph that takes pixels and nothing else. */
export interface SelfContainedGraph {
  readonly spec: ModelSpec;
  readonly signature: NetworkSignature;
}

/**
 * The graph of a model from PyTorch weights. What a network is told of photos of a size (positions, masks) becomes a part of it, and it takes
 * photos of that size alone.
 *
 * @param size of photos, where their image processor makes several sizes.
 * @throws VisionError `unsupported-architecture` for a network of several graphs, `invalid-option` where a size is needed.
 */
export async function selfContainedGraph(
  files: ModelFiles & { readonly weights: PyTorchWeights },
  task: Task,
  size?: Size,
): Promise<SelfContainedGraph> {
  checkClass(files.config, task);
  const definition = await loadNetwork(files.config, task);
  requireOneGraph(definition);
  const { outputSize } = await openImageProcessor(files);
  const sizes = size ? ([size.height, size.width] as const) : outputSize;
  const found = await mainGraphOf(
    definition,
    {
      config: files.config,
      tensors: withoutWrapper(files.weights.tensors),
      classes: Object.keys(await loadLabels(files.config)).length,
      imageSize: sizes,
    },
    (inputs) => {
      if (sizes) return { height: sizes[0], width: sizes[1] };
      throw new VisionError(
        "invalid-option",
        `This network is told ${inputs.join(", ")} of each photo's size, and its image processor makes several sizes: give "size", one for all photos.`,
      );
    },
  );
  const { inputs, initializers, ...rest } = found.graph.build();
  const constants = Object.entries(found.feeds).map(([name, tensor]) => constant(name, tensor));
  const spec: ModelSpec = {
    ...rest,
    inputs: inputs
      .filter(({ name }) => !(name in found.feeds))
      .map((input) => ({ ...input, shape: ofSize(input.shape ?? [], found.size) })),
    initializers: [...initializers, ...constants],
  };
  const signature = signatureOf(found.graph);
  const fixed = (port: TensorPort): TensorPort => ({ ...port, shape: ofSize(port.shape, found.size, -1) });
  return { spec, signature: { ...signature, inputs: signature.inputs.map(fixed) } };
}

function constant(name: string, { dtype, shape, data }: Tensor): ModelSpec["initializers"][number] {
  return { name, dtype, shape, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
}

/** [batch, channels, height, width], of which the last two are known. */
function ofSize<D>(
  [batch, channels, ...sides]: readonly D[],
  size: Size | undefined,
  free?: D,
): readonly (D | number)[] {
  if (!size) return [batch, channels, ...sides];
  const known = [size.height, size.width];
  return [batch, channels, ...sides.map((side, i) => (free === undefined || side === free ? known[i] : side))];
}
