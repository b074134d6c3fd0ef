import { join } from "node:path";
import type { VersionRecord } from "@vistazo/api";
import { openStore } from "@vistazo/drawings";
import { ownModelFolder } from "@vistazo/models";
import { StudioError } from "../platform/error.js";
import { RecogniserLearning } from "./learning.js";
import { SharedFolder } from "./shared-folder.js";
import { StudioRecogniser } from "./studio-recogniser.js";
import { RecogniserVersions } from "./versions.js";

export interface LearnOnceOptions {
  /** The studio's. */
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** The recogniser that came with vistazo. */
  readonly recogniser?: string;
  readonly onProgress?: (share: number) => void;
}

/**
 * Lets the recogniser learn from the drawings kept in a studio's data, while no studio runs on it.
 * @returns the version, in use or refused; null where there was nothing to learn
 * @throws DrawingsError `folder-in-use` while a studio runs on it
 */
export async function learnOnce({
  dataDir,
  databaseUrl,
  recogniser: own,
  onProgress,
}: LearnOnceOptions): Promise<VersionRecord | null> {
  const shipped = own ?? ownModelFolder("vistazo/doodle");
  if (shipped === undefined)
    throw new StudioError("NOT_FOUND", "There is no recogniser to teach: the model vistazo/doodle is missing.");
  const drawings = await openStore(databaseUrl ? { databaseUrl } : { dataDir });
  try {
    const folder = join(dataDir, "recogniser");
    const files = drawings.shared?.files;
    const onError = (error: unknown) => console.error(error instanceof Error ? error.message : error);
    const shared = files && (await SharedFolder.open({ folder, files, onError }));
    const recogniser = await StudioRecogniser.open(new RecogniserVersions(shipped, folder, shared));
    const learning = await RecogniserLearning.open({ recogniser, drawings, folder, schedule: { every: 0, hours: 0 } });
    const record = await learning.learn(onProgress);
    await learning.close();
    await recogniser.close();
    return record;
  } finally {
    await drawings.close();
  }
}
