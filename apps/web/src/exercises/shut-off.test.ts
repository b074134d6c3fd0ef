import { expect, it } from "vitest";
import { shutOff } from "./shut-off.js";

it("takes away what is inherited too, for good", () => {
  class Scope {
    get caches() {
      return "theirs";
    }
    indexedDB = "theirs";
    navigator = Object.create({ storage: "theirs", language: "es" });
  }
  const scope = new Scope();
  shutOff(scope);
  expect([scope.caches, scope.indexedDB, scope.navigator.storage]).toEqual([undefined, undefined, undefined]);
  expect(Object.getOwnPropertyDescriptor(Scope.prototype, "caches")?.get).toBeUndefined();
  expect(() => Object.defineProperty(Scope.prototype, "caches", { value: "again" })).toThrow();
  expect(scope.navigator.language).toBe("es");
});
