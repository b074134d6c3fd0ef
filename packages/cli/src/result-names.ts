import { parse } from "node:path";
import { fileURLToPath } from "node:url";

/** File systems take names of 255 bytes, with what results add to the photo's name. */
const maxLength = 60;

/** What the files of each photo's results are called: the photo's name without its ending, numbered where photos share one. */
export class ResultNames {
  readonly #taken = new Set<string>();

  /** @param photo a path or an address */
  next(photo: string): string {
    const name = photoName(photo);
    let free = name;
    // Some file systems do not tell capitals apart.
    for (let i = 2; this.#taken.has(free.toLowerCase()); i++) free = `${name}-${i}`;
    this.#taken.add(free.toLowerCase());
    return free;
  }
}

function photoName(photo: string): string {
  const name = parse(photoPath(photo)).name.slice(0, maxLength);
  return name || "photo";
}

function photoPath(photo: string): string {
  if (/^data:/i.test(photo)) return "";
  if (/^file:/i.test(photo)) return fileURLToPath(photo);
  return /^https?:/i.test(photo) ? new URL(photo).pathname : photo;
}
