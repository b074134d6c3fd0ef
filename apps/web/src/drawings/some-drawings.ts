import type { WallDrawing } from "@vistazo/api";
import { api } from "../shared/api/api.js";

/** A few drawings of a word that the network recognised, the latest first. */
export async function someDrawings(word: string, count: number, signal: AbortSignal): Promise<readonly WallDrawing[]> {
  const query = { recognized: "true", limit: count } as const;
  return (await api.words.drawings({ params: { word }, query }, { signal })).drawings;
}
