import type { ModelFacts } from "./engine.js";

interface Where {
  readonly cacheDir?: string;
  readonly endpoint?: string;
}

/** A model in the Hub's cache, before it is looked at. */
export interface CachedSource {
  readonly source: string;
  /** Says of which files it is: another one where any of them has changed. */
  readonly identity: string;
}

/** What the process that looks at models' files can be asked. */
export interface InspectQuestions {
  /** @param build whether its network is built, to see whether it would run */
  inspect: {
    question: Where & {
      readonly source: string;
      readonly guest: boolean;
      readonly offline: boolean;
      readonly build: boolean;
    };
    answer: ModelFacts;
  };
  cached: { question: Where; answer: readonly CachedSource[] };
}
