import type { Fate } from "./protocol.js";

/** How each outcome looks on a photo: apart in hue, in line and in sign, so that none of them has to be told by colour. */
export const FATE_LOOKS: Record<Fate, { color: string; dash: string; sign: string }> = {
  hit: { color: "#6ee7b7", dash: "none", sign: "✓" },
  false: { color: "#ff9d7a", dash: "9 5", sign: "✕" },
  missed: { color: "#ffd84f", dash: "2 5", sign: "?" },
};

export const FATES: readonly Fate[] = ["hit", "false", "missed"];
