import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const FOLDER = fileURLToPath(new URL("../../dist/page/", import.meta.url));
const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** A file of the page, with smaller forms of it. */
export interface PageFile {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

export interface PageFiles {
  /** With a place for the config. */
  readonly html: string;
  readonly assets: ReadonlyMap<string, PageFile>;
}

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Vistazo</title>
<p>The page of this app was not built. Run <code>npm run build</code>; the API works without it.</p></html>`;

let loading: Promise<PageFiles> | undefined;

/** The page's files, read and compressed once for all apps. */
export function pageFiles(): Promise<PageFiles> {
  loading ??= load();
  return loading;
}

async function load(): Promise<PageFiles> {
  const html = await readFile(join(FOLDER, "index.html"), "utf8").catch(() => NOT_BUILT);
  const names = await readdir(join(FOLDER, "assets")).catch(() => []);
  const assets = new Map<string, PageFile>();
  for (const name of names) {
    const type = TYPES[extname(name)];
    if (type) assets.set(name, await compressed(await readFile(join(FOLDER, "assets", name)), type));
  }
  return { html, assets };
}

async function compressed(plain: Buffer, type: string): Promise<PageFile> {
  const [gzipped, brotli] = await Promise.all([
    promisify(gzip)(plain, { level: 9 }),
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ]);
  return { type, plain, gzip: gzipped, brotli };
}

/** The page with its config in it, so that it is there with the first answer. */
export function htmlWithConfig(html: string, config: { readonly title: string }): string {
  const title = config.title.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const json = JSON.stringify(config).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028");
  return html
    .replace(/<title>[^<]*<\/title>/, () => `<title>${title}</title>`)
    .replace("<!--config-->", () => `<script id="gradio-config" type="application/json">${json}</script>`);
}
