import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { HEADER_LENGTH, readInferenceRequest, writeInferenceAnswer } from "@vistazo/open-inference";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AutoModel, type Pipeline, pipeline } from "../src/index.js";

const folder = fileURLToPath(new URL("fixtures/classification/", import.meta.url));
const vit = join(folder, "vit");
const photo = join(folder, "landscape.png");
const config = JSON.parse(readFileSync(join(vit, "config.json"), "utf8"));
const preprocessor = JSON.parse(readFileSync(join(vit, "preprocessor_config.json"), "utf8"));

/** What a server says that is asked by GET, by path. */
type Told = Readonly<Record<string, unknown>>;

/** Triton's own words, as its protocol's documents have them, for the network of `vit`. */
const tensors = (labels: number) => ({
  inputs: [
    { name: "pixel_values", datatype: "FP32", shape: [-1, 3, preprocessor.size.height, preprocessor.size.width] },
  ],
  outputs: [{ name: "logits", datatype: "FP32", shape: [-1, labels] }],
});
const labels = Object.keys(config.id2label).length;
const triton: Told = {
  "/v2": {
    name: "triton",
    version: "2.51.0",
    extensions: ["classification", "sequence", "model_repository", "model_configuration", "binary_tensor_data"],
  },
  "/v2/models/vit": { name: "vit", versions: ["1"], platform: "onnxruntime_onnx", ...tensors(labels) },
  "/v2/models/vit/config": {
    name: "vit",
    platform: "onnxruntime_onnx",
    max_batch_size: 8,
    dynamic_batching: { preferred_batch_size: [8], max_queue_delay_microseconds: 2000 },
    parameters: {
      task: { string_value: "image-classification" },
      config: { string_value: JSON.stringify(config) },
      preprocessor_config: { string_value: JSON.stringify(preprocessor) },
    },
  },
};
/** One that knows the protocol alone. */
const bare: Told = {
  "/v2": { name: "mlserver", version: "1.7.0", extensions: [] },
  "/v2/models/vit": triton["/v2/models/vit"],
};
/** Vistazo's. */
const own: Told = {
  "/v2": { name: "vistazo", version: "0.1.0", extensions: ["binary_tensor_data"] },
  "/v2/models/vit": {
    ...(triton["/v2/models/vit"] as object),
    parameters: { config, preprocessor_config: preprocessor },
  },
};

let server: Server;
let origin: string;
let told: Told;
/** Of the requests for inference: whether tensors came as bytes, and how many photos. */
let asked: { binary: boolean; photos: number; authorization: string | undefined }[];
/** Answers in place of the network's. */
let instead: ((response: ServerResponse) => void) | undefined;
let network: AutoModel;
let here: Pipeline<"image-classification">;
let expected: unknown;

beforeAll(async () => {
  network = await AutoModel.from_pretrained(vit, { threads: 1 });
  here = await pipeline("image-classification", vit, { threads: 1 });
  expected = await here(photo, { top_k: 3 });
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await here.dispose();
  await network.dispose();
  server.close();
});
beforeEach(() => {
  told = triton;
  asked = [];
  instead = undefined;
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = "", method, headers } = request;
  const json = (status: number, value: unknown) => response.writeHead(status).end(JSON.stringify(value));
  if (method === "GET") {
    if (url in told) json(200, told[url]);
    else json(400, { error: `Request for unknown model: '${url}' is not found` });
    return;
  }
  const body = await buffer(request);
  if (instead) {
    instead(response);
    return;
  }
  const header = headers[HEADER_LENGTH] as string | undefined;
  const read = readInferenceRequest(body, header);
  const pixels = read.inputs.get("pixel_values")!;
  asked.push({ binary: header !== undefined, photos: pixels.shape[0], authorization: headers.authorization });
  const outputs = await network.run({ pixel_values: pixels });
  const { body: written, headerLength } = writeInferenceAnswer({ name: "vit", version: "1" }, read, outputs);
  response.writeHead(200, headerLength === undefined ? {} : { [HEADER_LENGTH]: headerLength }).end(written);
}

async function classify(options: object = {}, call: object = {}): Promise<unknown> {
  const there = await pipeline("image-classification", `${origin}/v2/models/vit`, options);
  try {
    return await there(photo, { top_k: 3, ...call });
  } finally {
    await there.dispose();
  }
}

describe("a pipeline whose network is at a server answers as here", () => {
  it("of Triton, with the configs that an export has written there", async () => {
    expect(await classify()).toEqual(expected);
    expect(asked).toEqual([{ binary: true, photos: 1, authorization: undefined }]);
  });

  it("of vistazo, with photos of a batch together", async () => {
    told = own;
    const there = await pipeline("image-classification", `${origin}/v2/models/vit/`);
    expect(await there([photo, photo, photo], { top_k: 3, batch_size: 2 })).toEqual([expected, expected, expected]);
    expect(asked.map(({ photos }) => photos)).toEqual([2, 1]);
    expect(there.device).toEqual({ name: "server" });
    expect(there.model.config.id2label).toEqual(here.model.config.id2label);
    await there.dispose();
  });

  it("of one that knows tensors alone, in JSON, with the configs of a model that is named", async () => {
    told = bare;
    await expect(classify()).rejects.toMatchObject({
      code: "invalid-option",
      message: expect.stringContaining('knows tensors alone: give the option "config"'),
    });
    expect(await classify({ config: vit, token: "secret" })).toEqual(expected);
    expect(asked).toEqual([{ binary: false, photos: 1, authorization: "Bearer secret" }]);
  });

  it("of one that is busy for a moment", async () => {
    let busy = 2;
    instead = (response) => {
      if (--busy === 0) instead = undefined;
      response.writeHead(503).end('{"error":"busy"}');
    };
    expect(await classify()).toEqual(expected);
  });
});

describe("what a server does not answer is told in its own words", () => {
  it.each<[string, (response: ServerResponse) => void, string, string]>([
    [
      "a refusal of Triton's",
      (response) => response.writeHead(400).end('{"error":"unexpected shape for input \'pixel_values\'"}'),
      "refused",
      "says: unexpected shape for input 'pixel_values'",
    ],
    [
      "a page of a proxy's",
      (response) => response.writeHead(502).end("<html>"),
      "refused",
      "status 502 and no tensors",
    ],
    ["something else", (response) => response.end("{}"), "invalid-answer", "“outputs” must be a list"],
    ["nothing", (response) => response.destroy(), "unreachable", "cannot be asked"],
  ])("%s", async (_, answers, code, message) => {
    instead = answers;
    await expect(classify()).rejects.toMatchObject({
      name: "ProtocolError",
      code,
      message: expect.stringContaining(message),
    });
  });

  it("a model that there is not, and a server that there is not", async () => {
    await expect(pipeline("image-classification", `${origin}/v2/models/other`)).rejects.toMatchObject({
      code: "refused",
      message: expect.stringContaining("says: Request for unknown model"),
    });
    await expect(pipeline("image-classification", "http://127.0.0.1:9/v2/models/vit")).rejects.toMatchObject({
      code: "unreachable",
    });
  });

  it("photos of another size than the network takes", async () => {
    const [input] = tensors(labels).inputs;
    const other = { ...input, shape: [-1, 3, 7, 7] };
    told = { ...triton, "/v2/models/vit": { ...(triton["/v2/models/vit"] as object), inputs: [other] } };
    await expect(classify()).rejects.toThrow("takes photos of 7 x 7, but preprocessor_config.json makes them");
  });

  it("what cannot be chosen from here, and a network that is several graphs", async () => {
    await expect(classify({ dtype: "q8" })).rejects.toThrow('"dtype" is for models that run here');
    await expect(pipeline("image-classification", vit, { config: vit })).rejects.toThrow(
      '"config" is for models at a server',
    );
    const clipseg = { ...config, model_type: "clipseg", architectures: ["CLIPSegForImageSegmentation"] };
    told = {
      ...own,
      "/v2/models/vit": {
        ...(own["/v2/models/vit"] as object),
        parameters: { config: clipseg, preprocessor_config: preprocessor },
      },
    };
    await expect(pipeline("image-segmentation", `${origin}/v2/models/vit`)).rejects.toThrow(
      "several graphs that work together",
    );
  });
});
