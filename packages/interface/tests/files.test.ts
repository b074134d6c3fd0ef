import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { connect as connectSocket } from "node:net";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { handle_file } from "@gradio/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { file, gallery, Interface, image, imageSlider } from "../src/index.js";
import { connect, redPng, serve } from "./support.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(joinPath(tmpdir(), "vistazo-test-"));
  await writeFile(joinPath(folder, "red.png"), redPng);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sizes = () =>
  new Interface({
    fn: (photo) => `${photo.width} x ${photo.height}`,
    inputs: image({ label: "Photo" }),
    outputs: "text",
  });

async function upload(url: string, content: BlobPart, name: string): Promise<Response> {
  const form = new FormData();
  form.append("files", new Blob([content]), name);
  return fetch(`${url}/gradio_api/upload`, { method: "POST", body: form });
}

async function uploaded(url: string, content: BlobPart, name: string): Promise<string> {
  const response = await upload(url, content, name);
  expect(response.status).toBe(200);
  return ((await response.json()) as string[])[0];
}

/** Asks for a path as it is: `fetch` would tidy it up first. */
function rawGet(url: string, path: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connectSocket(Number(port), hostname, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`),
    );
    let text = "";
    socket.on("data", (data) => {
      text += data;
    });
    socket.on("end", () => resolve(text));
    socket.on("error", reject);
  });
}

describe("files through the client", () => {
  it("takes blobs, buffers, local files and data URLs", async () => {
    const client = await connect(await serve(sizes()));
    const inputs = [
      new Blob([redPng]),
      redPng,
      handle_file(joinPath(folder, "red.png")),
      { url: `data:image/png;base64,${redPng.toString("base64")}` },
    ];
    for (const input of inputs) expect((await client.predict("/predict", [input])).data).toEqual(["2 x 1"]);
    expect((await client.predict("/predict", { photo: new Blob([redPng]) })).data).toEqual(["2 x 1"]);
  });

  it("gives pictures back, unchanged ones as the file they were", async () => {
    const app = new Interface({
      fn: (photo) => {
        const darker = { ...photo, data: photo.data.map((value) => value >> 1) };
        return { same: photo, darker, both: [photo, darker] as const, all: [{ image: darker, caption: "Dark" }] };
      },
      inputs: image(),
      outputs: { same: "image", darker: "image", both: imageSlider(), all: gallery() },
    });
    const client = await connect(await serve(app));
    const { data } = await client.predict("/predict", [new Blob([redPng])]);
    const [same, darker, both, all] = data as [Picture, Picture, Picture[], { image: Picture; caption: string }[]];
    expect(Buffer.from(await (await fetch(same.url)).arrayBuffer())).toEqual(redPng);
    expect(darker).toMatchObject({ mime_type: "image/png", orig_name: "image.png", is_stream: false });
    expect(both.map(({ path }) => path)).toEqual([same.path, darker.path]);
    expect(all).toEqual([{ image: expect.objectContaining({ path: darker.path }), caption: "Dark" }]);
  });

  it("notices when the function changed the photo itself", async () => {
    const app = new Interface({
      fn: (photo) => {
        photo.data[0] = 7;
        return photo;
      },
      inputs: image(),
      outputs: image(),
    });
    const client = await connect(await serve(app));
    const { data } = await client.predict("/predict", [new Blob([redPng])]);
    const picture = Buffer.from(await (await fetch((data as Picture[])[0].url)).arrayBuffer());
    expect(picture).not.toEqual(redPng);
  });

  it("passes files of any kind on with their names", async () => {
    const app = new Interface({
      fn: async (files) => Promise.all(files.map(async (one) => `${one.name} ${one.type} ${await one.text()}`)),
      inputs: file({ multiple: true }),
      outputs: "json",
    });
    const client = await connect(await serve(app));
    const { data } = await client.predict("/predict", [[new File(["1,2"], "table.csv"), new Blob(["x"])]]);
    expect(data).toEqual([["table.csv application/octet-stream 1,2", "blob application/octet-stream x"]]);
  });

  it("refuses what is no picture, with a word for the person", async () => {
    const client = await connect(await serve(sizes()));
    await expect(client.predict("/predict", [new Blob(["no picture"])])).rejects.toThrow(/"Photo" could not be read/);
    await expect(client.predict("/predict", [null])).rejects.toThrow(/"Photo" is missing/);
    await expect(client.predict("/predict", [{ path: "/etc/passwd" }])).rejects.toThrow(/not on the server/);
    await expect(client.predict("/predict", [{ path: "../../etc/passwd", url: null }])).rejects.toThrow(
      /not on the server/,
    );
    await expect(client.predict("/predict", [{ path: "file:///etc/passwd" }])).rejects.toThrow(/not on the server/);
  });

  it("does not let itself be sent into its own network", async () => {
    let asked = 0;
    const inside = createServer((_request, response) => {
      asked++;
      response.end(redPng);
    }).listen(0, "127.0.0.1");
    await once(inside, "listening");
    const { port } = inside.address() as { port: number };
    const client = await connect(await serve(sizes()));
    for (const host of ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433"]) {
      const address = `http://${host}:${port}/secret.png`;
      await expect(client.predict("/predict", [handle_file(address)])).rejects.toThrow(/could not be fetched/);
    }
    expect(asked).toBe(0);
    inside.close();
    const closed = await connect(await serve(sizes(), { allowUrls: false }));
    const address = "https://example.com/photo.png";
    await expect(closed.predict("/predict", [handle_file(address)])).rejects.toThrow(/takes no web addresses/);
  });
});

interface Picture {
  path: string;
  url: string;
}

describe("uploads", () => {
  it("keeps them under their content's hash and a safe name, in the order they came", async () => {
    const { url } = await serve(sizes());
    const form = new FormData();
    for (const name of [
      "../../../etc/cron.d/evil",
      "Ünïcode näme.TXT",
      `${"a".repeat(300)}.csv`,
      ".htaccess",
      "C:\\x\\y.doc",
    ]) {
      form.append("files", new Blob([name]), name);
    }
    const paths = (await (await fetch(`${url}/gradio_api/upload`, { method: "POST", body: form })).json()) as string[];
    expect(paths.map((path) => path.replace(/^files\/[0-9a-f]{64}\//, ""))).toEqual([
      "evil",
      "Unicode_name.TXT",
      `${"a".repeat(76)}.csv`,
      "htaccess",
      "y.doc",
    ]);
  });

  it("tells the kind from the bytes and gives the name its ending", async () => {
    const { url } = await serve(sizes());
    expect(await uploaded(url, redPng, "blob")).toMatch(/\/blob\.png$/);
    expect(await uploaded(url, redPng, "page.html")).toMatch(/\/page\.png$/);
    expect(await uploaded(url, redPng, "photo.PNG")).toMatch(/\/photo\.PNG$/);
  });

  it("refuses files that are too large, with the reason as text", async () => {
    const { url } = await serve(sizes(), { maxFileSize: "10kb" });
    const response = await upload(url, Buffer.alloc(20_000), "big.bin");
    expect(response.status).toBe(413);
    expect(await response.text()).toBe('"big.bin" is larger than the 10 KB allowed here: choose a smaller file.');
    expect((await upload(url, Buffer.alloc(10 * 1024), "fits.bin")).status).toBe(200);
    const client = await connect({ url });
    await expect(client.upload_files(url, [new Blob([Buffer.alloc(20_000)])])).resolves.toMatchObject({
      error: expect.stringContaining("HTTP 413"),
    });
  });

  it("refuses what is no upload", async () => {
    const { url } = await serve(sizes());
    const post = (body: BodyInit, type: string) =>
      fetch(`${url}/gradio_api/upload`, { method: "POST", body, headers: { "content-type": type } });
    expect((await post("x", "text/plain")).status).toBeGreaterThanOrEqual(400);
    expect((await post("x", "multipart/form-data; boundary=b")).status).toBe(400);
    expect((await fetch(`${url}/gradio_api/upload`, { method: "POST", body: new FormData() })).status).toBe(400);
  });

  it("makes room by removing what nobody used, and refuses where it cannot", async () => {
    const { url } = await serve(sizes(), { maxTotalFileSize: "10kb" });
    await uploaded(url, Buffer.alloc(6000, 1), "first.bin");
    expect((await upload(url, Buffer.alloc(6000, 2), "second.bin")).status).toBe(507);
  });
});

describe("serving files", () => {
  it("serves only what belongs to the app", async () => {
    const parent = await mkdtemp(joinPath(folder, "parent-"));
    const { url } = await serve(sizes(), { folder: parent });
    const path = await uploaded(url, redPng, "red.png");
    expect((await fetch(`${url}/gradio_api/file=${path}`)).status).toBe(200);
    const [, hash] = path.split("/");
    const [own] = await readdir(parent);
    await writeFile(joinPath(parent, "secret.txt"), "secret");
    await writeFile(joinPath(parent, own, "unlisted.txt"), "secret");
    const tries = [
      "/etc/passwd",
      "//etc/passwd",
      "%2Fetc%2Fpasswd",
      "../secret.txt",
      "files/../../secret.txt",
      `files/${hash}/../../../secret.txt`,
      `files/${hash}/..%2f..%2f..%2fsecret.txt`,
      `files/${hash}/%2e%2e/%2e%2e/unlisted.txt`,
      `files/${hash}/red.png%00.html`,
      `files\\..\\..\\secret.txt`,
      joinPath(parent, "secret.txt"),
      joinPath(parent, own, "unlisted.txt"),
      joinPath(parent, own, hash, "red.png"),
      "C:/Windows/win.ini",
      "file:///etc/passwd",
      "",
    ];
    for (const attempt of tries) {
      for (const separator of ["=", "/"]) {
        const answer = await rawGet(url, `/gradio_api/file${separator}${attempt}`);
        expect(answer, attempt).toMatch(/^HTTP\/1\.1 (403|404|400) /);
        expect(answer).not.toMatch(/secret$|root:/);
      }
    }
  });

  it("follows no links, not even in its own folder", async () => {
    const parent = await mkdtemp(joinPath(folder, "links-"));
    const { url } = await serve(sizes(), { folder: parent });
    const path = await uploaded(url, redPng, "red.png");
    const [own] = await readdir(parent);
    const [, hash, name] = path.split("/");
    const location = joinPath(parent, own, hash, name);
    await writeFile(joinPath(parent, "secret.txt"), "secret");
    await rm(location);
    await symlink(joinPath(parent, "secret.txt"), location);
    expect((await fetch(`${url}/gradio_api/file=${path}`)).status).toBe(403);
    await mkdir(joinPath(parent, "elsewhere"));
    await writeFile(joinPath(parent, "elsewhere", name), "secret");
    await rename(joinPath(parent, own, hash), joinPath(parent, "moved"));
    await symlink(joinPath(parent, "elsewhere"), joinPath(parent, own, hash));
    expect((await fetch(`${url}/gradio_api/file=${path}`)).status).toBe(403);
  });

  it("opens pictures in the browser, and only lets save what could run there", async () => {
    const { url } = await serve(sizes());
    const cases: [BlobPart, string, boolean][] = [
      [redPng, "red.png", true],
      ["<html><script>alert(1)</script></html>", "page.html", false],
      ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "drawing.svg", false],
      ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "drawing.png", false],
      ["alert(1)", "code.js", false],
      ["%PDF-1.7\n", "paper.pdf", false],
    ];
    for (const [content, name, inline] of cases) {
      const response = await fetch(`${url}/gradio_api/file=${await uploaded(url, content, name)}`);
      expect(response.headers.get("content-disposition"), name).toMatch(inline ? /^inline/ : /^attachment/);
      expect(response.headers.get("content-type")).toBe(inline ? "image/png" : "application/octet-stream");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.get("content-security-policy")).toMatch(/^sandbox;/);
    }
  });

  it("serves parts, heads and empty files", async () => {
    const { url } = await serve(sizes());
    const address = `${url}/gradio_api/file=${await uploaded(url, "0123456789", "digits.txt")}`;
    const part = async (range: string) => {
      const response = await fetch(address, { headers: { range } });
      return [response.status, response.headers.get("content-range"), await response.text()];
    };
    expect(await part("bytes=2-4")).toEqual([206, "bytes 2-4/10", "234"]);
    expect(await part("bytes=7-")).toEqual([206, "bytes 7-9/10", "789"]);
    expect(await part("bytes=-3")).toEqual([206, "bytes 7-9/10", "789"]);
    expect(await part("bytes=0-99")).toEqual([206, "bytes 0-9/10", "0123456789"]);
    expect((await part("bytes=20-"))[0]).toBe(416);
    expect((await part("lines=1-2"))[0]).toBe(200);
    const head = await fetch(address, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length")]).toEqual([200, "10"]);
    const empty = await fetch(`${url}/gradio_api/file=${await uploaded(url, "", "empty.txt")}`);
    expect([empty.status, await empty.text()]).toEqual([200, ""]);
  });

  it("removes its folder at the end", async () => {
    const parent = await mkdtemp(joinPath(folder, "end-"));
    const app = await sizes().launch({ port: 0, quiet: true, folder: parent });
    await uploaded(app.url, redPng, "red.png");
    expect(await readdir(parent)).toHaveLength(1);
    await app.close();
    expect(await readdir(parent)).toHaveLength(0);
  });
});
