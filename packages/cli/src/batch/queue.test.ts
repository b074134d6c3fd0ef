import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type PostgresServer, postgresBinaries, startPostgres } from "../../../drawings/tests/postgres-server.js";
import { openJob, readJob } from "./job.js";
import { LocalStorage } from "./local-storage.js";
import { partName } from "./parts.js";
import { ShardQueue } from "./queue.js";

const computers = 4;
const inputs = 40;

let server: PostgresServer | undefined;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-queue-"));
  // Who waits for another in a ring is told so at once.
  if (postgresBinaries) server = await startPostgres(["deadlock_timeout=20ms"]);
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true });
});

it.skipIf(!postgresBinaries)(
  "computers that begin at once on an empty database share all work, none twice",
  async () => {
    const times = Number(process.env.VISTAZO_QUEUE_TIMES ?? 1);
    for (let time = 0; time < times; time++) {
      const url = await server!.database();
      // Two jobs on one database: their queues are made at once.
      const done = await Promise.all([0, 1].map((job) => share(url, join(folder, `${time}-${job}`))));
      for (const shards of done)
        expect(shards.sort((a, b) => a - b)).toEqual(Array.from({ length: inputs }, (_, i) => i));
    }
  },
  120_000,
);

/** Works off a job of one input a shard. @returns the shards in the order in which they were done */
async function share(url: string, out: string): Promise<number[]> {
  const storage = new LocalStorage(out);
  const { signal } = new AbortController();
  const settings = {
    task: "image-classification" as const,
    flags: { model: "a model" },
    sources: ["photos"],
    column: "path",
    format: "jsonl" as const,
    partRows: 1,
    folder: out,
  };
  const list = async function* () {
    for (let i = 0; i < inputs; i++) yield { photo: `${i}.png` };
  };
  const done: number[] = [];
  await Promise.all(
    Array.from({ length: computers }, async () => {
      const queue = await ShardQueue.open(url, 300, signal);
      try {
        await queue.list(storage, out, () => openJob(storage, settings, list));
        const job = (await readJob(storage))!;
        const shards = queue.shards(storage, job);
        for (let shard = await shards.next(); shard !== undefined; shard = await shards.next()) {
          await storage.write(partName(shard, "jsonl"), "");
          done.push(shard);
          await shards.done(shard);
        }
        await queue.forget(job);
      } finally {
        await queue.close();
      }
    }),
  );
  return done;
}
