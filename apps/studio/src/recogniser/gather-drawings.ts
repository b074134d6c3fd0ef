import type { LearningDrawing } from "@vistazo/doodle/learning";
import type { DrawingStore, StoredDrawing } from "@vistazo/drawings";

export interface GatherLimits {
  /** New drawings in all, at most: of every word equally many. */
  readonly mostFresh: number;
  /** Drawings of each word that are looked through for new ones, at most. */
  readonly readOfWord: number;
  /** Earlier ones of each word. */
  readonly earlierOfWord: number;
}

export const GATHER_LIMITS: GatherLimits = { mostFresh: 4000, readOfWord: 10_000, earlierOfWord: 12 };

/** Drawings that are fetched at once: few, so that the server has time for others in between. */
const AT_ONCE = 100;
/** Reports, each from another network, from which on a drawing is not learnt from. One alone would be anybody's veto. */
const DOUBTED = 2;
/** Earlier than vistazo itself no drawing was made here: those of a data set need not be looked through. */
const FIRST_DAY = new Date("2026-01-01T00:00:00Z");

export interface GatheredDrawings {
  readonly drawings: readonly LearningDrawing[];
  readonly fresh: number;
  /** New ones that are left out because several reported them. */
  readonly reported: number;
  /** The store's number of the latest of the new ones. */
  readonly sequence: number;
}

/**
 * What there is to learn: drawings made here since the last time, and the first of every word from before, always
 * the same ones: what is kept back of them shows over many versions whether something is forgotten.
 *
 * @param since the store's number of the latest drawing that was learnt from
 * @param history in how many runs before drawings of a player were learnt from
 */
export async function gatherDrawings(
  store: DrawingStore,
  words: readonly string[],
  since: number,
  history: ReadonlyMap<string, number> = new Map(),
  { mostFresh, readOfWord, earlierOfWord }: GatherLimits = GATHER_LIMITS,
): Promise<GatheredDrawings> {
  let [reported, sequence] = [0, since];
  const ids = new Set<string>();
  const ofWords: LearningDrawing[][] = [];
  for (const word of words) {
    const own: LearningDrawing[] = [];
    let left = readOfWord;
    const drawn = { words: [word], since, filter: { from: FIRST_DAY }, form: "simplified", batch: AT_ONCE } as const;
    for await (const stored of store.stream(drawn)) {
      if (left-- === 0) break;
      if (!madeHere(stored)) continue;
      sequence = Math.max(sequence, stored.sequence);
      ids.add(stored.id);
      if (stored.reports >= DOUBTED) reported++;
      else own.push(learningDrawing(stored, true, history));
    }
    if (own.length > 0) ofWords.push(own);
  }
  const most = Math.max(1, Math.floor(mostFresh / Math.max(1, ofWords.length)));
  const drawings = ofWords.flatMap((own) => own.slice(-most));
  const fresh = drawings.length;
  if (fresh > 0)
    for (const word of words) {
      let left = earlierOfWord;
      for await (const stored of store.stream({ words: [word], form: "simplified", batch: 2 * earlierOfWord })) {
        if (left === 0) break;
        if (!mayBeShownAgain(stored) || ids.has(stored.id)) continue;
        drawings.push(learningDrawing(stored, false, history));
        left--;
      }
    }
  return { drawings, fresh, reported, sequence };
}

/** Of what players drew, only what was taken for its word is shown again: what was not may be no such thing. */
function mayBeShownAgain(stored: StoredDrawing): boolean {
  return stored.reports < DOUBTED && (!madeHere(stored) || stored.recognized === true);
}

/** Drawings of a data set were judged by no recogniser of ours. */
function madeHere({ modelVersion }: StoredDrawing): boolean {
  return modelVersion !== undefined;
}

function learningDrawing(stored: StoredDrawing, fresh: boolean, known: ReadonlyMap<string, number>): LearningDrawing {
  const { word, drawing, source } = stored;
  // Those who do not say who they are share one share.
  const player = stored.player ?? (madeHere(stored) ? "unknown" : undefined);
  const history = player === undefined ? undefined : known.get(player);
  return {
    word,
    drawing,
    fresh,
    ...(player !== undefined && { player }),
    ...(source !== undefined && { source }),
    ...(history !== undefined && { history }),
  };
}
