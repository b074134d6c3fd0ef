import { CheckpointError } from "../error.js";
import { parseModelId } from "../hub/model-id.js";
import type { ModelFiles } from "../model-files.js";
import type { ModelLocation } from "../model-location.js";
import { withOnlyOnnx } from "../one-onnx-file.js";
import { openFiles, openLocation } from "../open-files.js";
import type { OpenModelOptions } from "../options.js";
import { type FolderHandle, filesOfFolder, filesOfList } from "./chosen-files.js";
import { locateAddress, locateAddresses } from "./locate-address.js";
import { locateHubModel } from "./locate-hub-model.js";
import { type PageSettings, resolvePageSettings } from "./page-settings.js";

/** Where a page's model is: the Hub's id of it, the address of its folder, its files, or the addresses of these by their names. */
export type PageModelSource = string | URL | readonly File[] | FolderHandle | ReadonlyMap<string, string | URL>;

/**
 * As `openModel` in Node, in a page: `org/name`, `org/name@revision` or `org/name/file.onnx` of the Hub, the address of a folder or
 * of an ONNX file on any server (`https://…`, `/…`, `./…`), the addresses of its files by their names, where these are known (a server
 * need not be asked which there are), files that were chosen or dropped, or the folder that was chosen.
 * What is downloaded is kept in the page's storage, and verified as the Hub knows it.
 *
 * @throws CheckpointError with a `code` for every cause, or the signal's reason
 */
export async function openModel(source: PageModelSource, options: OpenModelOptions = {}): Promise<ModelFiles> {
  options.signal?.throwIfAborted();
  if (Array.isArray(source)) return openFiles("the chosen model", filesOfList(source), options);
  if (isFolder(source)) return openFiles(source.name, await filesOfFolder(source), options);
  if (source instanceof Map) {
    const addresses = new Map([...source].map(([name, address]) => [name, new URL(address, location.href)]));
    const [first] = addresses.values();
    if (!first) throw new CheckpointError("invalid-model-id", "A model has a file at least: name their addresses.");
    return openLocation(
      await locateAddresses(new URL(".", first).href, [addresses], resolvePageSettings(options)),
      options,
    );
  }
  if (typeof source !== "string" && !(source instanceof URL)) {
    throw new CheckpointError(
      "invalid-model-id",
      "A model in a page is an id of the Hub, an address, a map of its files' addresses, an array of files or a folder's handle.",
    );
  }
  return openLocation(await locate(source, resolvePageSettings(options), options), options);
}

async function locate(source: string | URL, settings: PageSettings, options: OpenModelOptions): Promise<ModelLocation> {
  if (source instanceof URL || /^(https?:\/\/|\.{0,2}\/)/.test(source)) {
    const base = new URL(source, location.href);
    if (options.subfolder) base.pathname = `${base.pathname.replace(/\/*$/, "/")}${options.subfolder}`;
    return locateAddress(base, settings, options);
  }
  if (options.subfolder) {
    throw new CheckpointError(
      "invalid-option",
      `A page takes a model's subfolder by its address only: ${settings.endpoint}/${source}/resolve/main/${options.subfolder}.`,
    );
  }
  if (source.startsWith("vistazo/")) return locateOwnModel(source, settings);
  const { id, file, revision } = hubFile.exec(source)?.groups ?? {};
  const model = parseModelId(file ? `${id}${revision ?? ""}` : source, options.revision);
  const whole = await locateHubModel(model, settings);
  return file ? { ...withOnlyOnnx(whole, file), id: `${whole.id}/${file}` } : whole;
}

/** An ONNX file of a model on the Hub, at its top. */
const hubFile = /^(?<id>[\w-][\w.-]*\/[\w.-]+)\/(?<file>[^@/]+\.onnx)(?<revision>@.*)?$/;

/** A model of the project's own, which the bundler put beside the page's scripts. */
async function locateOwnModel(id: string, settings: PageSettings): Promise<ModelLocation> {
  const { OWN_MODELS, ownModelFiles } = await import("@vistazo/models/addresses");
  const files = ownModelFiles(id);
  if (!files) {
    const known = new Intl.ListFormat("en").format(OWN_MODELS.map((name) => `vistazo/${name}`));
    throw new CheckpointError(
      "model-not-found",
      `vistazo has no model ${JSON.stringify(id.slice(0, 200))} of its own; it has ${known}.`,
    );
  }
  return { ...(await locateAddresses(id, [files], settings)), id };
}

function isFolder(source: unknown): source is FolderHandle {
  return typeof source === "object" && source !== null && "kind" in source && source.kind === "directory";
}
