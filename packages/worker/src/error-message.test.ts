import { expect, it } from "vitest";
import { errorMessage } from "./error-message.js";

it("has words for what was thrown and is no error", () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  for (const [thrown, message] of [
    ["text", "text"],
    [undefined, "undefined"],
    [{ message: "told" }, "told"],
    [{ name: "ErrnoError", errno: 51 }, 'ErrnoError {"name":"ErrnoError","errno":51}'],
    [circle, "an object that is no error"],
  ] as const) {
    expect(errorMessage(thrown)).toEqual({ name: "Error", message, fields: {} });
  }
});
