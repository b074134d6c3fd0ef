import { ApiError } from "@vistazo/api/client";
import { expect, it } from "vitest";
import { studioAway } from "./studio-away.js";

it("tells a studio that is not there from one that answers", () => {
  expect(studioAway(new ApiError("UNREACHABLE", ""))).toBe(true);
  expect(studioAway(new ApiError("UNREACHABLE", "", { status: 502 }))).toBe(true);
  expect(studioAway(new ApiError("UNREACHABLE", "", { status: 500 }))).toBe(false);
  expect(studioAway(new ApiError("OFFLINE", ""))).toBe(false);
});
