import { describe, expect, it } from "vitest";
import { playerMessageSchema } from "./rooms.js";

const named = (name: string) => {
  const { data, success } = playerMessageSchema.safeParse({ type: "join", name });
  return success && data.type === "join" ? data.name : null;
};

describe("a player's name", () => {
  it("is any that people have", () => {
    for (const name of [
      "Ana",
      "José María",
      "Łukasz",
      "O'Neil",
      "李雷",
      "さくらAna",
      "김철수",
      "Αλέξης",
      "Иван",
      "محمد",
      "Ana 2",
      "🐱",
      "👩‍🚀",
      "❤️ Ana",
    ])
      expect(named(name), name).toBe(name);
  });

  it("has one form, and nothing that is not seen", () => {
    expect(named("Ｌｅｏ")).toBe("Leo");
    expect(named("e\u0301")).toBe("é");
    for (const unseen of [
      "\u200b",
      "\u200c",
      "\u200d",
      "\u2060",
      "\u00ad",
      "\u034f",
      "\u202e",
      "\u2066",
      "\ufe0f",
      "\u180e",
      "\u3164",
      "\u{e0041}",
      "\ufeff",
    ])
      expect(named(`A${unseen}na`), unseen.codePointAt(0)?.toString(16)).toBe("Ana");
  });

  it("is refused if it mixes scripts that look alike, or has nothing to read", () => {
    for (const name of [
      "Аna",
      "раypal",
      "Bоb",
      "αlex",
      "",
      "  ",
      "\u3164",
      "\u115f",
      "⠀",
      "....",
      "a\u0301\u0302\u0303\u0304",
      "x".repeat(21),
      "\0",
    ])
      expect(named(name), JSON.stringify(name)).toBeNull();
  });
});
