import {
  bigint,
  boolean,
  customType,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from "drizzle-orm/pg-core";

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** The tables as the queries know them; `migrations/` makes them. */
export const words = pgTable("words", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  name: text().notNull().unique(),
});

/** Partitioned by word. */
export const drawings = pgTable(
  "drawings",
  {
    id: bigint({ mode: "bigint" }).notNull(),
    sequence: bigint({ mode: "number" }).notNull(),
    at: timestamp({ withTimezone: true, precision: 6 }).notNull(),
    word: integer().notNull(),
    modelVersion: integer("model_version"),
    reports: integer().notNull().default(0),
    round: smallint(),
    /** Null where that is not known. */
    recognized: boolean(),
    hidden: boolean().notNull().default(false),
    /** A moderator's decision: shown for good or hidden for good; null as long as there is none. */
    reviewed: boolean(),
    country: text(),
    player: text(),
    source: text(),
    game: text(),
    /** The simplified drawing, packed. */
    wall: bytea().notNull(),
    /** The drawing as it was drawn, packed; null where the simplified one is all there is. */
    strokes: bytea(),
    /** What the network thought on the way, packed. */
    moments: bytea(),
  },
  (table) => [primaryKey({ columns: [table.id, table.word] })],
);

/** How many drawings of a word come from a country, "" where it is not known; hidden ones are not counted. */
export const countryCounts = pgTable(
  "country_counts",
  {
    word: integer().notNull(),
    country: text().notNull(),
    drawings: bigint({ mode: "number" }).notNull(),
    recognized: bigint({ mode: "number" }).notNull(),
    /** Of which it is not known whether they were recognised. */
    unjudged: bigint({ mode: "number" }).notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.word, table.country] })],
);

/** How many recognised drawings of a word were finished within which second; hidden ones and those without times are not counted. */
export const timeCounts = pgTable(
  "time_counts",
  {
    word: integer().notNull(),
    second: integer().notNull(),
    drawings: bigint({ mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.word, table.second] })],
);

export const games = pgTable("games", {
  id: text().primaryKey(),
  at: timestamp({ withTimezone: true, precision: 6 }).notNull(),
  words: text().array().notNull(),
  /** Who began it. */
  player: text(),
  /** The first round that can still be drawn. */
  nextRound: smallint("next_round").notNull().default(0),
});

/** Random keys that all servers of the database share. */
export const secrets = pgTable("secrets", {
  name: text().primaryKey(),
  value: bytea().notNull(),
});

export const reports = pgTable(
  "reports",
  {
    drawing: bigint({ mode: "bigint" }).notNull(),
    word: integer().notNull(),
    reporter: text().notNull(),
    reason: text().notNull(),
    at: timestamp({ withTimezone: true, precision: 6 }).notNull().defaultNow(),
    /** A moderator has looked at the drawing. */
    settled: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.drawing, table.word, table.reporter] })],
);

/** How far the import of a file has come. */
export const imports = pgTable("imports", {
  /** Its name, size and a hash of its ends. */
  file: text().primaryKey(),
  /** Lines or records that are done with. */
  records: bigint({ mode: "number" }).notNull(),
  saved: bigint({ mode: "number" }).notNull(),
  skipped: bigint({ mode: "number" }).notNull(),
  finished: boolean().notNull(),
});
