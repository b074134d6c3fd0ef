import { expect, it } from "vitest";
import { shutOff } from "./shut-off.js";

it("takes away all but the language and what a program may have, inherited or not, for good", () => {
  class Scope {
    get caches() {
      return "theirs";
    }
    postMessage() {}
  }
  const scope = Object.assign(new Scope(), { indexedDB: 1, laterThanThis: 2, Map, setTimeout, constructor: Scope });
  shutOff(scope);
  expect(
    Object.entries(Object.getOwnPropertyDescriptors(scope))
      .filter(([, { value }]) => value)
      .map(([name]) => name),
  ).toEqual(["Map", "setTimeout"]);
  expect(scope.caches).toBeUndefined();
  for (const name of ["caches", "postMessage"])
    expect(Object.getOwnPropertyDescriptor(Scope.prototype, name)).toMatchObject({ value: undefined, writable: false });
  expect(() => Object.defineProperty(Scope.prototype, "caches", { value: "again" })).toThrow();
});
