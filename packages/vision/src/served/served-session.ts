import type { Tensor } from "@vistazo/graph";
import {
  HEADER_LENGTH,
  ProtocolError,
  readInferenceAnswer,
  type TensorMetadata,
  tensorTypeOf,
  writeInferenceRequest,
} from "@vistazo/open-inference";
import { traceHeaders } from "@vistazo/tracing";
import type { Outputs } from "../network.js";
import type { TensorSession } from "../onnx-network.js";
import { askServer } from "./ask-server.js";
import type { ServedNetwork } from "./served-files.js";

/** Elements of an output. */
const mostElements = 250_000_000;

/** A network that a server runs, as a session has it. */
export class ServedSession implements TensorSession {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];

  constructor(private readonly network: ServedNetwork) {
    this.inputNames = network.inputs.map(({ name }) => name);
    this.outputNames = network.outputs.map(({ name }) => name);
  }

  inputShape(name: string): readonly number[] | undefined {
    return this.#input(name)?.shape;
  }

  inputType(name: string): string | undefined {
    const port = this.#input(name);
    return port && typeOf(port, "input");
  }

  outputPort(name: string): { readonly type: string; readonly shape: readonly number[] } | undefined {
    const port = this.network.outputs.find((output) => output.name === name);
    return port && { type: typeOf(port, "output"), shape: port.shape };
  }

  /** @throws ProtocolError `unreachable`, `refused`, `invalid-answer` */
  async run(feeds: Readonly<Record<string, Tensor>>): Promise<Outputs> {
    const { url, token, timeout, binary } = this.network;
    const inputs = Object.fromEntries(this.inputNames.map((name) => [name, feeds[name]]));
    const { body, headerLength } = writeInferenceRequest({ inputs, binary });
    const headers = {
      ...traceHeaders(),
      "content-type": headerLength === undefined ? "application/json" : "application/octet-stream",
      ...(headerLength !== undefined && { [HEADER_LENGTH]: String(headerLength) }),
    };
    const answer = await askServer(`${url}/infer`, { body, headers, timeout, ...(token !== undefined && { token }) });
    const length = answer.headers.get(HEADER_LENGTH) ?? undefined;
    try {
      const outputs = readInferenceAnswer(answer.body, length, { elements: mostElements, tensors: 64 });
      if (answer.ok) return Object.fromEntries(outputs);
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      if (answer.ok || error.code === "refused")
        throw new ProtocolError(error.code, `The server at ${url} says: ${error.message}`, { cause: error });
    }
    throw new ProtocolError("refused", `The server at ${url} answers with status ${answer.status} and no tensors.`);
  }

  /** There is nothing here to free. */
  async dispose(): Promise<void> {}

  #input(name: string): TensorMetadata | undefined {
    return this.network.inputs.find((input) => input.name === name);
  }
}

function typeOf({ name, datatype }: TensorMetadata, kind: string): string {
  return tensorTypeOf(datatype, `the ${kind} “${name}”`);
}
