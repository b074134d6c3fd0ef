import { describe, expect, it, vi } from "vitest";

vi.mock("../root.js", () => ({ fileUrl: ({ path }: { path: string }) => `http://app/${path}` }));
const { downloadOf, scoresCsv } = await import("./download.js");

const saved = async (type: string, value: unknown) => {
  const download = downloadOf({ id: 1, type, props: { label: "My answer!" } }, value);
  return [download?.name, await (await download?.content())?.text()];
};

describe("results as files", () => {
  it("are texts, tables and JSON, named by their labels", async () => {
    expect(await saved("textbox", "hello")).toEqual(["My-answer.txt", "hello"]);
    expect(await saved("number", 3)).toEqual(["My-answer.txt", "3"]);
    expect(await saved("markdown", "# A")).toEqual(["My-answer.md", "# A"]);
    expect(await saved("json", { a: 1 })).toEqual(["My-answer.json", '{\n  "a": 1\n}']);
    expect(await saved("label", { confidences: [{ label: "cat", confidence: 0.9 }] })).toEqual([
      "My-answer.csv",
      "label,score\r\ncat,0.9\r\n",
    ]);
  });

  it("are no formulas in a spreadsheet", () => {
    const confidences = [
      { label: '=HYPERLINK("x")', confidence: 0.5 },
      { label: "cat, tabby", confidence: 1e-7 },
    ];
    expect(scoresCsv({ confidences })).toBe('label,score\r\n"\'=HYPERLINK(""x"")",0.5\r\n"cat, tabby",1e-7\r\n');
    expect(scoresCsv({ label: "cat" })).toBe("label,score\r\ncat,\r\n");
  });

  it("are the files that they are", () => {
    expect(downloadOf({ id: 1, type: "file", props: { label: "F" } }, {})).toBe(null);
  });
});
