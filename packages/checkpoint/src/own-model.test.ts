import { ownModelFolder } from "@vistazo/models";
import { expect, it } from "vitest";
import { inspectModel } from "./inspect-model.js";
import { openModel } from "./open-model.js";
import { isCached, pullModel } from "./pull-model.js";

const ID = "vistazo/dogs-or-cats";
/** Whatever would be asked is not there. */
const nowhere = { endpoint: "http://127.0.0.1:9", cacheDir: "/nonexistent" };

it("opens a model of the project's own without a network or a cache", async () => {
  const model = await openModel(ID, nowhere);
  expect(model).toMatchObject({ id: ID, directory: ownModelFolder(ID), config: { model_type: "resnet" } });
  expect(model.weights.kind).toBe("pytorch");
  expect(await isCached(ID, nowhere)).toBe(true);
  expect((await pullModel(ID, nowhere)).files).toMatchObject([{ name: "model.safetensors" }]);
  expect(await inspectModel(ID, { ...nowhere, folders: false })).toMatchObject({
    id: ID,
    config: { id2label: { "0": "cat", "1": "dog" } },
  });
});

it.each(["vistazo/cats-or-dogs", "vistazo/doodle@main", "vistazo/..", "vistazo/doodle/onnx"])(
  "refuses %s without asking a Hub, and says what there is",
  async (id) => {
    await expect(openModel(id, { ...nowhere, folders: false })).rejects.toMatchObject({
      code: "model-not-found",
      message: expect.stringContaining("vistazo/doodle, vistazo/dogs-or-cats, "),
    });
  },
);
