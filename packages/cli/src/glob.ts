import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isClutter, isFolder } from "@vistazo/image";

/** Whether a path has signs of a pattern: `*`, `?`, `[…]` or `{…}`. */
export function isGlob(path: string): boolean {
  return /[*?[{]/.test(path);
}

/** The files that fit a pattern, in the order of their names: `*` and `?` within a name, `**` for any folders (but by no links, which may lead back), `[ab]`, `{jpg,png}`. */
export async function glob(pattern: string): Promise<string[]> {
  const parts = pattern.replaceAll("\\", "/").split("/");
  const plain = parts.findIndex(isGlob);
  const root = parts.slice(0, plain).join("/");
  return below(root === "" && pattern.startsWith("/") ? "/" : root, parts.slice(plain));
}

async function below(folder: string, [part, ...rest]: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder || ".", { withFileTypes: true }).catch(() => []);
  const shown = entries.filter(({ name }) => !isClutter(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  if (part === "**") {
    if (rest.length > 0) found.push(...(await below(folder, rest)));
    for (const entry of shown) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) found.push(...(await below(path, ["**", ...rest])));
      else if (rest.length === 0) found.push(path);
    }
    return found;
  }
  const fits = namePattern(part);
  for (const entry of shown) {
    if (!fits.test(entry.name)) continue;
    const path = join(folder, entry.name);
    const folderToo = await isFolder(entry, path);
    if (rest.length > 0) found.push(...(folderToo ? await below(path, rest) : []));
    else if (!folderToo) found.push(path);
  }
  return found;
}

function namePattern(part: string): RegExp {
  const source = part.replace(/\{([^{}]*)\}|\[!?([^\]]+)\]|[*?]|[^{[*?]/g, (sign, choices: string | undefined) => {
    if (sign === "*") return ".*";
    if (sign === "?") return ".";
    if (choices !== undefined) return `(?:${choices.split(",").map(literal).join("|")})`;
    if (sign.startsWith("[")) return sign.replace("[!", "[^");
    return literal(sign);
  });
  return new RegExp(`^${source}$`);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
