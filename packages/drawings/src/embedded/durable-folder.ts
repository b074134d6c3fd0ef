import { fsyncSync } from "node:fs";
import { relative, sep } from "node:path";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { readControlFile } from "./control-file.js";
import { LogPositionFile } from "./log-position.js";
import { Manifest } from "./manifest.js";
import { type LogPosition, positionIn } from "./write-ahead-log.js";

type Init = NodeFS["init"];

interface FileNode {
  readonly name: string;
}

interface OpenFile {
  readonly nfd?: number;
  readonly node: FileNode;
}

type Write = (stream: OpenFile, buffer: Uint8Array, offset: number, length: number, position: number) => number;

/** What of Emscripten's file system in Node is used here. */
interface NodeFileSystem {
  readonly NODEFS: {
    realPath(node: FileNode): string;
    /** Runs what may throw the system's errors, and throws PostgreSQL's numbers for them. */
    tryFSOperation<T>(operation: () => T): T;
    readonly node_ops: { unlink: (parent: FileNode, name: string) => void };
    readonly stream_ops: { write: Write; fsync?: (stream: OpenFile) => number };
  };
}

const LOG_FILE = /^pg_wal\/([0-9A-F]{24})$/u;

/**
 * A database's folder whose `fsync` reaches the disk: Emscripten's own does nothing, and a saved drawing would be lost with the power. It notes
 * what PostgreSQL does not: how far its log was on the disk, and what files without checksums were.
 */
export class DurableFolder extends NodeFS {
  readonly #manifest: Manifest;
  readonly #position: LogPositionFile;
  readonly #segment: number;
  /** What was written of the log, and is not known to be on the disk. */
  readonly #written = new Map<string, LogPosition>();

  /** @throws Damage */
  constructor(private readonly path: string) {
    super(path);
    this.#segment = readControlFile(path).segment;
    this.#manifest = Manifest.open(path);
    this.#position = new LogPositionFile(path);
  }

  override async init(...[pg, options]: Parameters<Init>): ReturnType<Init> {
    const made = await super.init(pg, options);
    made.emscriptenOpts.preRun = [
      ...(made.emscriptenOpts.preRun ?? []),
      (module: object) => this.#watch(module as NodeFileSystem),
    ];
    return made;
  }

  /** After the database was closed. */
  closed(): void {
    this.#manifest.close();
    this.#position.close();
  }

  #watch({ NODEFS: files }: NodeFileSystem): void {
    const nameOf = (node: FileNode) => relative(this.path, files.realPath(node)).split(sep).join("/");
    const { write } = files.stream_ops;
    const { unlink } = files.node_ops;
    files.stream_ops.write = (stream, buffer, offset, length, position) => {
      const name = nameOf(stream.node);
      files.tryFSOperation(() => this.#manifest.writes(name));
      const written = write(stream, buffer, offset, length, position);
      const [, log] = LOG_FILE.exec(name) ?? [];
      if (log) this.#noteLog(log, buffer.subarray(offset, offset + written), position);
      return written;
    };
    files.stream_ops.fsync = ({ nfd, node }) => {
      if (nfd === undefined) return 0;
      files.tryFSOperation(() => fsyncSync(nfd));
      this.#noteSynced(nameOf(node));
      return 0;
    };
    files.node_ops.unlink = (parent, name) => {
      // Before: a file that is gone and still listed would look damaged.
      files.tryFSOperation(() => this.#manifest.removed(`${nameOf(parent)}/${name}`));
      unlink(parent, name);
    };
  }

  /** What cannot be noted, on a full disk, is not compared later. */
  #noteSynced(name: string): void {
    try {
      this.#manifest.synced(name);
      const [, log] = LOG_FILE.exec(name) ?? [];
      const position = log && this.#written.get(log);
      if (!log || !position) return;
      this.#position.write(position);
      this.#written.delete(log);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    }
  }

  #noteLog(file: string, bytes: Uint8Array, position: number): void {
    const length = bytes.findLastIndex((byte) => byte !== 0) + 1;
    // A new file is filled with zeros first.
    if (length === 0) return;
    const end = positionIn(file, this.#segment) + position + length;
    // Waiting for a file that is full may come in the midst of a record, any other waits for records that are whole.
    this.#written.set(file, { end, whole: position + bytes.length < this.#segment });
  }
}
