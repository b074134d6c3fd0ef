import { CheckpointError } from "./error.js";
import { parseModelId } from "./hub/model-id.js";
import { resolveSettings } from "./hub/settings.js";
import { locateSnapshot } from "./hub/snapshot.js";
import { inSubfolder, locateFolder } from "./local-folder.js";
import type { LocalModel } from "./model-location.js";
import type { OpenModelOptions } from "./options.js";
import { locateOwnModel } from "./own-model.js";

export async function locateModel(source: string, options: OpenModelOptions): Promise<LocalModel> {
  const location = await locateWhole(source, options);
  return options.subfolder ? inSubfolder(location, options.subfolder) : location;
}

/** As in Python, a folder comes before a Hub model of the same name. */
async function locateWhole(source: string, options: OpenModelOptions): Promise<LocalModel> {
  options.signal?.throwIfAborted();
  if (options.folders !== false) {
    const folder = await locateFolder(source);
    if (folder) return folder;
    if (looksLikePath(source)) {
      throw new CheckpointError("folder-not-found", `There is no folder ${JSON.stringify(source.slice(0, 200))}.`);
    }
  }
  if (source.startsWith("vistazo/")) return locateOwnModel(source);
  return locateSnapshot(parseModelId(source, options.revision), resolveSettings(options));
}

/** What nobody would write for a Hub id. */
function looksLikePath(source: string): boolean {
  return /^([./~]|[A-Za-z]:)|\\|\/$|\/.*\//.test(source.replace(/@.*$/, ""));
}
