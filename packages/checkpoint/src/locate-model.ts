import { basename, dirname } from "node:path";
import { pickleAdvice } from "./choose-weights.js";
import { CheckpointError } from "./error.js";
import { parseModelId } from "./hub/model-id.js";
import { resolveSettings } from "./hub/settings.js";
import { locateSnapshot } from "./hub/snapshot.js";
import { inSubfolder, isLocalFile, locateFolder } from "./local-folder.js";
import type { LocalModel } from "./model-location.js";
import { withOnlyOnnx } from "./one-onnx-file.js";
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
    const folder = (await locateFolder(source)) ?? (await locateFile(source));
    if (folder) return folder;
    if (looksLikePath(source) && !hubFile.test(source)) {
      throw new CheckpointError("folder-not-found", `There is no folder ${JSON.stringify(source.slice(0, 200))}.`);
    }
  }
  if (source.startsWith("vistazo/")) return locateOwnModel(source);
  const inRepository = hubFile.exec(source)?.groups;
  const id = inRepository ? `${inRepository.id}${inRepository.revision ?? ""}` : source;
  const whole = await locateSnapshot(parseModelId(id, options.revision), resolveSettings(options));
  return inRepository ? onlyFile(whole, inRepository.file) : whole;
}

/** An ONNX file of a model on the Hub: `org/name/file.onnx`, `org/name/folder/file.onnx@revision`. */
const hubFile = /^(?<id>[\w-][\w.-]*\/[\w.-]+)\/(?<file>[^@]+\.onnx)(?<revision>@.*)?$/;

/** An ONNX file on this machine. */
async function locateFile(source: string): Promise<LocalModel | undefined> {
  if (!/\.(onnx|pt)$/.test(source) || !(await isLocalFile(source))) return undefined;
  const name = basename(source);
  if (name.endsWith(".pt")) throw new CheckpointError("no-weights", `${source} cannot be read. ${pickleAdvice(name)}`);
  const folder = await locateFolder(dirname(source));
  return folder && { ...withOnlyOnnx(folder, name), id: source };
}

/** @throws CheckpointError file-not-found */
async function onlyFile(whole: LocalModel, path: string): Promise<LocalModel> {
  const slash = path.lastIndexOf("/");
  const folder = slash < 0 ? whole : await inSubfolder(whole, path.slice(0, slash));
  return { ...withOnlyOnnx(folder, path.slice(slash + 1)), id: `${whole.id}/${path}` };
}

/** What nobody would write for a Hub id. */
function looksLikePath(source: string): boolean {
  return /^([./~]|[A-Za-z]:)|\\|\/$|\/.*\//.test(source.replace(/@.*$/, ""));
}
