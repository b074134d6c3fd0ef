import { once } from "node:events";
import { createServer } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { Interface } from "./index.js";

const app = () => new Interface({ fn: (words) => words, inputs: "text", outputs: "text" });

it("takes the next port where none was asked for, and says so where one was", async () => {
  const first = await app().launch({ quiet: true });
  onTestFinished(() => first.close());
  const second = await app().launch({ quiet: true });
  onTestFinished(() => second.close());
  expect(second.port).toBeGreaterThan(first.port);
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  const { port } = other.address() as { port: number };
  await expect(app().launch({ port, quiet: true })).rejects.toMatchObject({
    code: "port-in-use",
    message: `Port ${port} is taken by another program: choose another with \`port\`.`,
  });
});

it("refuses options that make no sense", () => {
  expect(() => app().plugin({ maxFileSize: "huge" })).toThrow('"huge" is no size');
  expect(() => Interface.combine([])).toThrow("at least one step");
  const named = () => new Interface({ fn: String, inputs: "text", outputs: "text", apiName: "same" });
  expect(() => Interface.combine([named(), named()])).toThrow('Two steps have the apiName "same"');
});
