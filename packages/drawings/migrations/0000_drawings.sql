CREATE TABLE "words" (
  "id" integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "name" text NOT NULL UNIQUE
);
--> statement-breakpoint
CREATE SEQUENCE "drawing_sequence";
--> statement-breakpoint
-- Fixed-width columns come first, widest first: no padding between them.
CREATE TABLE "drawings" (
  "id" bigint NOT NULL,
  "sequence" bigint NOT NULL DEFAULT nextval('drawing_sequence'),
  "at" timestamptz NOT NULL,
  "word" integer NOT NULL,
  "model_version" integer,
  "reports" integer NOT NULL DEFAULT 0,
  "round" smallint,
  "recognized" boolean NOT NULL,
  "hidden" boolean NOT NULL DEFAULT false,
  "reviewed" boolean,
  "country" text,
  "player" text,
  "game" text,
  "wall" bytea NOT NULL,
  "strokes" bytea,
  "moments" bytea,
  PRIMARY KEY ("id", "word")
) PARTITION BY HASH ("word");
--> statement-breakpoint
-- Packed drawings hardly compress further.
ALTER TABLE "drawings" ALTER COLUMN "wall" SET STORAGE MAIN;
--> statement-breakpoint
ALTER TABLE "drawings" ALTER COLUMN "strokes" SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE "drawings" ALTER COLUMN "moments" SET STORAGE EXTERNAL;
--> statement-breakpoint
DO $$
BEGIN
  FOR part IN 0..15 LOOP
    EXECUTE format('CREATE TABLE drawings_%s PARTITION OF drawings FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, part);
  END LOOP;
END
$$;
--> statement-breakpoint
-- A page is chosen from this index alone, whatever the filter.
CREATE INDEX "drawings_page" ON "drawings" ("word", "at", "id") INCLUDE ("recognized", "country", "hidden");
--> statement-breakpoint
CREATE INDEX "drawings_game" ON "drawings" ("game") WHERE "game" IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "drawings_sequence" ON "drawings" USING brin ("sequence") WITH (pages_per_range = 32);
--> statement-breakpoint
-- Summaries of the drawings that are shown, kept with them.
CREATE TABLE "country_counts" (
  "word" integer NOT NULL REFERENCES "words" ("id"),
  "country" text NOT NULL,
  "drawings" bigint NOT NULL,
  "recognized" bigint NOT NULL,
  PRIMARY KEY ("word", "country")
) WITH (fillfactor = 50);
--> statement-breakpoint
CREATE TABLE "time_counts" (
  "word" integer NOT NULL REFERENCES "words" ("id"),
  "second" integer NOT NULL,
  "drawings" bigint NOT NULL,
  PRIMARY KEY ("word", "second")
) WITH (fillfactor = 50);
--> statement-breakpoint
CREATE TABLE "games" (
  "id" text PRIMARY KEY,
  "at" timestamptz NOT NULL,
  "words" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports" (
  "drawing" bigint NOT NULL,
  "word" integer NOT NULL,
  "reporter" text NOT NULL,
  "reason" text NOT NULL,
  "at" timestamptz NOT NULL DEFAULT now(),
  "settled" boolean NOT NULL DEFAULT false,
  PRIMARY KEY ("drawing", "word", "reporter")
);
--> statement-breakpoint
CREATE INDEX "reports_waiting" ON "reports" ("drawing", "word") WHERE NOT "settled";
--> statement-breakpoint
CREATE TABLE "imports" (
  "file" text PRIMARY KEY,
  "records" bigint NOT NULL,
  "saved" bigint NOT NULL,
  "skipped" bigint NOT NULL,
  "finished" boolean NOT NULL
);
