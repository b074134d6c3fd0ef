import type { BytePairs } from "@vistazo/checkpoint";
import { VisionError } from "../vision-error.js";

const start = "<|startoftext|>";
const end = "<|endoftext|>";
const endOfWord = "</w>";

/** What becomes a word of its own; what lies between is left out. */
const words = /<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|\p{L}+|\p{N}|[^\p{White_Space}\p{L}\p{N}]+/gu;

/**
 * CLIP's tokenizer: byte pair encoding, https://arxiv.org/abs/1508.07909, of the bytes of words in lower case
 * (`CLIPTokenizer` of transformers).
 */
export class ClipTokenizer {
  readonly #vocab: ReadonlyMap<string, number>;
  /** The place of each pair among the merges. */
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #start: number;
  /** The number of the token that ends a text. */
  readonly end: number;

  /** @throws VisionError `invalid-config` for a vocabulary without the tokens that begin and end a text. */
  constructor({ vocab, merges }: BytePairs) {
    this.#vocab = new Map(Object.entries(vocab));
    this.#ranks = new Map(merges.map((pair, rank) => [pair, rank]));
    const special = (token: string) => {
      const id = this.#vocab.get(token);
      if (id === undefined)
        throw new VisionError("invalid-config", `The tokenizer has no token ${JSON.stringify(token)}.`);
      return id;
    };
    this.#start = special(start);
    this.end = special(end);
  }

  /** The numbers of a text's tokens, those that begin and end it included. */
  encode(text: string): number[] {
    // Letter by letter: what a letter becomes does not hang on where it stands.
    const plain = Array.from(text.normalize("NFC"), (letter) => letter.toLowerCase()).join("");
    const ids = Array.from(plain.matchAll(words), ([word]) => this.#wordIds(word)).flat();
    return [this.#start, ...ids, this.end];
  }

  #wordIds(word: string): number[] {
    if (word === start) return [this.#start];
    if (word === end) return [this.end];
    const letters = Array.from(new TextEncoder().encode(word), (byte) => byteLetters[byte]);
    const parts = [...letters.slice(0, -1), letters[letters.length - 1] + endOfWord];
    for (let at = this.#firstPair(parts); at !== undefined; at = this.#firstPair(parts)) {
      parts.splice(at, 2, parts[at] + parts[at + 1]);
    }
    return parts.map((part) => this.#vocab.get(part) ?? this.end);
  }

  /** Where the pair is that is merged next; the leftmost of several that are the same. */
  #firstPair(parts: readonly string[]): number | undefined {
    let best: number | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i + 1 < parts.length; i++) {
      const rank = this.#ranks.get(`${parts[i]} ${parts[i + 1]}`) ?? Number.POSITIVE_INFINITY;
      if (rank < least) [best, least] = [i, rank];
    }
    return best;
  }
}

/** A letter for each byte: those that can be printed stand for themselves, the others for letters from U+0100 on, as in GPT-2. */
const byteLetters: readonly string[] = (() => {
  const printed = (byte: number) => (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
  let others = 0;
  return Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(printed(byte) ? byte : 256 + others++));
})();
