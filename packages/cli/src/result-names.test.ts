import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ResultNames } from "./result-names.js";

describe("ResultNames", () => {
  it.each([
    ["photos/cat.jpg", "cat"],
    ["cat.of.mine.jpeg", "cat.of.mine"],
    [".hidden", ".hidden"],
    ["https://example.org/a/b%20c.png?x=1.gif", "b%20c"],
    ["https://example.org/a%2F..%2Fb.png", "a%2F..%2Fb"],
    ["https://example.org/", "photo"],
    ["file:///tmp/my%20cat.png", "my cat"],
    ["data:image/png;base64,AAAA/BBBB.png", "photo"],
  ])("of %s is %s", (photo, name) => {
    expect(new ResultNames().next(photo)).toBe(name);
  });

  it("are cut short enough for every file system", () => {
    expect(new ResultNames().next(`${"x".repeat(240)}.png`).length).toBe(60);
  });

  it("stay in their folder and are all different", () => {
    const photos = fc.array(fc.oneof(fc.webUrl(), fc.constantFrom("a.png", "A.jpg", "b/a.png", "a-2.png", "..", "/")));
    fc.assert(
      fc.property(photos, (list) => {
        const names = new ResultNames();
        const given = list.map((photo) => names.next(photo));
        expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(list.length);
        for (const name of given) expect(name).not.toMatch(/[/\\]/);
      }),
    );
  });
});
