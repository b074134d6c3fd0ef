-- Of drawings from elsewhere it may not be known whether they were recognised: null.
ALTER TABLE "drawings" ALTER COLUMN "recognized" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "country_counts" ADD COLUMN "unjudged" bigint NOT NULL DEFAULT 0;
