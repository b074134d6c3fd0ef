import { describe, expect, it } from "vitest";
import type { AppConfig } from "./app-config.js";
import { codeFor, sampleOf } from "./code-sample.js";

const component = (id: number, type: string, props = {}) => ({
  id,
  type,
  props: { label: type, required: true, ...props },
});

const config = (types: ReturnType<typeof component>[], username: string | null = null): AppConfig => ({
  app_id: 1,
  title: "Test",
  api_prefix: "/gradio_api",
  max_file_size: 1000,
  username,
  components: types,
  dependencies: [{ id: 0, inputs: types.map(({ id }) => id), outputs: [], api_name: "predict" }],
});

function sample(app: AppConfig, values: unknown[]) {
  const [dependency] = app.dependencies;
  if (!dependency) throw new Error("There is a dependency.");
  return sampleOf(app, dependency, "https://app.example", (id) => values[id - 1]);
}

describe("code that makes the same call", () => {
  const app = config([component(1, "image"), component(2, "slider"), component(3, "checkbox")]);
  const values = [new File([], "cat.jpg"), 0.5, true];

  it("is right in TypeScript", () => {
    expect(codeFor("typescript", sample(app, values))).toBe(`import { Client, handle_file } from "@gradio/client";

const app = await Client.connect("https://app.example");
const { data } = await app.predict("/predict", [
  handle_file("cat.jpg"),
  0.5,
  true
]);
console.log(data);`);
  });

  it("is right in Python", () => {
    expect(codeFor("python", sample(app, values))).toBe(`from gradio_client import Client, handle_file

app = Client("https://app.example")
result = app.predict(
    handle_file("cat.jpg"),
    0.5,
    True,
    api_name="/predict",
)
print(result)`);
  });

  it("is right for curl", () => {
    expect(codeFor("curl", sample(app, values))).toBe(
      `file=$(curl -s "https://app.example/gradio_api/upload" -F "files=@cat.jpg" | cut -d '"' -f 2)
id=$(curl -s "https://app.example/gradio_api/call/predict" -H "Content-Type: application/json" \\
  -d '{"data":[{"path":"'"$file"'","meta":{"_type":"gradio.FileData"}},0.5,true]}' | cut -d '"' -f 4)
curl -N "https://app.example/gradio_api/call/predict/$id"`,
    );
  });

  it("keeps words apart from the language's own", () => {
    const words = config([component(1, "textbox"), component(2, "json", { required: false })]);
    const code = codeFor("python", sample(words, ['say "true" or null', { none: null, yes: [true] }]));
    expect(code).toContain('    "say \\"true\\" or null",\n    {"none":None,"yes":[True]},');
    expect(codeFor("curl", sample(words, ["it's", null]))).toContain(`{"data":["it'\\''s",null]}`);
  });

  it("names what is missing and leaves strokes out", () => {
    const pictures = config([
      component(1, "image"),
      component(2, "imageeditor"),
      component(3, "image", { required: false }),
    ]);
    const drawing = { strokes: [[[1], [2]]], composite: new Blob([]), background: null, layers: [], id: null };
    const code = codeFor("python", sample(pictures, [null, drawing, null]));
    expect(code).toContain('    handle_file("photo.jpg"),\n    {"composite":handle_file("drawing.png")');
    expect(code).toContain("    None,\n    api_name");
    expect(code).not.toContain("strokes");
  });

  it("shows that one logs in", () => {
    const code = codeFor("typescript", sample(config([component(1, "number")], "ada"), [3]));
    expect(code).toContain('Client.connect("https://app.example", { auth: ["name", "password"] })');
  });
});
