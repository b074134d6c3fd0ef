import { encodePhoto, encodePng } from "@vistazo/image";
import type { CompactCutOut, CutOut } from "@vistazo/tasks";

/** The standard answer: the photo as a PNG with alpha, in base64. */
export async function standardCutOut(cutOut: CutOut): Promise<{ image: string }> {
  return { image: Buffer.from(await encodePhoto(cutOut, "png")).toString("base64") };
}

/** Its alpha alone, as a gray PNG: a small part of the bytes for those who have the photo. */
export async function compactCutOut({ data, width, height }: CutOut): Promise<CompactCutOut> {
  const alpha = data.filter((_, i) => i % 4 === 3);
  return { alpha: Buffer.from(await encodePng({ data: alpha, width, height, channels: 1 })).toString("base64") };
}
