import { expect, it } from "vitest";
import { readEvent } from "./program-events.js";

const file = new Blob(["png"]);
const pixels = { data: new Uint8Array(6), width: 2, height: 1, channels: 3 };

it("takes what a program prints, saves and shows", () => {
  expect(readEvent({ kind: "line", text: "a", error: false, more: 1 })).toEqual({
    kind: "line",
    text: "a",
    error: false,
  });
  expect(readEvent({ kind: "picture", name: "a.png", file, pixels })).toEqual({
    kind: "picture",
    name: "a.png",
    file,
    pixels,
  });
  const app = { title: "Cats", scores: [{ label: "cat", score: 1 }] };
  expect(readEvent({ kind: "app", app })).toEqual({ kind: "app", app });
  expect(readEvent({ kind: "line", text: "a".repeat(9000), error: 1 })).toMatchObject({
    text: "a".repeat(4000),
    error: false,
  });
});

it.each([
  null,
  "line",
  { kind: "checks", checks: [] },
  { kind: "line", text: {} },
  { kind: "picture", name: "a.png", file: "blob:", pixels },
  { kind: "picture", name: "a.png", file, pixels: { ...pixels, width: 3 } },
  { kind: "picture", name: "a.png", file, pixels: { ...pixels, width: -2, height: -1 } },
  { kind: "picture", name: "a.png", file, pixels: { ...pixels, data: [0, 0, 0, 0, 0, 0] } },
  { kind: "app", app: { title: "a", scores: [{ label: {}, score: 1 }] } },
  { kind: "app", app: { title: "a", scores: new Array(2000).fill({ label: "a", score: 0 }) } },
])("hears nothing of what is none of it: %j", (told) => {
  expect(readEvent(told)).toBeNull();
});
