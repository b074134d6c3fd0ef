import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import postgres, { type Sql } from "postgres";

/** What this process has, until it gives it back or another takes it over. */
export interface Lease {
  readonly name: string;
  /** Larger than that of whoever had it before (a fencing token). */
  readonly token: number;
}

/** What of it is kept for whoever comes next. */
export interface LeaseState {
  /** For who only wants to know what there is. Plain data, as the state. */
  readonly summary: unknown;
  readonly state: unknown;
}

export type Claim =
  /** Nobody had it any more: it is this process's now. */
  | { readonly lease: Lease; readonly state: unknown }
  /** Another process has it. */
  | { readonly address: string };

/**
 * Things that one process has at a time, of all that share a PostgreSQL server: each has a row, which says whose it is and where it is found. A
 * process lives as long as its connection that holds a lock of its name; the server lets go of the lock in the moment in which the process is
 * killed, or some seconds after its computer was lost.
 */
export interface Leases {
  /** Says where other processes reach this one. Nothing can be had before. */
  announce(address: string): void;
  /** @returns undefined if there is one of this name already */
  take(name: string, kept: LeaseState): Promise<Lease | undefined>;
  /** Finds what is there, and takes over what nobody has. @returns undefined if there is nothing */
  claim(name: string): Promise<Claim | undefined>;
  /** Keeps the states of several; those without one are only kept from being swept. @returns those that another process has taken over */
  keep(list: readonly (Lease & { readonly kept?: LeaseState })[]): Promise<readonly Lease[]>;
  /** Lets another process take them over at once. */
  giveUp(list: readonly Lease[]): Promise<void>;
  /** They are no more. */
  drop(list: readonly Lease[]): Promise<void>;
  /** The summaries of all whose name begins so, whoever has them. */
  summaries(prefix: string): Promise<readonly { readonly name: string; readonly summary: unknown }[]>;
  /** Forgets what nobody has kept for so many milliseconds. */
  sweep(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

/** How often the connection that says that this process lives is tried, and how long it may take to answer. */
const BEAT = 5000;
const SILENCE = 10_000;
/** Between two tries to connect again. */
const RETRY = 500;
/** Seconds after which the server gives up a connection whose computer is lost: the first question, the next ones, and how many. */
const KEEPALIVE = { tcp_keepalives_idle: "5", tcp_keepalives_interval: "5", tcp_keepalives_count: "2" };

export class ServerLeases implements Leases {
  readonly #sql: Sql;
  readonly #url: string;
  readonly #holder = randomUUID();
  #address: string | undefined;
  /** The connection that holds the lock, or is about to. */
  #life: Promise<Sql> | undefined;
  #beat: NodeJS.Timeout | undefined;
  #closed = false;

  /** @param sql for everything but the lock */
  constructor(sql: Sql, url: string) {
    this.#sql = sql;
    this.#url = url;
  }

  announce(address: string): void {
    this.#address = address;
  }

  async take(name: string, { summary, state }: LeaseState): Promise<Lease | undefined> {
    const address = await this.#live();
    const [row] = await this.#sql<{ token: string }[]>`
      insert into leases (name, holder, address, summary, state)
      values (${name}, ${this.#holder}, ${address}, ${JSON.stringify(summary)}::text::json, ${JSON.stringify(state)}::text::json)
      on conflict (name) do nothing
      returning token`;
    return row && { name, token: Number(row.token) };
  }

  async claim(name: string): Promise<Claim | undefined> {
    const address = await this.#live();
    for (;;) {
      // Whoever holds the lock itself lives. That of who asks is on another connection, and what it had is forgotten here.
      const [found] = await this.#sql<Found[]>`
        with found as materialized (
          select name, address, token,
            holder is null or holder = ${this.#holder} or pg_try_advisory_xact_lock_shared(hashtextextended('vistazo lives ' || holder, 0)) as free
          from leases where name = ${name}
        ), taken as (
          update leases set holder = ${this.#holder}, address = ${address}, token = leases.token + 1, renewed = now()
          from found where leases.name = found.name and leases.token = found.token and found.free
          returning leases.token, leases.state
        )
        select found.address, found.free, taken.token, taken.state from found left join taken on true`;
      if (!found) return undefined;
      if (found.token !== null) return { lease: { name, token: Number(found.token) }, state: found.state };
      // Free, and not taken: another process was faster, and has it now.
      if (!found.free) return { address: found.address ?? "" };
    }
  }

  async keep(list: readonly (Lease & { readonly kept?: LeaseState })[]): Promise<readonly Lease[]> {
    if (list.length === 0) return [];
    await this.#live();
    const json = JSON.stringify(list.map(({ name, token, kept }) => ({ name, token, ...kept })));
    const rows = await this.#sql<{ name: string }[]>`
      with given as materialized (
        select * from json_to_recordset(${json}::text::json) as given (name text, token bigint, summary json, state json)
      ), kept as (
        update leases set renewed = now(), summary = coalesce(given.summary, leases.summary), state = coalesce(given.state, leases.state)
        from given where leases.name = given.name and leases.token = given.token and leases.holder = ${this.#holder}
        returning leases.name
      )
      select name from given where name not in (select name from kept)`;
    const lost = new Set(rows.map(({ name }) => name));
    return list.filter(({ name }) => lost.has(name));
  }

  async giveUp(list: readonly Lease[]): Promise<void> {
    if (list.length === 0) return;
    await this.#sql`
      update leases set holder = null, address = null
      from json_to_recordset(${JSON.stringify(list)}::text::json) as given (name text, token bigint)
      where leases.name = given.name and leases.token = given.token and leases.holder = ${this.#holder}`;
  }

  async drop(list: readonly Lease[]): Promise<void> {
    if (list.length === 0) return;
    await this.#sql`
      delete from leases using json_to_recordset(${JSON.stringify(list)}::text::json) as given (name text, token bigint)
      where leases.name = given.name and leases.token = given.token and leases.holder = ${this.#holder}`;
  }

  async summaries(prefix: string): Promise<readonly { readonly name: string; readonly summary: unknown }[]> {
    return this.#sql<{ name: string; summary: unknown }[]>`
      select name, summary from leases where starts_with(name, ${prefix}) order by name`;
  }

  async sweep(milliseconds: number): Promise<void> {
    await this.#sql`delete from leases where renewed < now() - make_interval(secs => ${milliseconds / 1000})`;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#beat);
    const life = await this.#life?.catch(() => undefined);
    await life?.end({ timeout: 1 });
  }

  /** Waits until this process is known to live. @returns its address */
  async #live(): Promise<string> {
    if (this.#address === undefined)
      throw new Error("Nothing can be had before announce() has said where this process is reached.");
    this.#life ??= this.#hold();
    await this.#life;
    return this.#address;
  }

  async #hold(): Promise<Sql> {
    const sql = postgres(this.#url, {
      max: 1,
      max_lifetime: null,
      idle_timeout: 0,
      connect_timeout: 10,
      onnotice() {},
      onclose: () => this.#lose(sql),
    });
    try {
      for (const [name, value] of Object.entries(KEEPALIVE)) await sql`select set_config(${name}, ${value}, false)`;
      // Of a connection that was lost the server may not know yet.
      await sql`select pg_advisory_lock(hashtextextended(${`vistazo lives ${this.#holder}`}, 0))`;
    } catch (error) {
      this.#life = undefined;
      await sql.end({ timeout: 0 });
      throw error;
    }
    clearInterval(this.#beat);
    this.#beat = setInterval(() => void this.#prove(sql), BEAT);
    this.#beat.unref();
    return sql;
  }

  /** The connection may be cut without anybody being told. */
  async #prove(sql: Sql): Promise<void> {
    const late = AbortSignal.timeout(SILENCE);
    const answered = await Promise.race([
      sql`select 1`.then(
        () => true,
        () => false,
      ),
      new Promise<boolean>((resolve) => late.addEventListener("abort", () => resolve(false), { once: true })),
    ]);
    if (!answered) await sql.end({ timeout: 0 });
  }

  /** The lock is gone with its connection: another one is made, and takes it again. */
  #lose(sql: Sql): void {
    void this.#life?.then(
      async (current) => {
        if (current !== sql || this.#closed) return;
        this.#life = undefined;
        void sql.end({ timeout: 0 });
        while (!this.#closed && this.#life === undefined) {
          this.#life = this.#hold();
          await this.#life.catch(() => wait(RETRY, undefined, { ref: false }));
        }
      },
      () => undefined,
    );
  }
}

interface Found {
  readonly address: string | null;
  readonly free: boolean;
  readonly token: string | null;
  readonly state: unknown;
}
