/** How drawings lie on a wall: squares in rows, from the left and from above. */
export interface WallLayout {
  readonly total: number;
  readonly columns: number;
  /** Of a square, in pixels; a whole number, so that rows lie on the screen's pixels. */
  readonly side: number;
  readonly rows: number;
  /** In pixels. */
  readonly height: number;
}

/** As high as browsers let an element be; of more drawings, the latest that fit are on the wall. */
const HIGHEST = 15_000_000;

/** @param width in pixels, @param wanted the side that a square should have at least */
export function wallLayout(width: number, total: number, wanted: number): WallLayout {
  const columns = Math.max(1, Math.floor(width / wanted));
  const side = Math.max(1, Math.floor(width / columns));
  const rows = Math.min(Math.ceil(total / columns), Math.floor(HIGHEST / side));
  return { total: Math.min(total, rows * columns), columns, side, rows, height: rows * side };
}

/**
 * The rows to have ready: those in view and some before and after, always as many while there are enough.
 * @param top how far the view has been scrolled below the wall's upper edge; negative above it
 * @returns the first, and the one after the last
 */
export function rowsInView(
  { side, rows }: WallLayout,
  top: number,
  viewHeight: number,
  beyond: number,
): [first: number, end: number] {
  const count = Math.min(rows, Math.ceil(viewHeight / side) + 1 + 2 * beyond);
  const first = Math.min(Math.max(0, Math.floor(top / side) - beyond), rows - count);
  return [first, first + count];
}

const STEPS: Record<string, (layout: WallLayout, rowsInView: number) => number> = {
  ArrowLeft: () => -1,
  ArrowRight: () => 1,
  ArrowUp: ({ columns }) => -columns,
  ArrowDown: ({ columns }) => columns,
  PageUp: ({ columns }, rows) => -columns * rows,
  PageDown: ({ columns }, rows) => columns * rows,
  Home: () => Number.NEGATIVE_INFINITY,
  End: () => Number.POSITIVE_INFINITY,
};

/** Where a key leads from a drawing; null for keys that lead nowhere. */
export function afterKey(key: string, at: number, layout: WallLayout, rowsInView: number): number | null {
  const step = STEPS[key]?.(layout, Math.max(1, rowsInView));
  if (step === undefined) return null;
  return Math.min(layout.total - 1, Math.max(0, at + step));
}
