import type { PenStrokes } from "@vistazo/ui";
import { request } from "../api/request.js";

/** A drawing as the server gives it for walls: simplified, 0 to 255. */
export interface WallDrawing {
  readonly id: string;
  readonly drawing: PenStrokes;
  readonly recognized?: boolean;
  readonly country?: string;
}

/** A few drawings of a word that the network recognised, the latest first. */
export async function someDrawings(word: string, count: number, signal: AbortSignal): Promise<readonly WallDrawing[]> {
  const address = `/api/words/${encodeURIComponent(word)}/drawings?recognized=true&limit=${count}`;
  return (await request<{ drawings: WallDrawing[] }>(address, { signal })).drawings;
}
