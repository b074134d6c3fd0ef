import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import PgBoss from "pg-boss";
import { BatchError } from "./batch-error.js";
import { doneShards } from "./finish-job.js";
import { type Job, readJob } from "./job.js";
import type { Storage } from "./storage.js";
import type { ShardSource } from "./work-off.js";

/** Tables of its own, so that no other queue of the database is touched. */
const SCHEMA = "vistazo_batch";
/** How long a database may be away: restarted, or moved. */
const PATIENCE = 300_000;
/** At the start, where the address may just be wrong. */
const FIRST_PATIENCE = 20_000;
const POLL = 1000;
/** A shard is tried as often as computers are lost with it: what an input does is found on each. */
const RETRIES = 1000;
/** PostgreSQL's code for a row of a queue that has no table: a check violation. */
const NO_PARTITION = "23514";

interface Work {
  readonly shard?: number;
}

/**
 * The shards of a job as a queue in PostgreSQL, which any number of computers share: pg-boss hands each to one of them. Whoever has a
 * shard gives a sign of life; where that stays out, the shard is given to another. What is done stands in the parts alone, so that a queue
 * that was lost, or gives a shard twice, costs time and nothing else.
 */
export class ShardQueue {
  /** What this computer has taken and not yet done, by the names of their queues. */
  readonly #held = new Map<string, string>();
  readonly #pulse: NodeJS.Timeout;

  private constructor(
    private readonly boss: PgBoss,
    private readonly lease: number,
    private readonly signal: AbortSignal,
  ) {
    this.#pulse = setInterval(() => void this.#renew(), (lease * 1000) / 4);
    this.#pulse.unref();
  }

  /**
   * @param lease seconds without a sign of life after which a shard is given to another
   * @throws BatchError `queue-failed`
   */
  static async open(url: string, lease: number, signal: AbortSignal): Promise<ShardQueue> {
    const connect = async () => {
      const boss = new PgBoss({
        connectionString: url,
        schema: SCHEMA,
        schedule: false,
        maintenanceIntervalSeconds: Math.max(1, Math.ceil(lease / 4)),
        max: 4,
      });
      // What fails is asked for again below; what watches over the queue in between does so by itself.
      boss.on("error", () => undefined);
      // One whose start has failed cannot be started again.
      return boss.start();
    };
    const boss = await patiently(connect, FIRST_PATIENCE, signal);
    return new ShardQueue(boss, lease, signal);
  }

  /** Lets one of all computers do what may be done by one alone, the others wait: until there is a job in the storage. */
  async list(storage: Storage, out: string, work: () => Promise<unknown>): Promise<void> {
    const name = queueName("list", out);
    while (!(await readJob(storage))) {
      this.signal.throwIfAborted();
      await this.#offer(name, [{}], await this.#open(name));
      const taken = await this.#take(name);
      if (taken) {
        this.#held.set(taken.id, name);
        try {
          await work();
        } finally {
          this.#held.delete(taken.id);
          // Nobody waits for it who can see what came of it.
          await this.boss.complete(name, taken.id).catch(() => undefined);
        }
      } else await wait(POLL, undefined, { signal: this.signal });
    }
  }

  /** The shards of a job that no other computer has. */
  shards(storage: Storage, job: Job): ShardSource {
    const name = queueName("job", job.id);
    const ids = new Map<number, string>();
    const next = async (): Promise<number | undefined> => {
      for (;;) {
        this.signal.throwIfAborted();
        const taken = await this.#take(name);
        if (taken?.data.shard !== undefined) {
          ids.set(taken.data.shard, taken.id);
          this.#held.set(taken.id, name);
          return taken.data.shard;
        }
        // What is no longer in the queue by now was written before: it is among what is done.
        const open = await this.#open(name);
        const done = await doneShards(storage, job);
        const missing = Array.from({ length: job.shards }, (_, shard) => shard).filter((shard) => !done.has(shard));
        if (missing.length === 0) return undefined;
        const work = missing.map((shard) => ({ shard }));
        const offered = await this.#offer(name, work, open);
        if (offered === 0) await wait(POLL, undefined, { signal: this.signal });
      }
    };
    let last: Promise<unknown> = Promise.resolve();
    return {
      next: () => {
        const turn = last.then(next);
        last = turn.catch(() => undefined);
        return turn;
      },
      done: async (shard) => {
        const id = ids.get(shard);
        if (id === undefined) return;
        await this.#patiently(() => this.boss.complete(name, id));
        this.#held.delete(id);
      },
    };
  }

  /** After all parts are written: nobody asks for the queue any more, or finds the parts. */
  async forget(job: Job): Promise<void> {
    await this.#alone(`select ${SCHEMA}.delete_queue('${queueName("job", job.id)}')`).catch(() => undefined);
  }

  async close(): Promise<void> {
    clearInterval(this.#pulse);
    // What was taken and is not done, others need not wait for.
    for (const [id, name] of this.#held) await this.boss.fail(name, id).catch(() => undefined);
    await this.boss.stop({ graceful: false, wait: true }).catch(() => undefined);
  }

  /** The ids of what waits in a queue, which is made if there is none, or is being done. */
  #open(name: string): Promise<ReadonlySet<string>> {
    return this.#patiently(async () => {
      await this.#alone(`select ${SCHEMA}.create_queue('${name}', '{"policy":"standard"}')`);
      const text = `select id from ${SCHEMA}.job where name = $1 and state < 'completed'`;
      const { rows } = await this.boss.getDb().executeSql(text, [name]);
      return new Set(rows.map(({ id }) => String(id)));
    });
  }

  /**
   * Puts work into a queue that is not in it, or was taken out of it without being done.
   *
   * @param open what was in it before
   * @returns how much; nothing where another computer has deleted the queue meanwhile, because all is done
   */
  async #offer(name: string, work: readonly Work[], open: ReadonlySet<string>): Promise<number> {
    const absent = work.map((data) => ({ id: idOf(name, data), data })).filter(({ id }) => !open.has(id));
    if (absent.length === 0) return 0;
    const jobs = absent.map(({ id, data }) => ({ id, name, data, expireInSeconds: this.lease, retryLimit: RETRIES }));
    const text = `delete from ${SCHEMA}.job where name = $1 and id = any($2::uuid[]) and state >= 'completed'`;
    return this.#patiently(async () => {
      // What another computer has put in at the same time stays.
      await this.boss.getDb().executeSql(text, [name, absent.map(({ id }) => id)]);
      try {
        await this.boss.insert(jobs);
      } catch (error) {
        if (codeOf(error) === NO_PARTITION) return 0;
        throw error;
      }
      return absent.length;
    });
  }

  /** What no other computer has, or undefined. */
  async #take(name: string): Promise<PgBoss.Job<Work> | undefined> {
    const [taken] = await this.#patiently(() => this.boss.fetch<Work>(name));
    return taken;
  }

  #patiently<T>(act: () => Promise<T>): Promise<T> {
    return patiently(act, PATIENCE, this.signal);
  }

  /**
   * Creates or deletes a queue: a table of its own, which asks for locks on those of all queues that two computers at once would refuse each
   * other. The lock is the one of pg-boss's own maintenance.
   */
  async #alone(statement: string): Promise<void> {
    const lock = `('x' || encode(sha224((current_database() || '.pgboss.${SCHEMA}')::bytea), 'hex'))::bit(64)::bigint`;
    // Sent as one text, both are one transaction.
    await this.boss.getDb().executeSql(`select pg_advisory_xact_lock(${lock}); ${statement}`, []);
  }

  /** A job expires so long after it was started: pg-boss has no sign of life of its own in versions that run on Node 20. */
  async #renew(): Promise<void> {
    if (this.#held.size === 0) return;
    const ids = [...this.#held.keys()];
    const text = `update ${SCHEMA}.job set started_on = now() where id = any($1::uuid[]) and state = 'active'`;
    await this.boss
      .getDb()
      .executeSql(text, [ids])
      .catch(() => undefined);
  }
}

/** Does what needs the database, again while it is away or others are in the way. @throws BatchError `queue-failed` */
async function patiently<T>(act: () => Promise<T>, patience: number, signal: AbortSignal): Promise<T> {
  for (const start = Date.now(); ; ) {
    signal.throwIfAborted();
    try {
      return await act();
    } catch (error) {
      const { message } = error as Error;
      const code = codeOf(error);
      if (Date.now() - start > patience || !(isAway(code, message) || isInTheWay(code)))
        throw new BatchError(
          "queue-failed",
          `The database of --queue cannot be used (${message || code}): check that it runs and that the address names an existing database.`,
          { cause: error },
        );
      await wait(POLL, undefined, { signal });
    }
  }
}

/** Whether a database may be back in a moment: connections refused or cut, or classes 08 and 57 of PostgreSQL's errors. */
function isAway(code: string, message: string): boolean {
  return /^(E[A-Z]+|08\w{3}|57P\w\d)$/.test(code) || /connection|terminat|timeout/i.test(message);
}

/**
 * Whether others were in the way: a deadlock or conflict of transactions (class 40), a lock that was waited for too long, no connection left, or the
 * same table, schema, type, function or row made by two at once.
 */
function isInTheWay(code: string): boolean {
  return /^(40\w{3}|55P03|53300|23505|42P0[67]|42710|42723)$/.test(code);
}

/** Of letters, digits and a hyphen alone, whatever stands in the text: it is written into statements. */
function queueName(kind: "list" | "job", text: string): string {
  return `${kind}-${hashOf(text).slice(0, 24)}`;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}

/** The same for the same work on all computers. */
function idOf(name: string, work: Work): string {
  const hash = hashOf(`${name} ${JSON.stringify(work)}`);
  // The bits that say of a UUID which kind it is: 8, made by a rule of one's own (RFC 9562).
  const variant = ((Number.parseInt(hash[16], 16) & 3) | 8).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
