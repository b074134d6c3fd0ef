import type { Graph, Value } from "@vistazo/graph";

/**
 * Squares of a square photo, [batch, channels, height, width] of known size, row after row; the photo itself where it is one.
 *
 * @param stride from one to the next, in both directions. What is left at the right and the bottom is in none.
 */
export function splitIntoPieces(g: Graph, photo: Value, side: number, stride: number): Value[] {
  const [height, width] = photo.shape.slice(2).map(Number);
  if (height === side && width === side) return [photo];
  const pieces: Value[] = [];
  for (let top = 0; top + side <= height; top += stride) {
    const row = g.slice(photo, 2, top, top + side);
    for (let left = 0; left + side <= width; left += stride) pieces.push(g.slice(row, 3, left, left + side));
  }
  return pieces;
}

/**
 * What an encoder says of the squares of a photo as one map: as many of them as make a square, without the margins where two meet.
 *
 * @param states [pieces, batch, tokens, width]; the last tokens are those of a square's patches.
 * @param count of pieces.
 * @param side how many patches a square has in a row.
 * @param padding how wide the margins are, in patches; never more than a quarter of a square.
 * @returns [batch, width, rows, columns]
 */
export function mergePieces(g: Graph, states: Value, count: number, side: number, padding: number): Value {
  const [tokens, width] = states.shape.slice(2).map(Number);
  const patches = g.slice(states, 2, tokens - side * side);
  const across = Math.floor(Math.sqrt(count));
  const margin = count < 4 ? 0 : Math.min(Math.floor(side / 4), padding);
  const inner = (x: Value, axis: number, place: number) => {
    const [from, to] = [place === 0 ? 0 : margin, place === across - 1 ? side : side - margin];
    return from === 0 && to === side ? x : g.slice(x, axis, from, to);
  };
  const rows = Array.from({ length: across }, (_, row) => {
    const squares = Array.from({ length: across }, (_, column) => {
      const square = g.reshape(g.at(patches, 0, row * across + column), 0, side, side, width);
      return inner(inner(square, 1, row), 2, column);
    });
    return across === 1 ? squares[0] : g.concat(2, ...squares);
  });
  return g.transpose(across === 1 ? rows[0] : g.concat(1, ...rows), 0, 3, 1, 2);
}
