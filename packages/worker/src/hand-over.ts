/** A value whose buffers are handed over to the other side, not copied: here they are empty afterwards. */
export class HandedOver<T> {
  constructor(
    readonly value: T,
    readonly buffers: readonly ArrayBuffer[],
  ) {}
}

/** Hand over an answer's buffers. */
export function handOver<T>(value: T, buffers: readonly ArrayBuffer[] = buffersOf(value)): HandedOver<T> {
  return new HandedOver(value, buffers);
}

/** The buffers of all typed arrays in a value of plain objects and arrays. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  collect(value, found);
  return [...found];
}

function collect(value: unknown, found: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) {
    // A view of a larger buffer would take the rest of it along.
    if (value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength) found.add(value.buffer);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, found);
  } else if (typeof value === "object" && value !== null) {
    for (const item of Object.values(value)) collect(item, found);
  }
}
