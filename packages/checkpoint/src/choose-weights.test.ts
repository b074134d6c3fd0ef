import { describe, expect, it } from "vitest";
import { chooseWeights } from "./choose-weights.js";
import { CheckpointError } from "./error.js";

const choose = (names: string[], dtype?: Parameters<typeof chooseWeights>[2]) =>
  chooseWeights(names, "org/model", dtype);

describe("chooseWeights", () => {
  it("prefers safetensors to pickles to ONNX, and one file to shards", () => {
    const order = [
      ["model.safetensors", { kind: "pytorch", format: "safetensors", file: "model.safetensors" }],
      [
        "model.safetensors.index.json",
        { kind: "pytorch", format: "safetensors", index: "model.safetensors.index.json" },
      ],
      ["pytorch_model.bin", { kind: "pytorch", format: "bin", file: "pytorch_model.bin" }],
      ["pytorch_model.bin.index.json", { kind: "pytorch", format: "bin", index: "pytorch_model.bin.index.json" }],
      ["onnx/model.onnx", { kind: "onnx", file: "onnx/model.onnx", externalData: [] }],
      ["model.onnx", { kind: "onnx", file: "model.onnx", externalData: [] }],
    ] as const;
    const names = order.map(([name]) => name);
    order.forEach(([, choice], i) => {
      expect(choose([...names.slice(i), "config.json"])).toEqual(choice);
    });
  });

  it("takes ONNX before all others where PyTorch weights are of no use, and them where there is none", () => {
    const names = ["model.safetensors", "onnx/model.onnx"];
    expect(chooseWeights(names, "org/model", undefined, true)).toMatchObject({ file: "onnx/model.onnx" });
    expect(chooseWeights(names.slice(0, 1), "org/model", undefined, true)).toMatchObject({ kind: "pytorch" });
  });

  it.each([
    ["fp32", "onnx/model.onnx"],
    ["fp16", "onnx/model_fp16.onnx"],
    ["q8", "onnx/model_quantized.onnx"],
    ["int8", "onnx/model_int8.onnx"],
    ["uint8", "onnx/model_uint8.onnx"],
    ["q4", "onnx/model_q4.onnx"],
    ["q4f16", "onnx/model_q4f16.onnx"],
    ["bnb4", "onnx/model_bnb4.onnx"],
  ] as const)("takes the ONNX file of dtype %s", (dtype, file) => {
    const names = ["", "_fp16", "_quantized", "_int8", "_uint8", "_q4", "_q4f16", "_bnb4"].map(
      (s) => `onnx/model${s}.onnx`,
    );
    expect(choose(names, dtype)).toMatchObject({ file });
  });

  it("finds the data beside an ONNX file", () => {
    const names = ["onnx/model.onnx", "onnx/model.onnx_data", "onnx/model.onnx_data_1", "onnx/model_q4.onnx_data"];
    expect(choose(names)).toMatchObject({ externalData: ["onnx/model.onnx_data", "onnx/model.onnx_data_1"] });
  });

  it("takes what there is where no dtype is asked for, and says what there is where another one is", () => {
    expect(choose(["onnx/model_quantized.onnx"])).toMatchObject({ file: "onnx/model_quantized.onnx" });
    expect(choose(["onnx/model.onnx", "onnx/model_q4.onnx"], "fp16")).toMatchObject({
      code: "no-weights",
      message: expect.stringMatching(/org\/model.*fp16.*fp32, q4/),
    });
  });

  it("names the weights that it cannot read", () => {
    const error = choose([
      "config.json",
      "tf_model.h5",
      "flax_model.msgpack",
      "model.fp16.safetensors",
      "training_args.bin",
    ]);
    expect(error).toBeInstanceOf(CheckpointError);
    expect(error).toMatchObject({
      code: "no-weights",
      message: expect.stringMatching(/only tf_model\.h5, flax_model\.msgpack, model\.fp16\.safetensors\. Needed is/),
    });
    expect(choose(["config.json"])).toMatchObject({ message: expect.stringMatching(/none at all/) });
    expect(choose(Array.from({ length: 9 }, (_, i) => `${i}.bin`))).toMatchObject({
      message: expect.stringMatching(/5\.bin, …/),
    });
  });
});
