// Models that take all memory or never come back, in a few hundred bytes: what a stranger's ONNX file can do.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ProtobufWriter } from "../../packages/graph/dist/protobuf.js";

const FLOAT = 1;
const INT64 = 7;
const BOOL = 9;
const message = () => new ProtobufWriter();
const int64s = (...values) => new Uint8Array(BigInt64Array.from(values.map(BigInt)).buffer);

const attribute = (name, fill) => fill(message().string(1, name));
const node = (type, inputs, outputs, attributes = []) => {
  const made = message();
  for (const input of inputs) made.string(1, input);
  for (const output of outputs) made.string(2, output);
  made.string(4, type);
  for (const one of attributes) made.message(5, one);
  return made;
};
const tensor = (name, type, dims, bytes) => {
  const made = message();
  for (const dim of dims) made.integer(1, dim);
  return made.integer(2, type).string(8, name).bytes(9, bytes);
};
const port = (name, type, dims) => {
  const shape = message();
  for (const dim of dims ?? []) shape.message(1, message().integer(1, dim));
  const inner = message().integer(1, type);
  if (dims) inner.message(2, shape);
  return message().string(1, name).message(2, message().message(1, inner));
};
const whole = attribute("keepdims", (made) => made.integer(3, 0).integer(20, 2));

/** A classifier of ten labels: `nodes` make of `m`, the photo's mean, a number `s0`. */
function model(nodes, initializers) {
  const graph = message().message(1, node("ReduceMean", ["pixel_values"], ["m"], [whole]));
  for (const one of nodes) graph.message(1, one);
  graph.message(1, node("Expand", ["s0", "oshape"], ["logits"])).string(2, "g");
  for (const one of [...initializers, tensor("oshape", INT64, [2], int64s(1, 10))]) graph.message(5, one);
  graph.message(11, port("pixel_values", FLOAT, [1, 3, 32, 32])).message(12, port("logits", FLOAT, [1, 10]));
  return message().integer(1, 9).message(7, graph).message(8, message().string(1, "").integer(2, 19)).finish();
}

const sum = node("ReduceSum", ["t"], ["s0"], [whole]);
const floats = (bytes) => Math.floor(bytes / 4);

/** Each by an operator that makes much of little, and by how many bytes. */
const takers = {
  expand: (bytes) =>
    model([node("Expand", ["m", "big"], ["t"]), sum], [tensor("big", INT64, [1], int64s(floats(bytes)))]),
  tile: (bytes) =>
    model(
      [node("Reshape", ["m", "one"], ["r"]), node("Tile", ["r", "big"], ["t"]), sum],
      [tensor("one", INT64, [1], int64s(1)), tensor("big", INT64, [1], int64s(floats(bytes)))],
    ),
  fill: (bytes) =>
    model(
      [node("ConstantOfShape", ["big"], ["z"]), node("Add", ["z", "m"], ["t"]), sum],
      [tensor("big", INT64, [1], int64s(floats(bytes)))],
    ),
  pad: (bytes) =>
    model(
      [node("Reshape", ["m", "one"], ["r"]), node("Pad", ["r", "big"], ["t"]), sum],
      [tensor("one", INT64, [1], int64s(1)), tensor("big", INT64, [2], int64s(0, floats(bytes)))],
    ),
};

function endless() {
  const body = message()
    .message(1, node("Identity", ["cin"], ["cout"]))
    .message(1, node("Add", ["a", "a"], ["b"]))
    .string(2, "body");
  body.message(11, port("i", INT64)).message(11, port("cin", BOOL)).message(11, port("a", FLOAT));
  body.message(12, port("cout", BOOL)).message(12, port("b", FLOAT));
  const loop = node(
    "Loop",
    ["trips", "yes", "m"],
    ["s0"],
    [attribute("body", (made) => made.message(6, body).integer(20, 5))],
  );
  return model([loop], [tensor("trips", INT64, [], int64s(2n ** 62n)), tensor("yes", BOOL, [], Uint8Array.of(1))]);
}

const labels = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [i, `l${i}`]));
const config = { architectures: ["ViTForImageClassification"], model_type: "vit", id2label: labels };
const preprocessor = {
  ...{
    do_resize: true,
    size: { height: 32, width: 32 },
    do_normalize: true,
    do_rescale: true,
    rescale_factor: 1 / 255,
  },
  ...{
    image_mean: [0.5, 0.5, 0.5],
    image_std: [0.5, 0.5, 0.5],
    resample: 2,
    image_processor_type: "ViTImageProcessor",
  },
};

async function folder(root, name, files) {
  await mkdir(join(root, name, "onnx"), { recursive: true });
  for (const [file, content] of Object.entries(files)) await writeFile(join(root, name, file), content);
  return name;
}

const described = { "config.json": JSON.stringify(config), "preprocessor_config.json": JSON.stringify(preprocessor) };

/** Writes them into folders of `root`. @returns the folders' names: those that hurt when they run, and those that hurt when looked at */
export async function writeHostileModels(root) {
  const run = [];
  for (const [name, make] of Object.entries(takers))
    for (const gigabytes of [6, 60])
      run.push(
        await folder(root, `${name}-${gigabytes}gb`, { ...described, "onnx/model.onnx": make(gigabytes * 1e9) }),
      );
  run.push(await folder(root, "endless", { ...described, "onnx/model.onnx": endless() }));
  const header = Buffer.alloc(96_000_008, "[");
  header.writeBigUInt64LE(96_000_000n);
  const values = Buffer.alloc(96_000_008, '{"a":0,');
  values.writeBigUInt64LE(96_000_000n);
  const look = [
    await folder(root, "deep-header", { ...described, "model.safetensors": header }),
    await folder(root, "wide-header", { ...described, "model.safetensors": values }),
    await folder(root, "deep-config", { "config.json": Buffer.alloc(30_000_000, "["), "model.safetensors": "" }),
    await folder(root, "wide-config", {
      "config.json": `{"a":[${"[],".repeat(7_000_000)}0]}`,
      "model.safetensors": "",
    }),
    await folder(root, "pickle", { ...described, "pytorch_model.bin": Buffer.alloc(31_000_000, "(1") }),
  ];
  return { run, look };
}
