import type { Part } from "./SceneDrawing.svelte";

/** The scene as it is. */
export const AS_IT_IS: Record<Part, string> = {
  wall: "light-dark(#dde3e9, #262c34)",
  table: "light-dark(#c3ccd5, #333b45)",
  books: "light-dark(#5468dd, #7486ee)",
  pot: "light-dark(#c4714f, #bd6d4d)",
  plant: "light-dark(#4d8a68, #579a75)",
  cup: "light-dark(#fdfdfc, #eef1f4)",
};
