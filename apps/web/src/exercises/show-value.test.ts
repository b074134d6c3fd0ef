import { Mask } from "@vistazo/image/mask";
import { expect, it } from "vitest";
import { shownLine } from "./show-value.js";

it("shows values short, as a person would write them", () => {
  const mask = Mask.fromBytes(Uint8Array.of(0, 255, 255, 255), 2, 2);
  expect(shownLine(["a", 1, null, undefined, true])).toBe("a 1 null undefined true");
  expect(shownLine([[{ label: "cat", score: 0.9 }]])).toBe('[{ label: "cat", score: 0.9 }]');
  expect(shownLine([mask, { mask }])).toBe("Mask 2 x 2, 75.0 % inside { mask: Mask 2 x 2, 75.0 % inside }");
  expect(shownLine([new Map([["cat", 2]]), new Set([1]), {}, []])).toBe('Map { "cat" => 2 } Set { 1 } {} []');
  expect(shownLine([new Float32Array(9), Promise.resolve(1)])).toBe(
    "Float32Array(9) [0, 0, 0, 0, 0, …] Promise (write await before it)",
  );
  expect(shownLine([Array.from({ length: 30 }, () => 0)])).toContain("… 10 more]");
});

it("comes to an end with what holds itself", () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect(shownLine([circle])).toBe("{ self: { self: { self: {…} } } }");
});
