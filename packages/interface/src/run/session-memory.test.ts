import { expect, it, vi } from "vitest";
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

it("has what a session held let go of, once, when it is forgotten: too old, one too many, or closed", async () => {
  let now = 0;
  const memory = new SessionMemory({ capacity: 2, maxAge: 100, now: () => now });
  const freed: string[] = [];
  const begin = (id: string) => memory.session(id, null).onEnd(() => freed.push(id));
  begin("a");
  now = 101;
  memory.sweep();
  begin("b");
  begin("c");
  begin("d");
  await expect.poll(() => freed).toEqual(["a", "b"]);
  memory.close();
  memory.close();
  await expect.poll(() => freed).toEqual(["a", "b", "c", "d"]);
});

it("keeps a session while a client of it is there, and counts its age from when the last one left", () => {
  let now = 0;
  const memory = new SessionMemory({ capacity: 9, maxAge: 100, now: () => now });
  const first = memory.session("a", null);
  const leave = [memory.enter("a", null), memory.enter("a", null)];
  const foreign = memory.session("a", "ada");
  now = 1000;
  expect(memory.session("a", null)).toBe(first);
  expect(memory.session("a", "ada")).not.toBe(foreign);
  leave[0]();
  now = 2000;
  expect(memory.session("a", null)).toBe(first);
  now = 2500;
  leave[1]();
  now = 2600;
  memory.sweep();
  expect(memory.session("a", null)).toBe(first);
  now = 2701;
  expect(memory.session("a", null)).not.toBe(first);
});

it("tells of what fails in letting go, and goes on", async () => {
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  const memory = new SessionMemory({ capacity: 9, maxAge: 100 });
  const session = memory.session("a", null);
  const after = vi.fn();
  session.onEnd(async () => {
    throw new Error("not let go");
  });
  session.onEnd(after);
  memory.close();
  await expect.poll(() => warned).toHaveBeenCalledWith(expect.objectContaining({ message: "not let go" }));
  expect(after).toHaveBeenCalledOnce();
  warned.mockRestore();
});
