import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type LearningResult, VERSION_FILES, type VersionRecord, versionRecordSchema } from "@vistazo/api";
import { readRecogniserConfig } from "@vistazo/doodle";
import { writeWhole } from "@vistazo/files/node";
import { StudioError } from "../platform/error.js";
import { digestOf } from "../platform/network-files.js";
import type { SharedFolder } from "./shared-folder.js";

/** Beside a version's files: what they were when they were kept. */
const SUMS = "sums.json";

/** A version that can be put in use. */
export interface UsableVersion {
  readonly version: number;
  /** Of its checkpoint. */
  readonly folder: string;
  readonly words: readonly string[];
  /** Changes with its files, so that clients can keep them. */
  readonly digest: string;
}

/** The recogniser's versions on disk: `versions/<n>/` with a checkpoint and version.json, and in-use.json. Version 1 is the one that was shipped. */
export class RecogniserVersions {
  /**
   * @param shipped the checkpoint that came with vistazo
   * @param folder where the others are kept
   * @param shared what keeps the folder as other studios have it
   */
  constructor(
    private readonly shipped: string,
    private readonly folder: string,
    readonly shared?: SharedFolder,
  ) {}

  /** All of them, the latest first. What is not whole is left out. */
  async list(): Promise<VersionRecord[]> {
    const names = await readdir(join(this.folder, "versions")).catch(() => []);
    const numbers = names.filter((name) => /^[1-9]\d{0,8}$/u.test(name) && name !== "1").map(Number);
    const records = await Promise.all(numbers.map((version) => this.#record(version)));
    const first: VersionRecord = { version: 1, from: null, at: null, state: "shipped", result: null };
    return [...records.filter((record) => record !== null), first].sort((a, b) => b.version - a.version);
  }

  /** The version that is to be used: the one chosen last, or the shipped one where that is gone. */
  async inUse(): Promise<UsableVersion> {
    const version = await this.chosen();
    return (version === 1 ? null : await this.open(version).catch(() => null)) ?? this.open(1);
  }

  /** The number of the version chosen last. */
  async chosen(): Promise<number> {
    const text = await readFile(join(this.folder, "in-use.json"), "utf8").catch(() => "{}");
    const { version } = parse(text) as { version?: unknown };
    return typeof version === "number" ? version : 1;
  }

  async choose(version: number): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await writeWhole(join(this.folder, "in-use.json"), json({ version }));
    await this.shared?.push();
  }

  /**
   * Reads a version's configuration.
   * @throws StudioError NOT_FOUND, MODEL_DAMAGED if its files are not what was learnt
   */
  async open(version: number): Promise<UsableVersion> {
    const state = version === 1 ? "shipped" : ((await this.#record(version))?.state ?? "refused");
    if (state === "refused") {
      throw new StudioError("NOT_FOUND", `There is no version ${version} of the recogniser that can be used.`);
    }
    const folder = this.#checkpoint(version);
    const files = await Promise.all(VERSION_FILES.map((name) => readFile(join(folder, name))));
    await compareSums(folder, files);
    const [config, preprocessor] = files;
    const { words } = readRecogniserConfig(parse(String(config)), parse(String(preprocessor)));
    return { version, folder, words, digest: digestOf(files) };
  }

  /**
   * Keeps the result of learning as the next version, whole or not at all.
   * @param checkpoint a folder that is moved; of a refused version only the figures are kept
   */
  async add(
    checkpoint: string,
    from: number,
    state: "accepted" | "waiting" | "refused",
    result: LearningResult,
  ): Promise<VersionRecord> {
    const [latest] = await this.list();
    const version = (latest?.version ?? 1) + 1;
    const record: VersionRecord = { version, from, at: new Date().toISOString(), state, result };
    if (state === "refused") {
      await rm(checkpoint, { recursive: true, force: true });
      await mkdir(checkpoint, { recursive: true });
    } else {
      const files = await Promise.all(VERSION_FILES.map((name) => readFile(join(checkpoint, name))));
      await writeWhole(join(checkpoint, SUMS), json(sumsOf(files)));
    }
    await writeWhole(join(checkpoint, "version.json"), json(record));
    await mkdir(join(this.folder, "versions"), { recursive: true });
    await rename(checkpoint, join(this.folder, "versions", String(version)));
    await this.shared?.push();
    return record;
  }

  /** Reads all versions that could be used, and says of each what is wrong with it; null if nothing is. */
  async check(): Promise<readonly { readonly version: number; readonly problem: string | null }[]> {
    const usable = (await this.list()).filter(({ state }) => state !== "refused");
    const numbers = usable.map(({ version }) => version).sort((a, b) => a - b);
    return Promise.all(
      numbers.map(async (version) => {
        const problem = await this.open(version).then(
          () => null,
          (error: unknown) => (error instanceof Error ? error.message : String(error)),
        );
        return { version, problem };
      }),
    );
  }

  /** Changes what became of a version that has a checkpoint. */
  async mark(version: number, state: "accepted" | "withdrawn"): Promise<void> {
    const record = await this.#record(version);
    if (!record) return;
    await writeWhole(join(this.#checkpoint(version), "version.json"), json({ ...record, state }));
    await this.shared?.push();
  }

  /** The checkpoint that everything learnt began with. */
  get shippedFolder(): string {
    return this.shipped;
  }

  #checkpoint(version: number): string {
    return version === 1 ? this.shipped : join(this.folder, "versions", String(version));
  }

  async #record(version: number): Promise<VersionRecord | null> {
    const text = await readFile(join(this.folder, "versions", String(version), "version.json"), "utf8").catch(() => "");
    const record = versionRecordSchema.safeParse(parse(text));
    return record.success && record.data.version === version ? record.data : null;
  }
}

/** SHA-256 of each file, by its name. */
function sumsOf(files: readonly Uint8Array[]): Record<string, string> {
  return Object.fromEntries(
    VERSION_FILES.map((name, i) => [name, createHash("sha256").update(files[i]).digest("hex")]),
  );
}

/** @throws StudioError MODEL_DAMAGED if files are other than when they were kept; versions of earlier programs have nothing to compare with */
async function compareSums(folder: string, files: readonly Uint8Array[]): Promise<void> {
  const kept = await readFile(join(folder, SUMS), "utf8").catch(() => null);
  if (kept === null) return;
  const expected = parse(kept) as Record<string, unknown>;
  for (const [name, sum] of Object.entries(sumsOf(files))) {
    if (expected[name] === sum) continue;
    throw new StudioError("MODEL_DAMAGED", `The file ${name} of a learnt version is not what was learnt.`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
