import { expect, it } from "vitest";
import { baseName, sortFiles } from "./file-kinds.js";

const file = (name: string, content: string, type = "") => new File([content], name, { type });

it("tells annotations from predictions by their first character, whatever their names", async () => {
  const sorted = await sortFiles([
    file("a.json", ' \n[{"image_id": 1}]', "application/json"),
    file("b.txt", '\uFEFF{"images": []}', "text/plain"),
    file("cat.jpg", "…", "image/jpeg"),
    file("notes.txt", "Dear diary", "text/plain"),
    file("empty.json", "", "application/json"),
  ]);
  expect(sorted.predictions?.name).toBe("a.json");
  expect(sorted.truth?.name).toBe("b.txt");
  expect(sorted.photos.map(({ name }) => name)).toEqual(["cat.jpg"]);
  expect(sorted.strange?.name).toBe("notes.txt");
});

it("takes photos by their names without folders", () => {
  expect(baseName("val2017/000000000139.jpg")).toBe("000000000139.jpg");
  expect(baseName("C:\\photos\\cat.jpg")).toBe("cat.jpg");
  expect(baseName("cat.jpg")).toBe("cat.jpg");
});
