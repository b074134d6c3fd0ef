import { type NamedTensors, ProtocolError } from "@vistazo/open-inference";
import type { NetworkSignature } from "@vistazo/vision/in-process";
import type { Tensors } from "../inference/tensor-batch.js";

/**
 * A request's tensors as a network's inputs.
 *
 * @throws ProtocolError `invalid-request` naming the input that is missing, unknown, or of another type or shape
 */
export function checkInputs({ inputs: ports }: NetworkSignature, inputs: NamedTensors): Tensors {
  const names = ports.map(({ name }) => name);
  const unknown = [...inputs.keys()].find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw invalid(`There is no input “${unknown.slice(0, 80)}”; the model takes ${names.join(", ")}.`);
  return Object.fromEntries(
    ports.map(({ name, dtype, shape }) => {
      const tensor = inputs.get(name);
      if (!tensor) throw invalid(`The model also needs the input “${name}”.`);
      if (tensor.dtype !== dtype) throw invalid(`The input “${name}” must be ${dtype}, not ${tensor.dtype}.`);
      const fits =
        tensor.shape.length === shape.length &&
        tensor.shape.every((size, i) => size > 0 && (shape[i] === -1 || shape[i] === size));
      if (!fits) {
        const wanted = shape.map((size) => (size === -1 ? "any" : size)).join(", ");
        throw invalid(`The input “${name}” must be of the shape [${wanted}], not [${tensor.shape.join(", ")}].`);
      }
      return [name, tensor];
    }),
  );
}

function invalid(message: string): ProtocolError {
  return new ProtocolError("invalid-request", message);
}
