import type { Tensor } from "@vistazo/graph";
import { BinaryParts, type FramedBody, frame } from "./framed-body.js";
import type { InferenceRequest } from "./inference-request.js";
import { parseObject } from "./json-object.js";
import { ProtocolError, quote } from "./protocol-error.js";
import type { TensorLimits } from "./shape.js";
import { type NamedTensors, readTensors, writeTensor } from "./tensors.js";

/** Who answers. */
export interface AnsweringModel {
  readonly name: string;
  readonly version?: string;
}

/**
 * Answers a request with a model's outputs: those that it names, each as it wants it.
 *
 * @throws ProtocolError `invalid-request` for an output that there is not, `not-supported` for what JSON cannot say
 */
export function writeInferenceAnswer(
  { name, version }: AnsweringModel,
  { id, outputs: wanted, binary }: Pick<InferenceRequest, "id" | "outputs" | "binary">,
  outputs: Readonly<Record<string, Tensor>>,
): FramedBody {
  checkOutputs(wanted, Object.keys(outputs));
  const chosen = wanted ?? Object.keys(outputs).map((name) => ({ name, binary }));
  const tensors = chosen.map((output) => writeTensor(output.name, outputs[output.name], output.binary)).join(",");
  const about = {
    model_name: name,
    ...(version !== undefined && { model_version: version }),
    ...(id !== undefined && { id }),
  };
  return frame(
    `${JSON.stringify(about).slice(0, -1)},"outputs":[${tensors}]}`,
    chosen.filter((output) => output.binary).map((output) => outputs[output.name]),
  );
}

/** @throws ProtocolError `invalid-request` naming what there is */
export function checkOutputs(wanted: InferenceRequest["outputs"], names: readonly string[]): void {
  const missing = wanted?.find(({ name }) => !names.includes(name));
  if (missing)
    throw new ProtocolError(
      "invalid-request",
      `There is no output ${quote(missing.name)}; there are ${names.join(", ")}.`,
    );
}

/**
 * Reads what a server answers to `POST …/infer`.
 *
 * @throws ProtocolError `invalid-answer`, `over-limit`, `not-supported`; `refused` where it is an error, with the server's sentence
 */
export function readInferenceAnswer(
  body: Uint8Array,
  headerLength: string | undefined,
  limits: TensorLimits = {},
): NamedTensors {
  const code = "invalid-answer";
  const parts = BinaryParts.of(body, headerLength);
  const answer = parseObject(parts.json, "The server's answer", code);
  if (typeof answer.error === "string") throw new ProtocolError("refused", answer.error.slice(0, 500));
  return readTensors(answer.outputs, { kind: "output", code, limits }, parts);
}
