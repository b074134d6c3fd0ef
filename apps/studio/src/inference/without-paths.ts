import { homedir, tmpdir } from "node:os";
import { basename, isAbsolute, join, sep } from "node:path";

/** Folders of the Hub's cache, as what reads it chooses among them. */
function cacheFolders(cacheDir: string | undefined): string[] {
  const { HF_HUB_CACHE, HF_HOME, XDG_CACHE_HOME } = process.env;
  const caches = [
    cacheDir,
    HF_HUB_CACHE,
    HF_HOME && join(HF_HOME, "hub"),
    join(XDG_CACHE_HOME || join(homedir(), ".cache"), "huggingface", "hub"),
  ];
  return caches.flatMap((folder) => folder || []);
}

/**
 * A sentence about a model as anybody may read it: where on this computer its files lie is nobody's business elsewhere. A folder is called by
 * its name.
 *
 * @param source the model's id, or its folder
 */
export function withoutPaths(text: string, source: string, cacheDir?: string): string {
  let said = isAbsolute(source) ? text.replaceAll(source, basename(source)) : text;
  for (const folder of cacheFolders(cacheDir))
    said = said.replaceAll(`the cache ${folder}`, "the cache").replaceAll(folder, "the cache");
  for (const folder of [tmpdir(), homedir()]) said = said.replaceAll(`${folder}${sep}`, "");
  return said;
}
