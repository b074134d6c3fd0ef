import { describe, expect, it } from "vitest";
import type { OnnxDtype } from "../options.js";
import { locateAddress } from "./locate-address.js";
import { resolvePageSettings } from "./page-settings.js";

/** What is asked of a server that has these files, and what is found there. */
async function asked(there: readonly string[], dtype?: OnnxDtype) {
  const names: string[] = [];
  const settings = resolvePageSettings({
    fetch: async (input) => {
      const name = new URL(String(input)).pathname.replace("/model/", "");
      names.push(name);
      if (!there.includes(name)) return new Response(null, { status: 404 });
      return new Response("1", { status: 206, headers: { "content-range": "bytes 0-0/8", etag: '"1"' } });
    },
  });
  const { files } = await locateAddress(new URL("http://files.example/model"), settings, { dtype });
  return { names, found: files.map(({ name }) => name).sort() };
}

describe("a folder that a server does not list", () => {
  it("is not asked for ONNX files where there are PyTorch's weights", async () => {
    const { names, found } = await asked(["config.json", "model.safetensors"]);
    expect(found).toEqual(["config.json", "model.safetensors"]);
    expect(names.filter((name) => name.includes("onnx"))).toEqual([]);
  });

  it("is asked for the usual ONNX file before all others", async () => {
    const { names, found } = await asked(["config.json", "onnx/model.onnx", "model_q4.onnx"]);
    expect(found).toEqual(["config.json", "onnx/model.onnx"]);
    expect(names.filter((name) => name.includes("onnx"))).toEqual(["onnx/model.onnx", "onnx/model.onnx_data"]);
    const q8 = await asked(["config.json", "onnx/model.onnx", "onnx/model_quantized.onnx"], "q8");
    expect(q8.found).toEqual(["config.json", "onnx/model_quantized.onnx"]);
  });

  it("is asked for all others where the usual one is missing", async () => {
    const { found } = await asked(["config.json", "model.onnx", "model.onnx_data", "onnx/model_q4.onnx"]);
    expect(found).toEqual(["config.json", "model.onnx", "model.onnx_data", "onnx/model_q4.onnx"]);
  });
});
