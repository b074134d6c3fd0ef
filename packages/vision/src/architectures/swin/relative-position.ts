/**
 * Which entry of a table of relative positions is between two tokens of a window: [area, area] of row numbers into a table
 * of (2 * height - 1) * (2 * width - 1) entries, as in Swin and BEiT.
 */
export function relativePositionIndex([height, width]: readonly [height: number, width: number]): BigInt64Array {
  const area = height * width;
  const index = new BigInt64Array(area * area);
  for (let from = 0, i = 0; from < area; from++) {
    const [fromY, fromX] = [Math.floor(from / width), from % width];
    for (let to = 0; to < area; to++, i++) {
      const [toY, toX] = [Math.floor(to / width), to % width];
      index[i] = BigInt((fromY - toY + height - 1) * (2 * width - 1) + (fromX - toX + width - 1));
    }
  }
  return index;
}
