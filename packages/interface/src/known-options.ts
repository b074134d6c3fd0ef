import { closest, distance } from "fastest-levenshtein";
import { InterfaceError } from "./errors.js";

/** The names of all options. The compiler sees to it that none is missing and none too many. */
export type NamesOf<Options> = Readonly<Record<keyof Options, true>>;

/** A slip more is understood for each of so many letters; two letters that changed places are two. */
const LETTERS_A_SLIP = 2;
const MAX_SLIPS = 3;
/** Letters from which on the beginning of a name stands for it. */
const SHORTEST_BEGINNING = 3;

/**
 * Refuses an option that there is not: passed over, it would look obeyed. A name that it may have been meant for is proposed.
 * @param what has the options, as one writes it
 * @throws InterfaceError `bad-option`
 */
export function refuseUnknown(options: object, names: Readonly<Record<string, true>>, what: string): void {
  const known = Object.keys(names);
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const near = nearName(unknown, known);
  const help = near === undefined ? `: there are ${known.join(", ")}` : ` (did you mean \`${near}\`?)`;
  throw new InterfaceError("bad-option", `${what} has no option \`${unknown}\`${help}.`);
}

/** A slip, the beginning of a name (`min`), or a name as Python writes it (`show_error`). */
function nearName(name: string, known: readonly string[]): string | undefined {
  const plain = (text: string) => text.replaceAll("_", "").toLowerCase();
  const wanted = plain(name);
  const longer = wanted.length >= SHORTEST_BEGINNING && known.find((one) => plain(one).startsWith(wanted));
  if (longer) return longer;
  const near = closest(wanted, known.map(plain));
  if (distance(wanted, near) > Math.min(MAX_SLIPS, Math.floor(wanted.length / LETTERS_A_SLIP))) return undefined;
  return known.find((one) => plain(one) === near);
}
