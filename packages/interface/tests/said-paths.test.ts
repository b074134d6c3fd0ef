import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { expect, it, onTestFinished } from "vitest";
import { toldPlaces } from "../../../tests/told-places.js";
import { App, file, gallery, Interface, image, sketchpad } from "../src/index.js";
import { redPng } from "./support.js";

/** A stack, or the code of an error of the system's. */
const stack = /\bat (async )?\S+ \(?\S+:\d+:\d+\)?|\bE[A-Z]{4,}\b/u;

const steps = [
  { inputs: image(), outputs: image(), fn: (photo: unknown) => photo as never },
  { inputs: gallery(), outputs: gallery(), fn: (photos: unknown) => photos as never },
  { inputs: sketchpad(), outputs: "text", fn: () => "drawn" },
  { inputs: file(), outputs: file(), fn: (sent: unknown) => sent as never },
  { inputs: "text", outputs: "text", fn: () => readFile("/nowhere/at/all", "utf8") },
  { inputs: "text", outputs: image(), fn: () => "/nowhere/at/all.png" as never },
  { inputs: "text", outputs: file(), fn: () => `${homedir()}/no such file` as never },
  { inputs: "text", outputs: "label", fn: () => Object.assign(() => 1, { path: homedir() }) as never },
  {
    inputs: "text",
    outputs: "text",
    fn: () => {
      throw Object.assign(new Error(`ENOENT: ${homedir()}/secret`), { code: "ENOENT", statusCode: 404 });
    },
  },
] as const;

it("says nothing of its own disk or code to strangers, whatever is asked of it", async () => {
  const app = new App(
    steps.map((step, i) => new Interface({ ...step, apiName: `step_${i}` } as never)).flatMap(({ steps }) => steps),
  );
  const { port, close } = await app.launch({ port: 0, host: "0.0.0.0", quiet: true, allowUrls: false });
  onTestFinished(close);
  const url = `http://127.0.0.1:${port}`;
  const found: string[] = [];
  let answers = 0;
  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${url}${path}`, init);
    const text = `${JSON.stringify([...response.headers])}\n${await response.text()}`;
    answers++;
    const parts = toldPlaces(text, stack);
    if (parts.length > 0) found.push(`${path}: ${response.status} ${parts.join(", ")}: ${text.slice(0, 300)}`);
    return text;
  };
  const post = (path: string, body: unknown, type = "application/json") =>
    ask(path, { method: "POST", headers: { "content-type": type }, body: JSON.stringify(body) });
  const data = (bytes: Uint8Array, type = "image/png") => ({
    url: `data:${type};base64,${Buffer.from(bytes).toString("base64")}`,
  });
  const values = [
    ...[null, 3, "x", [], {}, { path: "/etc/passwd" }, { path: "../../etc/passwd" }, { path: "files/x/y.png" }],
    ...[{ url: "file:///etc/passwd" }, { url: "http://127.0.0.1:1/x" }, { url: "data:," }],
    ...[
      data(redPng),
      data(redPng.subarray(0, 40)),
      data(Buffer.from("no photo")),
      data(Buffer.from("II*\0xxxxxxxx"), "image/tiff"),
    ],
  ];
  for (const step of steps.keys())
    for (const value of step < 4 ? values.flatMap((value) => [value, [value], { composite: value }]) : ["x"]) {
      await post(`/gradio_api/run/step_${step}`, { data: [value] });
      const told = await post(`/gradio_api/call/step_${step}`, { data: [value] });
      const [, id] = /"event_id":"(\w+)"/u.exec(told) ?? [];
      if (id) await ask(`/gradio_api/call/step_${step}/${id}`);
    }
  for (const path of [
    "/config",
    "/gradio_api/info",
    "/gradio_api/openapi.json",
    "/nothing",
    "/assets/%00",
    "/%ff",
    "/assets/..%2f..%2fx",
  ])
    await ask(path);
  for (const path of ["/etc/passwd", "..%2f..%2fetc%2fpasswd", "files/x/y.png", "%00", "files%00"])
    await ask(`/gradio_api/file=${path}`);
  await post("/gradio_api/run/nothing", { data: [] });
  await post("/gradio_api/run/step_0", { data: "x" });
  await post("/gradio_api/upload", {}, "multipart/form-data; boundary=x");
  await ask("/gradio_api/run/step_0", { method: "POST", headers: { "content-type": "application/json" }, body: "{" });
  expect(found).toEqual([]);
  expect(answers).toBeGreaterThan(250);
});
