/** A pipeline as far as a page that runs it needs to know it: a pipeline of Node has this. */
export interface StaticPipeline {
  readonly task: string;
  readonly model: {
    readonly id: string;
    /** Its files on this machine's disk, by their names within the model. */
    readonly files: readonly { readonly name: string; readonly file: unknown; readonly bytes: number }[];
  };
}

/** What a page is told of the model that it runs. */
export interface HereConfig {
  readonly task: string;
  /** Names of its files below `model/`. */
  readonly files: readonly string[];
  /** Of all of them. */
  readonly bytes: number;
  readonly dtype: string | undefined;
}
