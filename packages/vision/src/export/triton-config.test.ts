import { expect, it } from "vitest";
import type { TensorPort } from "../network.js";
import { tritonConfig } from "./triton-config.js";

const port = (name: string, ...shape: number[]): TensorPort => ({ name, dtype: "float32", shape });

it("leaves out the batch, and batches dynamically", () => {
  const signature = {
    inputs: [port("pixel_values", -1, 3, 224, 224)],
    outputs: [port("depth", -1, -1, -1), port("angle", -1)],
  };
  expect(tritonConfig({ name: "m", signature, parameters: { task: 'say "ñ"\n' } })).toBe(`name: "m"
platform: "onnxruntime_onnx"
max_batch_size: 8
input {
  name: "pixel_values"
  data_type: TYPE_FP32
  dims: [ 3, 224, 224 ]
}
output {
  name: "depth"
  data_type: TYPE_FP32
  dims: [ -1, -1 ]
}
output {
  name: "angle"
  data_type: TYPE_FP32
  dims: [ 1 ]
  reshape { shape: [ ] }
}
dynamic_batching {
  max_queue_delay_microseconds: 2000
}
parameters {
  key: "task"
  value { string_value: "say \\"\\303\\261\\"\\012" }
}
`);
});

it("does not batch what takes one photo at once", () => {
  const signature = { inputs: [port("images", 1, 3, 64, 64)], outputs: [port("output0", 1, 84, 84)] };
  const text = tritonConfig({ name: "m", signature, parameters: {} });
  expect(text).toContain("max_batch_size: 0\n");
  expect(text).toContain("dims: [ 1, 3, 64, 64 ]");
  expect(text).not.toContain("dynamic_batching");
});

it("says what it cannot tell", () => {
  const signature = { inputs: [port("x", 1)], outputs: [port("y")] };
  expect(() => tritonConfig({ name: "m", signature, parameters: {} })).toThrow(
    'How many dimensions "y" has is not known',
  );
});
