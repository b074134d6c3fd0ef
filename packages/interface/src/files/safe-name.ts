const LONGEST = 80;
/** Of a longer name only the end is looked at, so that no name takes long. */
const LOOKED_AT = 400;

/**
 * A file name that is the same text in a path, a URL and a header: letters, digits, `.`, `_` and `-`, not hidden,
 * at most 80 characters, the ending kept.
 */
export function safeName(name: string, fallback = "file"): string {
  const plain = name
    .slice(-LOOKED_AT)
    .replace(/^.*[/\\]/s, "")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^A-Za-z0-9._-]+/g, "_")
    .replace(/^[._-]+|[._]+$/g, "");
  const dot = plain.lastIndexOf(".");
  const ending = dot > 0 && plain.length - dot <= 10 ? plain.slice(dot) : "";
  const stem = plain.slice(0, plain.length - ending.length).slice(0, LONGEST - ending.length);
  return stem === "" ? `${fallback}${ending}` : stem + ending;
}
