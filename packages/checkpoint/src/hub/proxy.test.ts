import { afterEach, expect, it, onTestFinished, vi } from "vitest";
import { startForwardProxy } from "../../../../tests/forward-proxy.js";
import { tinyModel } from "../../tests/tiny-model.js";
import { useWorkspace } from "../../tests/workspace.js";
import { openModel } from "../open-model.js";

const workspace = useWorkspace({ "google/tiny": { files: tinyModel() } });

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A Hub that the proxy alone can reach. */
async function hubBehindProxy() {
  const proxy = await startForwardProxy({ hosts: { "hub.example": workspace.hub.endpoint } });
  onTestFinished(proxy.close);
  vi.stubEnv("HTTP_PROXY", proxy.url);
  return { proxy, options: { ...workspace.options, endpoint: "http://hub.example" } };
}

it("asks for everything by way of the proxy", async () => {
  const { proxy, options } = await hubBehindProxy();
  const model = await openModel("google/tiny", options);
  expect(model.config).toMatchObject({ model_type: "vit" });
  expect(proxy.asked).toEqual(
    expect.arrayContaining([expect.stringMatching(/^GET http:\/\/hub\.example\/.*\/config\.json$/)]),
  );
});

it("says which proxy does not answer", async () => {
  const { proxy, options } = await hubBehindProxy();
  await proxy.close();
  await expect(openModel("google/tiny", { ...options, attempts: 1 })).rejects.toThrow(
    `hub.example cannot be reached (ECONNREFUSED by way of the proxy ${proxy.url} (HTTP_PROXY))`,
  );
});

it("asks without it where NO_PROXY says so", async () => {
  const { proxy, options } = await hubBehindProxy();
  vi.stubEnv("NO_PROXY", ".example");
  await expect(openModel("google/tiny", { ...options, attempts: 1 })).rejects.toThrow(
    "hub.example cannot be reached (ENOTFOUND)",
  );
  expect(proxy.asked).toEqual([]);
});

it("refuses a proxy that cannot be used, without another attempt", async () => {
  vi.stubEnv("ALL_PROXY", "socks5://127.0.0.1:1080");
  const failure = openModel("google/tiny", {
    ...workspace.options,
    endpoint: "http://hub.example",
    retryDelay: 60_000,
  });
  await expect(failure).rejects.toMatchObject({
    code: "invalid-option",
    message: expect.stringContaining("ALL_PROXY names a socks5 proxy"),
  });
});
