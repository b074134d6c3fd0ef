import { expect, it } from "vitest";
import { Reliability } from "./reliability.js";

it("is off by nothing where scores are frequencies, by the difference where they are not", () => {
  const honest = new Reliability();
  for (let i = 0; i < 100; i++) honest.add(0.7, i < 70);
  expect(honest.calibrationError).toBeCloseTo(0, 12);
  expect(honest.confidence).toBeCloseTo(0.7, 12);
  const modest = new Reliability();
  for (let i = 0; i < 100; i++) modest.add(i < 50 ? 0.3 : 1, true);
  expect(modest.calibrationError).toBeCloseTo(0.35, 12);
});

it("counts drawings by their weight", () => {
  const reliability = new Reliability();
  reliability.add(0.5, true, 3);
  reliability.add(0.5, false, 1);
  expect(reliability.calibrationError).toBeCloseTo(0.25, 12);
  expect(new Reliability().calibrationError).toBeNaN();
});
