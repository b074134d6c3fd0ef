import { ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import type { StoredDrawing } from "../store.js";
import { simplified } from "./simplified.js";

/** Rows that are held in memory and written at once. */
const groupRows = 5000;

/** Drawings as a Parquet table, simplified; `drawing` is JSON, `key_id` a 64-bit integer. */
export async function* parquetFile(drawings: AsyncIterable<StoredDrawing>): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: schemaFromColumnData({ columnData: columns([]) }) });
  const written = () => {
    const piece = bytes.getBytes().slice();
    // What was handed on need not be kept; places in the file are counted apart.
    bytes.index = 0;
    return piece;
  };
  let rows: StoredDrawing[] = [];
  for await (const drawing of drawings) {
    rows.push(drawing);
    if (rows.length < groupRows) continue;
    await writer.write({ columnData: columns(rows), rowGroupSize: groupRows });
    yield written();
    rows = [];
  }
  if (rows.length > 0) await writer.write({ columnData: columns(rows), rowGroupSize: groupRows });
  await writer.finish();
  yield written();
}

function columns(rows: readonly StoredDrawing[]) {
  return [
    { name: "key_id", type: "INT64" as const, nullable: false, data: rows.map(({ id }) => BigInt(id)) },
    { name: "word", type: "STRING" as const, nullable: false, data: rows.map(({ word }) => word) },
    { name: "countrycode", type: "STRING" as const, data: rows.map(({ country }) => country) },
    { name: "timestamp", type: "TIMESTAMP" as const, nullable: false, data: rows.map(({ at }) => at) },
    {
      name: "recognized",
      type: "BOOLEAN" as const,
      nullable: true,
      data: rows.map(({ recognized }) => recognized ?? null),
    },
    {
      name: "drawing",
      type: "STRING" as const,
      nullable: false,
      data: rows.map(({ drawing }) =>
        JSON.stringify(simplified(drawing).map(([xs, ys]) => [Array.from(xs), Array.from(ys)])),
      ),
    },
  ];
}
