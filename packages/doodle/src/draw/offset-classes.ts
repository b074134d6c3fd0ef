/**
 * How far a point lies from the one before, along one axis and in cells, as one of a number of classes: each cell up to 16
 * is its own, farther ones share a class by twos and, from 49 on, by fours. A stroke's detail is small steps, and where a long step ends
 * need not be known better than to a few hundredths of its length.
 */
interface OffsetClass {
  /** The least and the greatest whole offset of the class. */
  readonly least: number;
  readonly greatest: number;
}

/** The side of the square that drawings lie in, in cells; no offset is longer. */
export const gridSide = 128;

const farther: readonly OffsetClass[] = [...spans(17, 48, 2), ...spans(49, gridSide, 4)];
const single: readonly OffsetClass[] = Array.from({ length: 33 }, (_, i) => ({ least: i - 16, greatest: i - 16 }));
const classes: readonly OffsetClass[] = [
  ...farther.map(({ least, greatest }) => ({ least: -greatest, greatest: -least })).reverse(),
  ...single,
  ...farther,
];

export const offsetClassCount = classes.length;

const classByOffset = new Map(
  classes.flatMap(({ least, greatest }, index) =>
    Array.from({ length: greatest - least + 1 }, (_, i): [number, number] => [least + i, index]),
  ),
);

/** The class of an offset in cells, which is rounded and held to the grid's side. */
export function offsetClass(offset: number): number {
  const whole = Math.max(-gridSide, Math.min(gridSide, Math.round(offset)));
  // Not -0, which a map takes for 0.
  return classByOffset.get(whole) as number;
}

/** The offset that stands for a class: the middle of its cells. */
export function classOffset(index: number): number {
  const { least, greatest } = classes[index];
  return (least + greatest) / 2;
}

/** How many whole offsets a class has. */
export function classWidth(index: number): number {
  const { least, greatest } = classes[index];
  return greatest - least + 1;
}

function spans(from: number, to: number, width: number): OffsetClass[] {
  const found: OffsetClass[] = [];
  for (let least = from; least <= to; least += width) found.push({ least, greatest: least + width - 1 });
  return found;
}
