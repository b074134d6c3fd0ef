import type { Fate, Look } from "./protocol.js";

const COUNTS = { hit: "hits", false: "falses", missed: "misses" } as const;

/**
 * Places of the photos to go through: those on which something had this outcome, most of it first; without an outcome, all in
 * their order, or only those on which there is anything.
 */
export function photosWith(look: Look, fate: Fate | null, onlyWithAnything: boolean): number[] {
  const places = [...look.photos];
  if (fate !== null) {
    const counts = look[COUNTS[fate]];
    const fitting = places.filter((place) => (counts[place] as number) > 0);
    return fitting.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  }
  if (!onlyWithAnything) return places;
  return places.filter((place) => look.hits[place] || look.falses[place] || look.misses[place]);
}
