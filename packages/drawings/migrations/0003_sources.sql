-- Where a drawing came from, as a pseudonym: what many players of one place drew is not taken for what many places drew.
ALTER TABLE "drawings" ADD COLUMN "source" text;
