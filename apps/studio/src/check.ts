import { join } from "node:path";
import { checkStore, type StoreCheck } from "@vistazo/drawings";
import { ownModelFolder } from "@vistazo/models";
import { RecogniserVersions } from "./recogniser/versions.js";
import { defaultDataDir } from "./start.js";

export interface DataCheck {
  /** What the store's check has read, or the sentence that says what is wrong with it; null where there is none yet. */
  readonly store: StoreCheck | string | null;
  /** The recogniser's versions, and what is wrong with each; empty where there is no recogniser. */
  readonly versions: readonly { readonly version: number; readonly problem: string | null }[];
}

/** Reads all that a studio keeps, while none is running on it. */
export async function checkData({
  dataDir = defaultDataDir(),
  databaseUrl,
}: {
  readonly dataDir?: string;
  readonly databaseUrl?: string;
}): Promise<DataCheck> {
  const shipped = ownModelFolder("vistazo/doodle");
  const [store, versions] = await Promise.all([
    checkStore(databaseUrl ? { databaseUrl } : { dataDir }).catch((error: Error) => error.message),
    shipped === undefined ? [] : new RecogniserVersions(shipped, join(dataDir, "recogniser")).check(),
  ]);
  return { store, versions };
}
