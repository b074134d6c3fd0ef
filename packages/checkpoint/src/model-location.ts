import type { ByteSource } from "./byte-source.js";
import type { CheckpointError } from "./error.js";
import type { StoredFile } from "./stored-file.js";

/** A file of a model, by its name within the model, with `/` between folders. */
export interface ModelFile {
  readonly name: string;
  readonly bytes: number;
}

/** Where a model's files are, or can be had from. */
export interface ModelLocation {
  /** As a person named it. */
  readonly id: string;
  readonly revision?: string;
  readonly commit?: string;
  /** All files the model has, as far as is known. */
  readonly files: readonly ModelFile[];
  /** Those of them that need not be fetched any more. */
  readonly local: readonly ModelFile[];
  /**
   * Sees to it that files are on this machine. `maxBytes` is the size beyond which one of them is refused.
   *
   * @throws CheckpointError file-not-found, limit-exceeded; of a Hub model also what a download can throw
   */
  fetch(names: readonly string[], maxBytes?: number): Promise<void>;
  /** What to say where the files lack something: where not all of them are known, that is another thing. */
  lacking(error: CheckpointError): CheckpointError;
  /** A file that was fetched. */
  file(name: string): StoredFile;
  /**
   * A file that is read where it is, in parts: of what is large the beginning, without a download.
   *
   * @throws CheckpointError file-not-found; of a Hub model also what a download can throw
   */
  peek(name: string): Promise<ByteSource>;
  /** Called when everything that was wanted has been fetched. */
  complete(): Promise<void>;
}

/** A model on this machine's disk, or that comes there. */
export interface LocalModel extends ModelLocation {
  /** The folder, or the snapshot within the cache. */
  readonly directory: string;
}
