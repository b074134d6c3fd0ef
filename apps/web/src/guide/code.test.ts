import { expect, it } from "vitest";
import { apiCodeFor, type CodeSubject, codeFor, languagesFor } from "./code.js";

const subject = (more: Partial<CodeSubject> = {}): CodeSubject => ({
  task: "object-detection",
  model: "facebook/detr-resnet-50",
  path: null,
  settings: { threshold: 0.35 },
  origin: "http://127.0.0.1:7860",
  ...more,
});

it("has the model and the settings in every language", () => {
  expect(codeFor("typescript", subject())).toBe(
    [
      'import { pipeline } from "vistazo";',
      "",
      'const detect = await pipeline("object-detection", "facebook/detr-resnet-50");',
      'for (const { label, score, box } of await detect("photo.jpg", { threshold: 0.35 })) {',
      "  console.log(label, score.toFixed(3), box.xmin, box.ymin, box.xmax, box.ymax);",
      "}",
    ].join("\n"),
  );
  expect(codeFor("python", subject())).toContain('detect("photo.jpg", threshold=0.35)');
  expect(codeFor("curl", subject())).toBe(
    'curl --data-binary @photo.jpg "http://127.0.0.1:7860/models/facebook/detr-resnet-50?task=object-detection&threshold=0.35"',
  );
});

it("says nothing of settings where there are none", () => {
  const depth = subject({ task: "depth-estimation", model: "a/b", settings: {} });
  expect(codeFor("typescript", depth)).toContain('await estimate("photo.jpg");');
  expect(codeFor("python", depth)).toContain('answer = estimate("photo.jpg")\n');
});

it("has no Python where transformers has no such task", () => {
  expect(languagesFor("background-removal")).toEqual(["typescript", "curl"]);
  expect(languagesFor("depth-estimation")).toContain("python");
  const cut = subject({ task: "background-removal", model: "a/b", settings: {} });
  expect(codeFor("typescript", cut)).toContain('const cutOut = await removeBackground("photo.jpg");');
});

it("names a revision as each language does", () => {
  const pinned = subject({ model: "a/b@v1.0" });
  expect(codeFor("typescript", pinned)).toContain('"a/b@v1.0"');
  expect(codeFor("python", pinned)).toContain('model="a/b", revision="v1.0"');
  expect(codeFor("curl", pinned)).toContain("/models/a/b%40v1.0?");
});

it("quotes whatever a folder is called", () => {
  const odd = subject({ model: `folder:it's "$(rm)" \`x\` !`, path: 'C:\\my "models"\\vit' });
  expect(codeFor("typescript", odd)).toContain(String.raw`"C:\\my \"models\"\\vit"`);
  expect(codeFor("python", odd)).toContain(String.raw`model="C:\\my \"models\"\\vit"`);
  expect(/"(.*)"$/u.exec(codeFor("curl", odd))?.[1]).toMatch(/^[\w:/.%?=&-]+$/u);
  expect(codeFor("typescript", subject({ model: "folder:vit" }))).toContain('"./vit"');
});

it("asks the studio's app by Gradio's clients", () => {
  expect(apiCodeFor("gradio-client", subject())).toBe(
    [
      'import { Client, handle_file } from "@gradio/client";',
      "",
      'const app = await Client.connect("http://127.0.0.1:7860/apps/object-detection");',
      'const { data } = await app.predict("/predict", {',
      '  photo: handle_file("photo.jpg"),',
      '  model: "facebook/detr-resnet-50",',
      "  threshold: 0.35,",
      "});",
      "console.log(data);",
    ].join("\n"),
  );
  const python = apiCodeFor("gradio_client", subject({ task: "depth-estimation", settings: {} }));
  expect(python).toContain('Client("http://127.0.0.1:7860/apps/depth-estimation")');
  expect(python).toContain('    model="facebook/detr-resnet-50",\n    api_name="/predict",');
});
