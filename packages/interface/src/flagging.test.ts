import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { testStore } from "../tests/files-support.js";
import { redPng, serve } from "../tests/support.js";
import { csvLine, FlagLog } from "./flagging.js";
import { Interface } from "./index.js";

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "vistazo-flags-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

describe("flagged results", () => {
  it("are kept as a table with their files beside it", async () => {
    const path = await folder();
    const store = await testStore();
    const log = new FlagLog({ folder: path, columns: ["Photo", "Label"], store });
    const { path: file } = await store.add(redPng, "red.png");
    const time = new Date(0);
    await Promise.all([
      log.add({
        values: [{ path: file, meta: { _type: "gradio.FileData" } }, { label: "cat" }],
        option: "Wrong",
        username: "",
        time,
      }),
      log.add({ values: [null, 'say "hi",\nplease'], option: "Right", username: "ada", time }),
    ]);
    const [header, first, ...rest] = (await readFile(join(path, "dataset1.csv"), "utf8")).split("\r\n");
    expect(header).toBe("Photo,Label,flag,username,timestamp");
    const copied = first.split(",")[0];
    expect(await readFile(copied)).toEqual(redPng);
    expect(first).toBe(`${copied},"{""label"":""cat""}",Wrong,,1970-01-01T00:00:00.000Z`);
    expect(rest.join("\r\n")).toBe(',"say ""hi"",\nplease",Right,ada,1970-01-01T00:00:00.000Z\r\n');
  });

  it("keep files that lie deeper in a value, too", async () => {
    const path = await folder();
    const store = await testStore();
    const log = new FlagLog({ folder: path, columns: ["Pictures"], store });
    const file = { path: (await store.add(redPng, "red.png")).path, meta: { _type: "gradio.FileData" } };
    const foreign = { path: "/etc/passwd", meta: { _type: "gradio.FileData" } };
    const pictures = [{ image: file, caption: "red" }, { image: file, caption: null }, { image: foreign }];
    await log.add({ values: [pictures], option: "Good", username: "", time: new Date(0) });
    const [, row] = (await readFile(join(path, "dataset1.csv"), "utf8")).split("\r\n");
    const cell = /^"(.*)",Good/u.exec(row)?.[1].replaceAll('""', '"') ?? "";
    const [first, second, third] = JSON.parse(cell) as { image: string; caption?: string | null }[];
    expect(await readFile(first.image)).toEqual(redPng);
    expect(second).toEqual({ image: first.image, caption: null });
    expect(third).toEqual({ image: foreign });
  });

  it("cannot become formulas", () => {
    expect(csvLine(["=1+1", "+x", "-2.5", "@a", "\tx", "plain"])).toBe("'=1+1,'+x,-2.5,'@a,'\tx,plain\r\n");
  });

  it("come from the page, with the options it offers only", async () => {
    const path = await folder();
    const app = new Interface({
      fn: (words) => words,
      inputs: "text",
      outputs: "text",
      flagging: { options: ["Good"], folder: path },
    });
    const { url } = await serve(app);
    const flag = async (option: string, data: unknown[]) => {
      const body = JSON.stringify({ fn_index: 0, data, option });
      const headers = { "content-type": "application/json" };
      return (await fetch(`${url}/gradio_api/flag`, { method: "POST", headers, body })).status;
    };
    expect(await flag("Good", ["a", "b"])).toBe(200);
    expect(await flag("Bad", ["a", "b"])).toBe(404);
    expect(await flag("Good", ["a"])).toBe(400);
    expect((await readFile(join(path, "dataset1.csv"), "utf8")).split("\r\n")[1]).toMatch(/^a,b,Good,,/);
  });
});
