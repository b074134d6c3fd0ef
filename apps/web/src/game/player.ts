import { recall, remember } from "../storage.js";

/** A random pseudonym of whoever plays in this browser: it says nothing but that drawings are of one player. */
export function player(): string {
  const known = recall("player");
  if (known && /^[\w-]{8,64}$/u.test(known)) return known;
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const made = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  remember("player", made);
  return made;
}
