import type { SegmentMap } from "@vistazo/ui";

/** Reads the map of all masks: a gray picture, of which the value of a pixel is the place of its annotation plus 1. */
export async function readSegments(address: string): Promise<SegmentMap> {
  const blob = await (await fetch(address)).blob();
  const bitmap = await createImageBitmap(blob, { colorSpaceConversion: "none", premultiplyAlpha: "none" });
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("This browser has no canvas.");
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const ids = new Uint8Array(width * height);
  for (let pixel = 0; pixel < ids.length; pixel++) ids[pixel] = data[pixel * 4] as number;
  return { width, height, ids };
}

/** Part of the map that each id covers, by id. */
export function sharesOf({ ids }: SegmentMap): Map<number, number> {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map([...counts].map(([id, count]) => [id, count / ids.length]));
}
