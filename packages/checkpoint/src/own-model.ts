import { CheckpointError } from "./error.js";
import { locateFolder } from "./local-folder.js";
import type { LocalModel } from "./model-location.js";

/**
 * A model of the project's own, `vistazo/NAME`, in the package `@vistazo/models`: no network is asked.
 *
 * @throws CheckpointError model-not-found
 */
export async function locateOwnModel(id: string): Promise<LocalModel> {
  const { OWN_MODELS, ownModelFolder } = await import("@vistazo/models").catch((cause) => {
    throw new CheckpointError(
      "model-not-found",
      `${JSON.stringify(id.slice(0, 200))} is one of vistazo's own models, which are not installed here: run npm install @vistazo/models.`,
      { cause },
    );
  });
  const folder = ownModelFolder(id);
  const location = folder === undefined ? undefined : await locateFolder(folder);
  if (!location) {
    const known = new Intl.ListFormat("en").format(OWN_MODELS.map((name) => `vistazo/${name}`));
    throw new CheckpointError(
      "model-not-found",
      `vistazo has no model ${JSON.stringify(id.slice(0, 200))} of its own; it has ${known}.`,
    );
  }
  return { ...location, id };
}
