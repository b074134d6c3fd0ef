/** How deep and how large JSON from strangers may be. */
export interface JsonShape {
  /** Objects and lists within one another. */
  readonly depth: number;
  /** Values in all, objects and lists among them. */
  readonly values: number;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * What is too much in JSON, before it is parsed: `JSON.parse` takes seconds for a few megabytes of brackets. One pass over the bytes,
 * which stops at what is too much; whether it is JSON at all, parsing says.
 *
 * @returns the end of a sentence about the text; undefined where it may be parsed
 */
export function jsonProblem(bytes: Uint8Array, { depth: deepest, values: most }: JsonShape): string | undefined {
  let depth = 0;
  let values = 1;
  let texts = 0;
  for (let i = 0; i < bytes.length; i++) {
    switch (bytes[i]) {
      case QUOTE:
        i = endOfText(bytes, i);
        // Each value has a key at most.
        if (++texts > 2 * most) return `has more than ${most} values`;
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        if (++depth > deepest) return `has more than ${deepest} objects and lists within one another`;
        if (++values > most) return `has more than ${most} values`;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        depth--;
        break;
      case COMMA:
        if (++values > most) return `has more than ${most} values`;
    }
  }
  return undefined;
}

/** Where the text that begins at a quote has its other one. A photo in base64 has none within, which is looked for faster than byte by byte. */
function endOfText(bytes: Uint8Array, start: number): number {
  let end = bytes.indexOf(QUOTE, start + 1);
  if (end < 0) return bytes.length;
  if (bytes[end - 1] !== BACKSLASH) return end;
  for (end = start + 1; end < bytes.length && bytes[end] !== QUOTE; end++) if (bytes[end] === BACKSLASH) end++;
  return end;
}
