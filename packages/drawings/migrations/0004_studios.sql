-- What one of several servers has at a time: whose it is, where the others find it, and what it is like, should another take it over.
CREATE TABLE "leases" (
  "name" text PRIMARY KEY,
  "holder" text,
  "address" text,
  -- Grows with every holder: what an earlier one writes is refused by it.
  "token" bigint NOT NULL DEFAULT 1,
  "renewed" timestamptz NOT NULL DEFAULT now(),
  "summary" json NOT NULL,
  "state" json NOT NULL
) WITH (fillfactor = 50);
--> statement-breakpoint
CREATE SEQUENCE "shared_file_version";
--> statement-breakpoint
-- Files that all servers have alike.
CREATE TABLE "shared_files" (
  "name" text PRIMARY KEY,
  "version" bigint NOT NULL DEFAULT nextval('shared_file_version'),
  "content" bytea NOT NULL
);
--> statement-breakpoint
ALTER TABLE "shared_files" ALTER COLUMN "content" SET STORAGE EXTERNAL;
