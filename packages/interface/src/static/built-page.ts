import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InterfaceError } from "../errors.js";
import { type PageFile, unpacked } from "./page-file.js";

const FOLDER = fileURLToPath(new URL("../../dist/page-static/", import.meta.url));

export interface BuiltPage {
  /** With a place for the config. */
  readonly html: string;
  /** Its scripts, styles, fonts, and what computes, by their names in the page's folder. */
  readonly files: ReadonlyMap<string, PageFile>;
}

/** The page that runs its function itself, as this package was built with it. @throws InterfaceError `not-built` */
export async function builtPage(): Promise<BuiltPage> {
  const html = await readFile(join(FOLDER, "static.html"), "utf8").catch((cause: unknown) => {
    throw new InterfaceError("not-built", "The page was not built: run `npm run build` first.", { cause });
  });
  const files = new Map<string, PageFile>();
  for (const name of await readdir(join(FOLDER, "assets"))) {
    const path = join(FOLDER, "assets", name);
    if (name.endsWith(".br")) files.set(`assets/${name.slice(0, -".br".length)}`, unpacked(path));
    else files.set(`assets/${name}`, { path });
  }
  files.set("third-party-notices.txt", { path: join(FOLDER, "third-party-notices.txt") });
  return { html, files };
}
