import { homedir, tmpdir } from "node:os";
import { basename, isAbsolute, sep } from "node:path";
import { resolveCacheDirectory } from "@vistazo/checkpoint";

/**
 * A sentence about a model as anybody may read it: where on this computer its files lie is nobody's business elsewhere. A folder is called by
 * its name.
 *
 * @param source the model's id, or its folder
 */
export function withoutPaths(text: string, source: string, cacheDir?: string): string {
  let said = isAbsolute(source) ? text.replaceAll(source, basename(source)) : text;
  for (const folder of [resolveCacheDirectory(cacheDir), resolveCacheDirectory(undefined)])
    said = said.replaceAll(`the cache ${folder}`, "the cache").replaceAll(folder, "the cache");
  for (const folder of [tmpdir(), homedir()]) said = said.replaceAll(`${folder}${sep}`, "");
  return said;
}
