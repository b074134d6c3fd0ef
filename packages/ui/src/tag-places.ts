import type { Box } from "@vistazo/tasks";

/** A tag on a photo: where its left upper corner is, in pixels of the screen. */
export interface TagPlace {
  readonly left: number;
  readonly top: number;
}

export interface Tagged {
  readonly id: number;
  /** In pixels of the screen. */
  readonly box: Box;
  /** Of its text, and what surrounds it. */
  readonly width: number;
}

/**
 * A place for each tag at its box, on the photo, so that none covers another: the first ones choose first. Those that find no room have
 * none.
 */
export function tagPlaces(
  tags: readonly Tagged[],
  photo: { readonly width: number; readonly height: number },
  height: number,
): Map<number, TagPlace> {
  const places = new Map<number, TagPlace>();
  const taken: { left: number; top: number; right: number; bottom: number }[] = [];
  for (const { id, box, width } of tags) {
    const [left, right] = [Math.max(0, box.xmin), Math.min(photo.width, box.xmax) - width];
    const [top, bottom] = [Math.max(0, box.ymin), Math.min(photo.height, box.ymax) - height];
    const corners = [
      [left, box.ymin - height],
      [left, top],
      [right, box.ymin - height],
      [right, top],
      [left, bottom],
      [right, bottom],
      [left, box.ymax],
      [left, top + height],
      [left, top + 2 * height],
    ] as const;
    for (const [x, y] of corners) {
      const place = { left: Math.max(0, Math.min(x, photo.width - width)), top: y };
      const tag = { ...place, right: place.left + width, bottom: y + height };
      if (y < 0 || tag.bottom > photo.height) continue;
      if (
        taken.some(
          (other) => tag.left < other.right && other.left < tag.right && y < other.bottom && other.top < tag.bottom,
        )
      )
        continue;
      taken.push(tag);
      places.set(id, place);
      break;
    }
  }
  return places;
}
