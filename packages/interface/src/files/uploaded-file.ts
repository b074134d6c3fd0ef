import { readBytes } from "#platform";
import type { StoredFile } from "./file-store.js";

/** An uploaded file, as functions get it. */
export class UploadedFile {
  /** As its sender called it, made safe. */
  readonly name: string;
  readonly size: number;
  /** Media type, told from the bytes. */
  readonly type: string;
  /** Where it lies on this server. The file goes when it was not used for some time: copy what should stay. */
  readonly path: string;
  /** By which clients name it. */
  readonly id: string;

  constructor(file: StoredFile) {
    this.id = file.path;
    this.name = file.name;
    this.size = file.size;
    this.type = file.mime;
    this.path = file.location;
  }

  bytes(): Promise<Buffer> {
    return readBytes(this.path);
  }

  async text(): Promise<string> {
    return (await readBytes(this.path)).toString("utf8");
  }
}
