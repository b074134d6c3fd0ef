import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { text } from "./page-file.js";
import { writePage } from "./write-page.js";

const page = (content: string) =>
  new Map([
    ["index.html", text(`<script id="gradio-config">${content}</script>`)],
    ["README.md", text("generated")],
    [`assets/${content}.js`, text(content)],
    ["model/onnx/model.onnx", text("weights")],
  ]);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-page-"));
  onTestFinished(() => rm(folder, { recursive: true }));
});

it("writes a page into a folder that is not there yet, and tells its size", async () => {
  const { bytes } = await writePage(join(folder, "new", "page"), page("one"));
  const read = (name: string) => readFile(join(folder, "new", "page", name), "utf8");
  expect(await read("model/onnx/model.onnx")).toBe("weights");
  expect(await read("index.html")).toContain("one");
  expect(bytes).toBe((await read("index.html")).length + "generatedoneweights".length);
});

it("replaces an earlier page, and leaves what people have there", async () => {
  await writePage(folder, page("one"));
  await writeFile(join(folder, "README.md"), "my own words");
  await mkdir(join(folder, ".git"));
  await writePage(folder, page("two"));
  expect(await readdir(join(folder, "assets"))).toEqual(["two.js"]);
  expect(await readFile(join(folder, "README.md"), "utf8")).toBe("my own words");
  expect(await readdir(folder)).toContain(".git");
});

it("refuses folders of something else, and changes nothing there", async () => {
  await writeFile(join(folder, "index.html"), "<h1>My site</h1>");
  await expect(writePage(folder, page("one"))).rejects.toMatchObject({
    code: "folder-unusable",
    message: expect.stringMatching(/index\.html of something else: name another folder/),
  });
  await rm(join(folder, "index.html"));
  await mkdir(join(folder, "model"));
  await expect(writePage(folder, page("one"))).rejects.toMatchObject({ code: "folder-unusable" });
  expect(await readdir(folder)).toEqual(["model"]);
  await writeFile(join(folder, "file"), "");
  await expect(writePage(join(folder, "file"), page("one"))).rejects.toMatchObject({ code: "folder-unusable" });
});
