import { encodePhoto } from "@vistazo/image";
import type { CutOut } from "@vistazo/tasks";

/** The standard answer: the photo as a PNG with alpha, in base64. */
export async function standardCutOut(cutOut: CutOut): Promise<{ image: string }> {
  return { image: Buffer.from(await encodePhoto(cutOut, "png")).toString("base64") };
}
