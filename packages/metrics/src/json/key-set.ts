/** Names of members that a reader knows: found among bytes without making a string of them. */
export class KeySet {
  readonly names: readonly string[];
  readonly #encoded: readonly Uint8Array[];

  constructor(...names: string[]) {
    this.names = names;
    this.#encoded = names.map((name) => new TextEncoder().encode(name));
  }

  /** The index of the name at `bytes[start, end)`, or -1. */
  find(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    for (let i = 0; i < this.#encoded.length; i++) {
      const name = this.#encoded[i] as Uint8Array;
      if (name.length !== length || name[0] !== bytes[start]) continue;
      let same = 1;
      while (same < length && name[same] === bytes[start + same]) same++;
      if (same >= length) return i;
    }
    return -1;
  }
}
