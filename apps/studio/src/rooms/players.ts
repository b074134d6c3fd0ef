/** Who plays in a room. */
export interface Player {
  readonly id: string;
  /** With which the player comes back. */
  readonly key: string;
  readonly name: string;
  score: number;
  /** Points of the present turn. */
  gained: number;
  /** How often this player has drawn in the present game. */
  turns: number;
  /** Knows the word of the present turn. */
  knows: boolean;
  /** Since when there is no connection; null while there is one. */
  awaySince: number | null;
}

/** The players of a room, in the order in which they came. */
export class Players {
  readonly #players = new Map<string, Player>();

  [Symbol.iterator](): IterableIterator<Player> {
    return this.#players.values();
  }

  get count(): number {
    return this.#players.size;
  }

  /** Those with a connection. */
  get present(): Player[] {
    return [...this].filter(({ awaySince }) => awaySince === null);
  }

  /** Who is here longest. */
  get host(): string {
    return (this.present[0] ?? [...this][0])?.id ?? "";
  }

  get(id: string): Player | undefined {
    return this.#players.get(id);
  }

  withKey(key: string): Player | undefined {
    return [...this].find((player) => player.key === key);
  }

  /** Everybody who has a connection, but that player. */
  others(id: string): string[] {
    return this.present.map((player) => player.id).filter((other) => other !== id);
  }

  add(player: Player): void {
    this.#players.set(player.id, player);
  }

  remove(id: string): void {
    this.#players.delete(id);
  }

  /** Gives up the place of who is away longest, `except` apart; returns whether there was one. */
  dropLongestAway(except: (id: string) => boolean): boolean {
    const [longest] = [...this]
      .filter(({ id, awaySince }) => awaySince !== null && !except(id))
      .sort((a, b) => (a.awaySince as number) - (b.awaySince as number));
    if (!longest) return false;
    this.#players.delete(longest.id);
    return true;
  }

  /** The name, with a number where somebody has it already, or one that looks the same. */
  freeName(name: string): string {
    const taken = new Set([...this].map((player) => skeleton(player.name)));
    let free = name;
    for (let number = 2; taken.has(skeleton(free)); number++) free = `${name} ${number}`;
    return free;
  }
}

/** Letters of other scripts that look as one of Latin does, from Unicode's confusables.txt, and digits that look as letters do. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["аеорсухіїјѕһԁԛԝкмтвнгьз", "aeopcyxiijshdqwkmtbhrb3"],
    ["αοριυντκγωεηχ", "aopiuvtkywenx"],
    ["օուհս", "onuhu"],
    ["01|!ıl", "oiiiii"],
  ].flatMap(([others, latin]) => [...others].map((letter, i) => [letter, [...latin][i]])),
);

/** What two names have in common that a reader takes for the same (UTS #39). */
function skeleton(name: string): string {
  const plain = name.normalize("NFKD").toLowerCase().replaceAll(/\p{M}/gu, "");
  return [...plain].map((letter) => LOOKALIKES[letter] ?? letter).join("");
}
