import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ListedInput, listInputs } from "./list-inputs.js";
import { placeFile } from "./open-file.js";
import { ParquetPhotos } from "./parquet-source.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-inputs-"));
  await mkdir(join(folder, "photos", "b"), { recursive: true });
  for (const name of ["photos/c.png", "photos/a.jpg", "photos/b/d.webp", "photos/notes.txt", "photos/._a.jpg"])
    await writeFile(join(folder, name), "");
});
afterAll(() => rm(folder, { recursive: true }));

async function list(sources: readonly string[], column = "photo", stdin = ""): Promise<ListedInput[]> {
  const found: ListedInput[] = [];
  const pieces = (async function* () {
    for (const byte of new TextEncoder().encode(stdin)) yield Uint8Array.of(byte);
  })();
  for await (const input of listInputs(sources, { column, stdin: pieces })) found.push(input);
  return found;
}

const photos = async (...given: Parameters<typeof list>) => (await list(...given)).map(({ photo }) => photo);

it("are photos of folders, of patterns, addresses, and photos by themselves", async () => {
  const [a, c, d] = ["a.jpg", "c.png", "b/d.webp"].map((name) => join(folder, "photos", name));
  expect(await photos([join(folder, "photos")])).toEqual([a, d, c]);
  expect(await photos([join(folder, "photos", "*.{png,txt}x"), c]).catch((error) => error.message)).toMatch(
    /names no photos\.$/,
  );
  expect(await photos([join(folder, "photos", "*.p*"), "https://example.org/x", a])).toEqual([
    c,
    "https://example.org/x",
    a,
  ]);
});

it("are the lines of a text, and of JSON, of which bad ones are kept with what is wrong", async () => {
  const lines = ["# photos", "a.png", "", ' {"photo":"ñ.png","other":1}', '"c.png"', '{"photo":3}', "{broken"];
  expect(await list(["-"], "photo", lines.join("\r\n"))).toEqual([
    { photo: "a.png" },
    { photo: "ñ.png" },
    { photo: "c.png" },
    { photo: "stdin:6", problem: 'stdin:6 has no text in its field "photo": name the field with --column.' },
    { photo: "stdin:7", problem: "stdin:7 is not JSON." },
  ]);
  const path = join(folder, "list.jsonl");
  await writeFile(path, '{"url":"https://example.org/1.jpg"}\n{"url":"2.jpg"}');
  expect(await photos([path], "url")).toEqual(["https://example.org/1.jpg", "2.jpg"]);
});

it("are the rows of a Parquet file, which names photos or holds them", async () => {
  const path = join(folder, "photos.parquet");
  const bytes = Array.from({ length: 5 }, (_, i) => Uint8Array.of(7, i));
  const columnData = [
    { name: "photo", type: "STRING" as const, data: ["a.png", "", "c.png", "d.png", "e.png"] },
    { name: "image", type: "BYTE_ARRAY" as const, data: bytes },
  ];
  await writeFile(path, new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 2 })));
  expect(await list([path])).toEqual([
    { photo: "a.png" },
    { photo: `${path}#1`, problem: `Row 1 of ${path} names no photo.` },
    ...["c.png", "d.png", "e.png"].map((photo) => ({ photo })),
  ]);
  const held = await list([path], "image");
  expect(held[4]).toEqual({ photo: `${path}#4`, row: { file: path, column: "image", number: 4 } });
  const reader = new ParquetPhotos((place) => placeFile(place));
  for (const number of [0, 4, 3, 1]) expect([...(await reader.read(path, "image", number))]).toEqual([7, number]);
  await expect(list([path], "picture")).rejects.toThrow(
    `${path} has no column "picture", it has photo, image: name one with --column.`,
  );
});

it("are refused in a sentence where there are none", async () => {
  await expect(list([join(folder, "none")])).rejects.toThrow(`There is no file or folder at ${join(folder, "none")}.`);
  await expect(list(["-"])).rejects.toThrow("The list on stdin names no photos.");
  const path = join(folder, "text.parquet");
  await writeFile(path, "this is no table");
  await expect(list([path])).rejects.toThrow(/text\.parquet is not a Parquet file that can be read/);
});
