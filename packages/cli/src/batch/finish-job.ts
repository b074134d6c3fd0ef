import { BatchError } from "./batch-error.js";
import type { RejectedRow } from "./batch-row.js";
import { type Job, shardInputs } from "./job.js";
import { partName, readPart, shardOf } from "./parts.js";
import type { Storage } from "./storage.js";

export const REJECTED = "rejected.jsonl";
/** By which Hadoop and Spark tell folders whose parts are all there. */
const SUCCESS = "_SUCCESS";

/** The shards whose parts are written. */
export async function doneShards(storage: Storage, job: Job): Promise<Set<number>> {
  const done = new Set<number>();
  for await (const name of storage.list("part-")) {
    const shard = shardOf(name, job.format);
    if (shard !== undefined && shard < job.shards) done.add(shard);
  }
  return done;
}

/**
 * When all parts are written: reads them back, that every input has its one row, and lists what was set aside.
 *
 * @returns what was set aside
 * @throws BatchError `damaged`
 */
export async function finishJob(storage: Storage, job: Job): Promise<RejectedRow[]> {
  const rejected: RejectedRow[] = [];
  for (let shard = 0; shard < job.shards; shard++) {
    const name = partName(shard, job.format);
    const bytes = await storage.read(name);
    const called = storage.describe(name);
    if (!bytes) throw new BatchError("damaged", `${called} is gone: run the same command again.`);
    const part = await readPart(bytes, job.format, called);
    const expected = shardInputs(job, shard);
    if (part.indices.length !== expected || part.indices.some((index, i) => index !== shard * job.partRows + i))
      throw new BatchError("damaged", `${called} is not what was written: remove it and run the same command again.`);
    rejected.push(...part.rejected);
  }
  await storage.write(REJECTED, rejected.map((row) => `${JSON.stringify(row)}\n`).join(""));
  await storage.write(SUCCESS, "");
  return rejected;
}
