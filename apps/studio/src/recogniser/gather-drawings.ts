import type { LearningDrawing } from "@vistazo/doodle/learning";
import type { DrawingStore, StoredDrawing } from "@vistazo/drawings";

export interface GatherLimits {
  /** New drawings, at most. */
  readonly mostFresh: number;
  /** Earlier ones of each word. */
  readonly earlierOfWord: number;
  /** Drawings looked through for new ones. */
  readonly mostRead: number;
}

export const GATHER_LIMITS: GatherLimits = { mostFresh: 4000, earlierOfWord: 12, mostRead: 200_000 };

export interface GatheredDrawings {
  readonly drawings: readonly LearningDrawing[];
  readonly fresh: number;
  /** New ones that are left out because somebody reported them. */
  readonly reported: number;
  /** The store's number of the latest of the new ones. */
  readonly sequence: number;
}

/**
 * What there is to learn: drawings made here since the last time, and some of every word from before. Ids are drawn at random, so
 * the first of a word by id are a fair sample.
 *
 * @param since the store's number of the latest drawing that was learnt from
 */
export async function gatherDrawings(
  store: DrawingStore,
  words: readonly string[],
  since: number,
  { mostFresh, earlierOfWord, mostRead }: GatherLimits = GATHER_LIMITS,
): Promise<GatheredDrawings> {
  const drawings: LearningDrawing[] = [];
  const ids = new Set<string>();
  let [reported, sequence, read] = [0, since, 0];
  for await (const stored of store.stream({ since })) {
    if (++read > mostRead || drawings.length === mostFresh) break;
    if (!madeHere(stored)) continue;
    sequence = Math.max(sequence, stored.sequence);
    if (stored.reports > 0) reported++;
    else {
      ids.add(stored.id);
      drawings.push(learningDrawing(stored, true));
    }
  }
  const fresh = drawings.length;
  if (fresh > 0)
    for (const word of words) {
      let left = earlierOfWord;
      for await (const stored of store.stream({ words: [word] })) {
        if (left === 0) break;
        if (stored.reports > 0 || ids.has(stored.id)) continue;
        drawings.push(learningDrawing(stored, false));
        left--;
      }
    }
  return { drawings, fresh, reported, sequence };
}

/** Drawings of a data set were judged by no recogniser of ours. */
function madeHere({ modelVersion }: StoredDrawing): boolean {
  return modelVersion !== undefined;
}

function learningDrawing(stored: StoredDrawing, fresh: boolean): LearningDrawing {
  const { word, drawing } = stored;
  // Those who do not say who they are share one share.
  const player = stored.player ?? (madeHere(stored) ? "unknown" : undefined);
  return { word, drawing, fresh, ...(player !== undefined && { player }) };
}
