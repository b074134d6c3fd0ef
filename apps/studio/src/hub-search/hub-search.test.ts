import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { searchHub } from "./hub-search.js";

const MODELS = [
  {
    id: "google/vit-base-patch16-224",
    pipeline_tag: "image-classification",
    library_name: "transformers",
    tags: ["vit", "license:apache-2.0"],
    downloads: 4_000_000,
    likes: 800,
    gated: false,
    config: { model_type: "vit", architectures: ["ViTForImageClassification"] },
    safetensors: { parameters: { F32: 86_567_656 } },
  },
  { id: "org/other", config: { model_type: "gpt2", architectures: ["GPT2LMHeadModel"] }, gated: "manual" },
  { id: "timm/some", library_name: "timm", tags: "none", safetensors: { parameters: { F16: 10 } } },
  { id: "org/vit-for-something", config: { model_type: "vit", architectures: ["ViTForSomething"] } },
];

describe("searching the Hub", () => {
  let hub: Server;
  let endpoint: string;
  let asked: URL;
  let answer: { status: number; body: string };
  beforeAll(async () => {
    hub = createServer((request, response) => {
      asked = new URL(request.url ?? "", "http://hub");
      response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
    });
    await new Promise<void>((resolve) => hub.listen(0, "127.0.0.1", resolve));
    endpoint = `http://127.0.0.1:${(hub.address() as AddressInfo).port}`;
  });
  afterAll(() => hub.close());
  beforeEach(() => {
    answer = { status: 200, body: JSON.stringify(MODELS) };
  });
  const search = (query: Parameters<typeof searchHub>[0], at = endpoint) =>
    searchHub(query, { endpoint: at, time: 5000 }, new AbortController().signal);

  it("asks by words, task and licence, and says what of the found runs here", async () => {
    const found = await search({ words: "vit base", task: "image-classification", license: "apache-2.0" });
    expect(asked.pathname).toBe("/api/models");
    expect(asked.searchParams.get("search")).toBe("vit base");
    expect(asked.searchParams.get("pipeline_tag")).toBe("image-classification");
    expect(asked.searchParams.get("filter")).toBe("license:apache-2.0");
    expect(asked.searchParams.getAll("expand[]")).toContain("config");
    expect(found[0]).toEqual({
      id: "google/vit-base-patch16-224",
      task: "image-classification",
      kind: "vit",
      license: "apache-2.0",
      bytes: 346_270_624,
      downloads: 4_000_000,
      likes: 800,
      gated: false,
      runs: "yes",
    });
    expect(found.map(({ id, runs }) => [id, runs])).toEqual([
      ["google/vit-base-patch16-224", "yes"],
      ["org/other", "no"],
      ["timm/some", "perhaps"],
      ["org/vit-for-something", "no"],
    ]);
    expect(found[1]?.gated).toBe(true);
  });

  it("leaves out what is larger than wanted, and what does not tell", async () => {
    expect((await search({ words: "", maxBytes: 1000 })).map(({ id }) => id)).toEqual(["timm/some"]);
    await search({ words: "", task: "background-removal" });
    expect(asked.searchParams.get("pipeline_tag")).toBe("image-segmentation");
  });

  it.each([
    ["no list", 200, '{"error": "x"}', "no list of models"],
    ["no JSON", 200, "<html>", "no JSON"],
    ["too much", 200, `"${"x".repeat(5_000_000)}"`, "more than 4000000 bytes"],
    ["a status", 500, "", "status 500"],
  ])("says so where the Hub answers with %s", async (_, status, body, message) => {
    answer = { status, body };
    await expect(search({ words: "" })).rejects.toMatchObject({
      code: "HUB_UNAVAILABLE",
      message: expect.stringContaining(message),
    });
  });

  it("says so where there is no network", async () => {
    await expect(search({ words: "" }, "http://127.0.0.1:9")).rejects.toMatchObject({
      code: "OFFLINE",
      message: expect.stringContaining("cannot be reached from the computer where vistazo runs"),
    });
  });
});
