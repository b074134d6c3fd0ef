import { encodePhoto, loadPhoto, type Photo, resize } from "@vistazo/image";
import { type Html, html } from "./html.js";

/** A photo small enough for a report of a hundred. */
export const thumbnailSide = 480;

/** The photo of a file, its longer side at most `side` pixels. */
export async function loadSmall(path: string, side = thumbnailSide): Promise<Photo> {
  return shrink(await loadPhoto(path), side);
}

export function shrink(photo: Photo, side = thumbnailSide): Photo {
  const scale = side / Math.max(photo.width, photo.height);
  if (scale >= 1) return photo;
  const width = Math.max(1, Math.round(photo.width * scale));
  const height = Math.max(1, Math.round(photo.height * scale));
  return resize(photo, { width, height, filter: "bilinear" });
}

/** The picture inside the page itself. */
export async function embedded(photo: Photo, alt: string): Promise<Html> {
  const jpeg = Buffer.from(await encodePhoto(photo, "jpeg", { quality: 72 })).toString("base64");
  return html`<img src="data:image/jpeg;base64,${jpeg}" width="${photo.width}" height="${photo.height}" alt="${alt}">`;
}
