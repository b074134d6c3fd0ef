import { ImageError, type ImageErrorCode, type Photo } from "@vistazo/image";
import { FieldError, InterfaceError } from "../errors.js";
import { spokenSize } from "./byte-size.js";
import { type FileData, type FileReference, fileReference } from "./file-data.js";
import type { FileStore, StoredFile } from "./file-store.js";
import type { PhotoFile, PhotoReader } from "./photo-reader.js";
import { UploadedFile } from "./uploaded-file.js";

/** Fetches a file from the web: refuses addresses inside the network, limits bytes and time. */
export type Download = (url: string, limits: { maxBytes: number; signal: AbortSignal }) => Promise<Uint8Array>;

/** A file that a function returns: an uploaded one, bytes, a `Blob`, a path on this server, or an address on the web. */
export type FileResult = UploadedFile | Uint8Array | Blob | string;

export interface FilesOptions {
  readonly store: FileStore;
  /** Where the app is served, without a slash at the end: files get addresses below it. */
  readonly root: string;
  readonly maxFileSize: number;
  readonly signal: AbortSignal;
  readonly download: Download;
  readonly photos: Pick<PhotoReader, "read">;
  /** What is published stays as long as the app. */
  readonly pinned?: boolean;
}

/** What a component may do with files while one call is parsed and its result formatted. */
export interface Files {
  readonly signal: AbortSignal;
  readonly maxFileSize: number;
  /** Nobody but the project's own page sees the results: what it does not look at need not be made. */
  readonly forOwnPage: boolean;
  /**
   * The file that a client means: one that it uploaded before, one on the web, or one within the message itself.
   * @param value as it came from the client
   * @param label of the component, for messages
   * @throws UserError
   */
  receive(value: unknown, label: string): Promise<StoredFile>;
  /**
   * The pixels of a photo's file: upright RGB.
   * @throws ImageError
   */
  decode(file: PhotoFile): Promise<Photo>;
  /** Gives a file to clients. */
  publish(file: FileResult, name?: string): Promise<FileData>;
}

/** Files that lie with the server. */
export class ServerFiles implements Files {
  readonly forOwnPage = false;
  readonly #options: FilesOptions;
  /** Of all photos that were decoded for the call. */
  #pixels = 0;

  constructor(options: FilesOptions) {
    this.#options = options;
  }

  get signal(): AbortSignal {
    return this.#options.signal;
  }

  get maxFileSize(): number {
    return this.#options.maxFileSize;
  }

  async receive(value: unknown, label: string): Promise<StoredFile> {
    const reference = fileReference(value);
    if (!reference) {
      throw new FieldError(
        label,
        (field) => ({ en: `"${field}" needs a file.`, es: `«${field}» necesita un archivo.` }),
        { code: "bad-input" },
      );
    }
    const { store } = this.#options;
    const known = reference.path !== null ? store.get(reference.path) : undefined;
    if (known) return known;
    const address = [reference.path, reference.url].find((text) => text !== null && /^(https?|data):/i.test(text));
    if (!address) {
      throw new FieldError(
        label,
        (field) => ({
          en: `The file of "${field}" is not on the server (any more): choose it again.`,
          es: `El archivo de «${field}» ya no está en el servidor: elígelo otra vez.`,
        }),
        { code: "bad-file" },
      );
    }
    const bytes = /^data:/i.test(address) ? this.#decode(address, label) : await this.#fetch(address, label);
    return store.add(bytes, nameOf(reference, address));
  }

  async decode(file: PhotoFile): Promise<Photo> {
    const { photos, signal } = this.#options;
    const photo = await photos.read(file, this.#pixels, signal);
    this.#pixels += photo.width * photo.height;
    return photo;
  }

  async publish(file: FileResult, name = "file"): Promise<FileData> {
    const { store, root } = this.#options;
    const stored = await this.#store(file, name);
    store.get(stored.path);
    return {
      path: stored.path,
      url: `${root}/gradio_api/file=${stored.path}`,
      orig_name: stored.name,
      size: stored.size,
      mime_type: stored.mime,
      is_stream: false,
      meta: { _type: "gradio.FileData" },
    };
  }

  async #store(file: FileResult, name: string): Promise<StoredFile> {
    const { store, download, maxFileSize, signal, pinned } = this.#options;
    if (file instanceof UploadedFile) return store.get(file.id) ?? store.addLocal(file.path, { pinned });
    if (file instanceof Blob) return store.add(file.stream(), "name" in file ? String(file.name) : name, { pinned });
    if (typeof file !== "string") return store.add(file, name, { pinned });
    if (!/^https?:/i.test(file)) return store.addLocal(file, { pinned });
    const bytes = await download(file, { maxBytes: maxFileSize, signal });
    return store.add(bytes, lastSegment(file), { pinned });
  }

  async #fetch(address: string, label: string): Promise<Uint8Array> {
    const { download, maxFileSize, signal } = this.#options;
    try {
      return await download(address, { maxBytes: maxFileSize, signal });
    } catch (error) {
      const why = whyUnfetched(error);
      throw new FieldError(
        label,
        (field) => ({
          en: `"${field}" could not be fetched: ${why.en}`,
          es: `«${field}» no se ha podido descargar: ${why.es}`,
        }),
        { code: "bad-file", cause: error },
      );
    }
  }

  #decode(address: string, label: string): Uint8Array {
    const comma = address.indexOf(",");
    const { maxFileSize } = this.#options;
    if (comma < 0) throw malformed(label);
    if ((address.length - comma) * 0.74 > maxFileSize) {
      throw new FieldError(
        label,
        (field) => ({
          en: `"${field}" is larger than the ${spokenSize(maxFileSize)} allowed here.`,
          es: `«${field}» ocupa más de ${spokenSize(maxFileSize)}, el máximo aquí.`,
        }),
        { code: "file-too-large" },
      );
    }
    const data = address.slice(comma + 1);
    if (/;base64$/i.test(address.slice(0, comma))) return Buffer.from(data, "base64");
    try {
      return Buffer.from(decodeURIComponent(data), "utf8");
    } catch {
      throw malformed(label);
    }
  }
}

/** Why a file cannot be fetched, in Spanish. */
const UNFETCHED: Partial<Record<ImageErrorCode, string>> = {
  "bad-url": "la dirección no es válida.",
  "address-not-allowed": "esa dirección no está en la web pública.",
  "fetch-failed": "su servidor no la ha enviado. Guárdala y sube el archivo.",
  timeout: "su servidor ha tardado demasiado. Guárdala y sube el archivo.",
  "too-large": "es demasiado grande.",
};

/** What nobody meant to say is not said. */
function whyUnfetched(error: unknown): { readonly en: string; readonly es: string } {
  if (error instanceof InterfaceError) return { en: error.message, es: error.messageIn("es") };
  if (!(error instanceof ImageError)) return { en: "its server did not answer.", es: "su servidor no ha respondido." };
  return { en: error.message, es: UNFETCHED[error.code] ?? "esa dirección no sirve." };
}

function malformed(label: string): FieldError {
  return new FieldError(
    label,
    (field) => ({
      en: `The data URL of "${field}" is not well formed.`,
      es: `La dirección «data:» de «${field}» no está bien formada.`,
    }),
    { code: "bad-file" },
  );
}

function nameOf(reference: FileReference, address: string): string {
  if (reference.name) return reference.name;
  return /^https?:/i.test(address) ? lastSegment(address) : "picture";
}

/** The file's name at the end of an address. */
function lastSegment(address: string): string {
  const segment = address.split(/[?#]/)[0].split("/").pop() ?? "";
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
