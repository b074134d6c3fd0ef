import { listSupportedBackends } from "onnxruntime-node";
import { expect, it } from "vitest";
import { acceleratorNames } from "./backend.js";
import { chooseDevice } from "./choose-device.js";
import { RuntimeError } from "./runtime-error.js";

const names = Object.keys(acceleratorNames) as (keyof typeof acceleratorNames)[];
const here = listSupportedBackends().map(({ name }) => name);

it.each(["auto", "cpu"] as const)("in Node %s is the processor", async (wanted) => {
  expect(await chooseDevice(wanted)).toEqual({ device: "cpu" });
});

it.each(names.filter((name) => !here.includes(name)))(
  "%s is refused by name where ONNX Runtime has none, and not passed over",
  async (name) => {
    const error = (await chooseDevice(name).catch((error: unknown) => error)) as RuntimeError;
    expect(error).toBeInstanceOf(RuntimeError);
    expect(error.code).toBe("no-device");
    expect(error.message).toMatch(
      new RegExp(`^${acceleratorNames[name]} cannot be used here: ONNX Runtime for ${process.platform} .* has no `),
    );
  },
);

it.each(names.filter((name) => here.includes(name)))(
  "%s is taken if it answers rightly, else refused",
  async (name) => {
    const chosen = await chooseDevice(name).catch((error: unknown) => error as RuntimeError);
    if (!(chosen instanceof RuntimeError)) return expect(chosen).toEqual({ device: name });
    expect(chosen).toMatchObject({
      code: "no-device",
      message: expect.stringMatching(/cannot be used here: .*\. Give/),
    });
  },
);

it("an obstacle is told before anything is looked for", async () => {
  await expect(chooseDevice("cuda", "it is a test")).rejects.toThrow(/^CUDA cannot be used here: it is a test\./);
});
