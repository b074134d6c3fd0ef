import { expect, it } from "vitest";
import { SessionMemory } from "./session-memory.js";

it("remembers what was used last, for each user apart", () => {
  let now = 0;
  const memory = new SessionMemory({ capacity: 2, maxAge: 100, now: () => now });
  const first = memory.session("a", null);
  expect(memory.session("a", null)).toBe(first);
  expect(memory.session("a", "ada")).not.toBe(first);
  memory.session("a", null);
  memory.session("b", null);
  expect(memory.size).toBe(2);
  expect(memory.session("a", null)).toBe(first);
  now = 150;
  expect(memory.session("a", null)).not.toBe(first);
  expect(memory.size).toBe(1);
});
