import { isAbsolute, join, relative } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ModelId, parseModelId } from "./model-id.js";
import { RepositoryCache } from "./repository-cache.js";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";

describe("parseModelId", () => {
  it.each([
    ["google/vit-base-patch16-224", { name: "google/vit-base-patch16-224", revision: "main" }],
    ["gpt2", { name: "gpt2", revision: "main" }],
    ["a/b@v1.0", { name: "a/b", revision: "v1.0" }],
    ["a/b@refs/pr/3", { name: "a/b", revision: "refs/pr/3" }],
    [`a/b@${COMMIT}`, { name: "a/b", revision: COMMIT }],
    ["timm/resnet50.a1_in1k", { name: "timm/resnet50.a1_in1k", revision: "main" }],
  ])("reads %s", (source, id) => {
    expect(parseModelId(source)).toEqual(id);
  });

  it("lets an option win over the text", () => {
    expect(parseModelId("a/b@v1", "v2").revision).toBe("v2");
  });

  it.each([
    "",
    "/",
    "a/",
    "/a",
    "a//b",
    "a/b/c",
    "..",
    "../a",
    "a/..",
    "a/../b",
    "a/b..c",
    "a--b/c",
    "a/b.git",
    "a\\b",
    "a/b\0",
    "a b/c",
    "a/b?x",
    "a/b#x",
    "a/b%2e",
    "-a/b",
    ".a/b",
    "a/.b",
    "a/b-",
    `a/${"x".repeat(97)}`,
    "ä/b",
    "@main",
  ])("refuses the id %j", (source) => {
    expect(() => parseModelId(source)).toThrow(expect.objectContaining({ code: "invalid-model-id" }));
  });

  it.each([
    "",
    ".",
    "..",
    "../x",
    "a/../b",
    "/a",
    "a/",
    "a//b",
    "a\\b",
    "a\0",
    "a b",
    "a\nb",
    "-a",
    ".a",
    "a..b",
    "a.lock",
    "a~1",
    "a^",
    "a:b",
    "a?",
    "a*",
    "a[b",
    "a@{1}",
    "x".repeat(256),
  ])("refuses the revision %j", (revision) => {
    expect(() => parseModelId("a/b", revision)).toThrow(expect.objectContaining({ code: "invalid-revision" }));
  });

  it("lets nothing out of the cache's folder", () => {
    const part = fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom("..", ".", "", "\\", "/", "\0", "a"));
    const path = fc.array(part, { maxLength: 5 }).map((parts) => parts.join("/"));
    fc.assert(
      fc.property(path, path, (name, revision) => {
        let id: ModelId;
        try {
          id = parseModelId(name, revision);
        } catch {
          return;
        }
        const { directory } = new RepositoryCache("/cache", id.name);
        expect(directory).toMatch(/^\/cache\/models--[^/]+$/);
        const ref = relative(join(directory, "refs"), join(directory, "refs", id.revision));
        expect(ref.startsWith("..") || isAbsolute(ref) || ref === "").toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
