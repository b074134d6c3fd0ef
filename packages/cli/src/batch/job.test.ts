import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { holdFolder } from "./hold-folder.js";
import { type JobSettings, openJob } from "./job.js";
import { LocalStorage } from "./local-storage.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-job-"));
});
afterEach(() => rm(folder, { recursive: true }));

const settings: JobSettings = {
  task: "image-classification",
  flags: { model: "org/model" },
  sources: ["photos"],
  column: "photo",
  format: "jsonl",
  partRows: 10,
  folder: "/one",
};

function openWith(changed: Partial<JobSettings>) {
  return openJob(new LocalStorage(folder), { ...settings, ...changed }, async function* () {
    yield { photo: "a.png" };
  });
}

it("does not take the photos of another folder of the same name for its own", async () => {
  const job = await openWith({});
  expect((await openWith({})).id).toBe(job.id);
  await expect(openWith({ folder: "/two" })).rejects.toThrow("the results of a run that began in /one");
});

it.each(["/photos", "https://host/a.png", "s3://bucket/photos", "-"])(
  "takes %s up again from anywhere",
  async (source) => {
    const { id } = await openWith({ sources: [source] });
    expect((await openWith({ sources: [source], folder: "/two" })).id).toBe(id);
    await expect(openWith({ sources: [source, "photos"], folder: "/two" })).rejects.toThrow("whose list of sources");
  },
);

it("does not take a model's folder of the same name for its own", async () => {
  const sources = ["/photos"];
  await openWith({ sources, flags: { model: "./model" } });
  await expect(openWith({ sources, flags: { model: "./model" }, folder: "/two" })).rejects.toThrow("began in /one");
});

it("says of options that were not given that they were not", async () => {
  await openWith({ flags: { model: "org/model", option: {} } });
  await expect(openWith({ flags: { model: "org/model", option: { top_k: 2 } } })).rejects.toThrow(
    "whose --option was not given",
  );
});

it("takes a folder from a process that had its own number, as in a container that was started again", async () => {
  await openWith({});
  const sign = join(folder, "_batch", "running.json");
  const write = (pid: number) => writeFile(sign, JSON.stringify({ host: hostname(), pid }));
  await write(process.ppid);
  await expect(holdFolder(folder)).rejects.toMatchObject({ code: "in-use" });
  await write(process.pid);
  const hold = await holdFolder(folder);
  expect(JSON.parse(await readFile(sign, "utf8"))).toMatchObject({ pid: process.pid });
  await hold.release();
});
