/** A photo among the inputs of a batch, as the list of inputs keeps it. */
export interface BatchInput {
  /** Its place among all inputs, from 0: what makes each result one of one input, also where a photo is listed twice. */
  readonly index: number;
  /** What it is called in results: a path, an address, or `file.parquet#12`. */
  readonly photo: string;
  /** Where its bytes are, in a Parquet file that holds photos themselves. */
  readonly row?: ParquetRow;
  /** Why this line of a list names no photo. */
  readonly problem?: string;
}

export interface ParquetRow {
  readonly file: string;
  readonly column: string;
  /** From 0. */
  readonly number: number;
}

/** What came of an input: exactly one row an input is ever written. */
export type BatchRow = AnsweredRow | RejectedRow;

export interface AnsweredRow {
  readonly index: number;
  readonly photo: string;
  /** As `vistazo run --json` prints it. */
  readonly answer: unknown;
}

export interface RejectedRow {
  readonly index: number;
  readonly photo: string;
  /** A sentence. */
  readonly error: string;
  readonly code: string;
}
