-- A game belongs to whoever began it, and its rounds are drawn in order.
ALTER TABLE "games" ADD COLUMN "player" text, ADD COLUMN "next_round" smallint NOT NULL DEFAULT 0;
--> statement-breakpoint
CREATE TABLE "secrets" (
  "name" text PRIMARY KEY,
  "value" bytea NOT NULL
);
