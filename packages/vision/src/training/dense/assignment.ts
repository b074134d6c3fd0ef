/**
 * The cheapest way to give each row a column of its own, by shortest augmenting paths: https://doi.org/10.1007/BF02278710. The same
 * total as `scipy.optimize.linear_sum_assignment`.
 *
 * @param costs [rows, columns], finite; not more rows than columns.
 * @returns the column of each row.
 */
export function cheapestAssignment(costs: Float64Array, rows: number, columns: number): Int32Array {
  if (rows > columns || costs.length !== rows * columns)
    throw new RangeError(`${rows} rows cannot each have one of ${columns} columns by ${costs.length} costs.`);
  // Both count from 1: row and column 0 stand for "none".
  const ofRow = new Float64Array(rows + 1);
  const ofColumn = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const before = new Int32Array(columns + 1);
  const distance = new Float64Array(columns + 1);
  const done = new Uint8Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    distance.fill(Number.POSITIVE_INFINITY);
    done.fill(0);
    while (rowOf[column] !== 0) {
      done[column] = 1;
      const from = rowOf[column];
      let nearest = 0;
      let shortest = Number.POSITIVE_INFINITY;
      for (let to = 1; to <= columns; to++) {
        if (done[to]) continue;
        const reduced = costs[(from - 1) * columns + to - 1] - ofRow[from] - ofColumn[to];
        if (reduced < distance[to]) {
          distance[to] = reduced;
          before[to] = column;
        }
        if (distance[to] < shortest) {
          shortest = distance[to];
          nearest = to;
        }
      }
      if (nearest === 0) throw new RangeError("Costs of an assignment must be finite numbers.");
      for (let to = 0; to <= columns; to++) {
        if (done[to]) {
          ofRow[rowOf[to]] += shortest;
          ofColumn[to] -= shortest;
        } else distance[to] -= shortest;
      }
      column = nearest;
    }
    for (; column !== 0; column = before[column]) rowOf[column] = rowOf[before[column]];
  }
  const columnOf = new Int32Array(rows);
  for (let column = 1; column <= columns; column++) if (rowOf[column] > 0) columnOf[rowOf[column] - 1] = column - 1;
  return columnOf;
}
