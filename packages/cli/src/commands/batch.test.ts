import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { classifiers, photo, vistazo } from "../../tests/command.js";
import { TestS3 } from "../../tests/test-s3.js";

const model = ["--model", `${classifiers}vit`, "--option", "top_k=1"];
const goldfish = [{ label: "goldfish", score: expect.any(Number) }];

let folder: string;
let photos: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-batch-"));
  photos = join(folder, "photos");
  await mkdir(photos);
  for (let i = 0; i < 7; i++) await copyFile(photo, join(photos, `${i}.png`));
  await writeFile(join(photos, "3.png"), "this is no photo");
});
afterAll(() => rm(folder, { recursive: true }));

const batch = (args: readonly string[], env?: Readonly<Record<string, string>>) =>
  vistazo(["batch", "image-classification", ...args, ...model], env);

async function rowsOf(out: string): Promise<Record<string, unknown>[]> {
  const names = (await readdir(out)).filter((name) => name.startsWith("part-")).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(out, name), "utf8")));
  return texts
    .join("")
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe.concurrent("batch", () => {
  it("answers each photo once, in parts, sets aside what is none, and does nothing twice", async () => {
    const out = join(folder, "out");
    const args = [photos, "--out", out, "--part-rows", "3", "--workers", "2"];
    const { code, stdout, stderr } = await batch([...args, "--json"]);
    const bad = `${join(photos, "3.png")} is not a photo; use a JPEG, PNG, WebP, AVIF, GIF, TIFF or BMP file.`;
    expect([code, stderr]).toEqual([
      1,
      `${bad}\n1 of 7 photos were set aside, with their reasons, in ${join(out, "rejected.jsonl")}.\n`,
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ inputs: 7, answered: 6, rejected: 1, earlier: 0, parts: 3 });
    expect((await readdir(out)).sort()).toEqual([
      ...["_SUCCESS", "_batch", "part-000000.jsonl", "part-000001.jsonl", "part-000002.jsonl", "rejected.jsonl"],
    ]);
    const rejected = { index: 3, photo: join(photos, "3.png"), error: bad, code: "not-a-photo" };
    expect(await rowsOf(out)).toEqual(
      Array.from({ length: 7 }, (_, index) =>
        index === 3 ? rejected : { index, photo: join(photos, `${index}.png`), answer: goldfish },
      ),
    );
    expect(await readFile(join(out, "rejected.jsonl"), "utf8")).toBe(`${JSON.stringify(rejected)}\n`);

    // A part that is lost is written anew, and what the folder holds meanwhile does not matter.
    await rm(join(out, "part-000001.jsonl"));
    await copyFile(photo, join(photos, "8.webp"));
    const again = await batch([...args, "--json"]);
    await rm(join(photos, "8.webp"));
    expect(JSON.parse(again.stdout)).toMatchObject({ inputs: 7, answered: 6, rejected: 1, earlier: 4 });
    expect(await rowsOf(out)).toHaveLength(7);

    const other = await batch([...args, "--format", "parquet"]);
    expect(other).toMatchObject({
      code: 2,
      stderr: `${out} holds the results of another run, whose --format was "jsonl": name another folder with --out.\n`,
    });
  });

  it("takes photos out of Parquet and writes Parquet", async () => {
    const list = join(folder, "held.parquet");
    const bytes = await readFile(photo);
    const columnData = [{ name: "image", type: "BYTE_ARRAY" as const, data: [bytes, Uint8Array.of(1, 2), bytes] }];
    await writeFile(list, new Uint8Array(parquetWriteBuffer({ columnData })));
    const out = join(folder, "from-parquet");
    const { code } = await batch([list, "--column", "image", "--format", "parquet", "--out", out]);
    expect(code).toBe(1);
    const file = new Uint8Array(await readFile(join(out, "part-000000.parquet"))).buffer;
    expect(await parquetReadObjects({ file })).toEqual([
      { index: 0n, photo: `${list}#0`, answer: goldfish, error: null, code: null },
      { index: 1n, photo: `${list}#1`, answer: null, error: expect.any(String), code: "not-a-photo" },
      { index: 2n, photo: `${list}#2`, answer: goldfish, error: null, code: null },
    ]);
  });

  it("reads from a storage and writes to one", async () => {
    const server = await TestS3.start();
    server.objects.set("in/a b.png", await readFile(photo));
    server.objects.set("in/deep/c.png", await readFile(photo));
    server.objects.set("in/notes.txt", new Uint8Array());
    const { code, stdout, stderr } = await batch(["s3://bucket/in", "--out", "s3://bucket/out", "--json"], server.env);
    await server.stop();
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ inputs: 2, answered: 2, rejected: 0 });
    expect([...server.objects.keys()].filter((key) => key.startsWith("out/")).sort()).toEqual(
      ["_SUCCESS", "_batch/inputs/000000.jsonl", "_batch/job.json", "part-000000.jsonl", "rejected.jsonl"].map(
        (name) => `out/${name}`,
      ),
    );
    const part = new TextDecoder().decode(server.objects.get("out/part-000000.jsonl"));
    expect(
      part
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    ).toEqual(
      ["a b.png", "deep/c.png"].map((name, index) => ({ index, photo: `s3://bucket/in/${name}`, answer: goldfish })),
    );
  });

  it("sets aside what is not there, after a while where it may yet come", async () => {
    const requests = new Map<string, number>();
    const server = createServer((request, response) => {
      const path = request.url ?? "";
      requests.set(path, (requests.get(path) ?? 0) + 1);
      if (path === "/late.png" && requests.get(path) === 2) void readFile(photo).then((bytes) => response.end(bytes));
      else response.writeHead(path === "/none.png" ? 404 : 503).end();
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const list = join(folder, "addresses.txt");
    await writeFile(list, ["late", "none", "broken"].map((name) => `${address}/${name}.png`).join("\n"));
    const out = join(folder, "fetched");
    await batch([list, "--out", out, "--option", "allowPrivateHosts=true"]);
    server.close();
    expect(await rowsOf(out)).toEqual([
      { index: 0, photo: `${address}/late.png`, answer: goldfish },
      { index: 1, photo: `${address}/none.png`, error: expect.stringContaining("404"), code: "fetch-failed" },
      { index: 2, photo: `${address}/broken.png`, error: expect.stringContaining("503"), code: "fetch-failed" },
    ]);
    expect([...requests.values()]).toEqual([2, 1, 3]);
  });

  it("stops at the first with --strict, and at a model that there is not", async () => {
    const strict = await batch([photos, "--out", join(folder, "strict"), "--strict"]);
    expect(strict).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(/3\.png is not a photo/) });
    expect(await rowsOf(join(folder, "strict"))).toEqual([]);
    const none = await vistazo([
      "batch",
      "image-classification",
      photos,
      "--out",
      join(folder, "none"),
      "--model",
      "./no/such/folder",
    ]);
    expect(none).toMatchObject({ code: 1, stdout: "", stderr: 'There is no folder "./no/such/folder".\n' });
  });

  it("wants the address of a database for its queue", async () => {
    expect(await batch([photos, "--out", join(folder, "queue"), "--queue", "mysql://host/database"])).toMatchObject({
      code: 2,
      stderr: '--queue must be the address of a PostgreSQL database (postgres://…), not "mysql://host/database".\n',
    });
  });

  it("does not join another run in its folder", async () => {
    const out = join(folder, "held");
    await mkdir(join(out, "_batch"), { recursive: true });
    await writeFile(join(out, "_batch", "running.json"), JSON.stringify({ host: hostname(), pid: process.pid }));
    const { code, stderr } = await batch([photos, "--out", out]);
    expect([code, stderr]).toEqual([
      1,
      `Another run (process ${process.pid} on ${hostname()}) works on ${out}: wait for it, or stop it.\n`,
    ]);
  });
});
