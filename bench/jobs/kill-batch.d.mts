export interface KillBatchOptions {
  readonly photos: number;
  readonly kills: number;
  /** Default 4. */
  readonly workers?: number;
  readonly partRows?: number;
  readonly format?: "jsonl" | "parquet";
  /** Files that are no photos. */
  readonly poison?: number;
  /** Inputs that end the process that runs them. */
  readonly deadly?: number;
  /** A PostgreSQL database: two commands then share the work by a queue. */
  readonly queue?: string;
  /** Restarts that database. */
  readonly restart?: () => Promise<void>;
  readonly restarts?: number;
  readonly log?: (line: string) => void;
  readonly random?: () => number;
}

export interface KillBatchResult {
  readonly inputs: number;
  readonly rows: number;
  /** Inputs that have more than one row. */
  readonly twice: number;
  /** Inputs that have none. */
  readonly missing: number;
  readonly answered: number;
  /** Of what is no photo, and of what ends its process, those that were set aside with the right code. */
  readonly poisonListed: number;
  readonly deadlyListed: number;
  /** Good photos that were set aside. */
  readonly wronged: number;
  readonly kills: { readonly commands: number; readonly workers: number };
  readonly restarts: number;
  readonly seconds: number;
}

/** Runs `vistazo batch` over generated photos while its processes are killed (SIGKILL) at random, and looks at what came of it. */
export function killBatch(options: KillBatchOptions): Promise<KillBatchResult>;
