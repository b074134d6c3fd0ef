import { describe, expect, it } from "vitest";
import { isFolder, readModelName, shownName } from "./model-name.js";

describe("readModelName", () => {
  it("takes ids, with a revision too", () => {
    expect(readModelName("google/vit-base-patch16-224")).toBe("google/vit-base-patch16-224");
    expect(readModelName("google/vit@refs/pr/3")).toBe("google/vit@refs/pr/3");
  });

  it("takes the address of a model's page", () => {
    expect(readModelName("https://huggingface.co/microsoft/resnet-50")).toBe("microsoft/resnet-50");
    expect(readModelName("huggingface.co/microsoft/resnet-50/tree/v1.0/")).toBe("microsoft/resnet-50@v1.0");
  });

  it("takes nothing else", () => {
    for (const typed of ["", "vit", "/home/me/vit", "https://example.org/a/b", "a/b/c", "a b/c"]) {
      expect(readModelName(typed), typed).toBeNull();
    }
  });
});

it("knows full paths", () => {
  expect(["/home/me", "C:\\models", "d:/models", "\\\\server\\models"].every(isFolder)).toBe(true);
  expect(["models/vit", "google/vit", "~"].some(isFolder)).toBe(false);
});

it("shows folders by their names and models of the Hub by their ids", () => {
  expect(["folder:cats", "google/vit"].map(shownName)).toEqual(["cats", "google/vit"]);
});
