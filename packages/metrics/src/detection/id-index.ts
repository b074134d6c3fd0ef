/** An id as files have it. */
export type Id = number | string;

/**
 * Ids of images or categories, numbered from 0 in the order in which they are first seen: an annotation may name its image
 * before the list of images comes. Digits as a string mean the same id as the number.
 */
export class IdIndex {
  /** Every id, as first written. */
  readonly ids: Id[] = [];
  readonly #indices = new Map<Id, number>();

  /** The id's index, or -1. */
  find(id: Id): number {
    return this.#indices.get(keyOf(id)) ?? -1;
  }

  /** The id's index, a new one if it was not seen before. */
  add(id: Id): number {
    const key = keyOf(id);
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    const index = this.ids.length;
    this.#indices.set(key, index);
    this.ids.push(id);
    return index;
  }
}

/** Indices sorted by id: by value where all are numbers, else as text. The order in which equal scores count. */
export function orderOfIds(ids: readonly Id[]): Int32Array {
  const order = Int32Array.from(ids, (_, index) => index);
  if (ids.every((id) => typeof id === "number")) {
    return order.sort((a, b) => ids[a] - ids[b]);
  }
  if (ids.every((id) => typeof id === "number" || isLargeNumber(id))) {
    const values = ids.map(BigInt);
    return order.sort((a, b) => ((values[a] as bigint) < (values[b] as bigint) ? -1 : 1));
  }
  const text = ids.map(String);
  return order.sort((a, b) => ((text[a] as string) < (text[b] as string) ? -1 : 1));
}

/** Whether an id is a whole number that is kept as its digits: a float64 would round it. */
export function isLargeNumber(id: Id): boolean {
  return typeof id === "string" && /^-?[1-9]\d*$/.test(id) && !Number.isSafeInteger(Number(id));
}

function keyOf(id: Id): Id {
  if (typeof id === "number") return id;
  const number = Number(id);
  return Number.isSafeInteger(number) && String(number) === id ? number : id;
}
