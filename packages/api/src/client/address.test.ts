import { expect, it } from "vitest";
import { ROUTES } from "../routes.js";
import { addressOf } from "./address.js";

it("fills names as parts of a path, and the rest with its slashes", () => {
  expect(addressOf(ROUTES.words.drawings, { params: { word: "ice cream/é" } })).toBe(
    "/api/words/ice%20cream%2F%C3%A9/drawings",
  );
  expect(addressOf(ROUTES.inference.run, { params: { id: "google/vit@a b" } })).toBe("/models/google/vit%40a%20b");
});

it("asks for what is given", () => {
  const query = { limit: 3, recognized: "true", after: undefined };
  expect(addressOf(ROUTES.words.drawings, { params: { word: "cat" }, query })).toBe(
    "/api/words/cat/drawings?limit=3&recognized=true",
  );
  expect(addressOf(ROUTES.words.list)).toBe("/api/words");
});
