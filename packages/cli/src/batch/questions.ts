import type { ModelFlags } from "../model-options.js";

/** What a process that runs a batch's model is asked. */
export interface BatchQuestions {
  /** Load the model. */
  open: { question: OpenQuestion; answer: undefined };
  /** Answer a shard, and write its part. */
  shard: { question: number; answer: undefined; progress: RowsTold };
}

export interface OpenQuestion {
  /** The folder or prefix of the results. */
  readonly out: string;
  readonly flags: ModelFlags;
  /** A folder of this computer. */
  readonly journals: string;
  /** How often an input may end the process, and how often one is fetched that does not come. */
  readonly attempts: number;
  readonly strict: boolean;
}

/** Rows that came of inputs since the last time. */
export interface RowsTold {
  readonly answered: number;
  /** Why inputs were set aside. */
  readonly rejected: readonly string[];
  /** How many of them all an earlier process had. */
  readonly earlier: number;
}
