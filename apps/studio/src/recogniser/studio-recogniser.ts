import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { VersionFile } from "@vistazo/api";
import type { Drawing, Guess } from "@vistazo/doodle";
import { StudioError } from "../platform/error.js";
import { Judge } from "./judge.js";
import type { RecogniserVersions, UsableVersion } from "./versions.js";

/** Says what drawings are. */
export interface DrawingJudge {
  readonly version: number;
  readonly words: readonly string[];
  /**
   * The likeliest words, likeliest first. The drawing must have been checked (`checkDrawing`).
   * @throws StudioError BUSY
   */
  judge(drawing: Drawing): Promise<Guess[]>;
}

/** The recogniser of the studio: the version in use, which can be changed while it runs. */
export class StudioRecogniser implements DrawingJudge {
  #current: UsableVersion;
  #judge: Judge;
  /** Of a version that is compared with the one in use. */
  #other: { readonly version: number; readonly judge: Judge } | undefined;

  private constructor(
    readonly versions: RecogniserVersions,
    current: UsableVersion,
  ) {
    this.#current = current;
    this.#judge = new Judge(current.folder, current.words);
  }

  /** @throws DoodleError `invalid-checkpoint` if the shipped recogniser cannot be read */
  static async open(versions: RecogniserVersions): Promise<StudioRecogniser> {
    return new StudioRecogniser(versions, await versions.inUse());
  }

  get version(): number {
    return this.#current.version;
  }

  get words(): readonly string[] {
    return this.#current.words;
  }

  get current(): UsableVersion {
    return this.#current;
  }

  /**
   * Where a file of a version lies, and how many bytes it has.
   * @param digest of the version's files, as whoever asks knows it
   * @throws StudioError NOT_FOUND
   */
  async file(version: number, digest: string, file: VersionFile): Promise<{ path: string; size: number }> {
    const { folder, digest: own } = this.version === version ? this.#current : await this.#fetched(version);
    if (own !== digest)
      throw new StudioError("NOT_FOUND", "This version's files are at another address; load the page again.");
    const path = join(folder, file);
    return { path, size: (await stat(path)).size };
  }

  /** One that another studio has learnt may be asked for here before it is. */
  async #fetched(version: number): Promise<UsableVersion> {
    try {
      return await this.versions.open(version);
    } catch (error) {
      if (!this.versions.shared) throw error;
      await this.versions.shared.pull();
      return this.versions.open(version);
    }
  }

  judge(drawing: Drawing): Promise<Guess[]> {
    return this.#judge.judge(drawing);
  }

  /**
   * What a drawing is by another version, beside the one in use.
   * @throws StudioError NOT_FOUND, BUSY
   */
  async judgeBy(version: number, drawing: Drawing): Promise<Guess[]> {
    if (this.#other?.version !== version) {
      const { folder, words } = await this.versions.open(version);
      await this.forgetOther();
      this.#other = { version, judge: new Judge(folder, words) };
    }
    return this.#other.judge.judge(drawing);
  }

  /** Ends what `judgeBy` has begun. */
  async forgetOther(): Promise<void> {
    const other = this.#other;
    this.#other = undefined;
    await other?.judge.close();
  }

  /** Takes the version that was chosen by another process. */
  async follow(): Promise<void> {
    const chosen = await this.versions.chosen();
    if (chosen !== this.version) await this.use(chosen).catch(() => {});
  }

  /**
   * Puts a version in use, for good.
   * @throws StudioError NOT_FOUND
   */
  async use(version: number): Promise<void> {
    const next = await this.versions.open(version);
    await this.versions.choose(version);
    await this.versions.mark(version, "accepted");
    const before = this.#judge;
    this.#current = next;
    this.#judge = new Judge(next.folder, next.words);
    await before.close();
  }

  async close(): Promise<void> {
    await this.#judge.close();
    await this.forgetOther();
    await this.versions.shared?.close();
  }
}
