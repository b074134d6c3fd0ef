import { setTimeout as wait } from "node:timers/promises";
import type { Lease, Leases } from "@vistazo/drawings";
import { z } from "zod";
import { StudioError } from "../platform/error.js";
import type { RoomHall } from "./room-hall.js";
import { type RoomSummary, roomStateSchema, roomSummarySchema } from "./room-state.js";

export interface SharedRoomsOptions {
  readonly hall: RoomHall;
  readonly leases: Leases;
  /** How long nobody may have kept a room, in milliseconds, before it counts as left behind. */
  readonly leftAfter: number;
  /** What went wrong in the background. */
  readonly onError: (error: unknown) => void;
}

const PREFIX = "room ";
/** How long what happens in rooms is gathered before it is kept: so much of a game is lost at most with its studio. */
const GATHER = 250;
/** How often rooms in which nothing happens are kept, so that nobody takes them for left behind. */
const RENEW = 20_000;

const keptSchema = roomStateSchema.extend({ from: z.string() });

/** Rooms of several studios that share a database: each is at one of them, and moves to another when that one ends. */
export class SharedRooms {
  readonly #options: SharedRoomsOptions;
  readonly #leases = new Map<string, Lease>();
  readonly #changed = new Set<string>();
  /** Rooms that are looked for, so that each is taken over once. */
  readonly #looking = new Map<string, Promise<string | undefined>>();
  readonly #renewing: NodeJS.Timeout;
  #keeping: Promise<void> | undefined;
  #closed = false;

  constructor(options: SharedRoomsOptions) {
    this.#options = options;
    options.hall.watch({
      changed: (code) => this.#keepSoon(code),
      forgotten: (code) => this.#drop(code),
    });
    this.#renewing = setInterval(() => void this.#renew(), RENEW);
    this.#renewing.unref();
  }

  /** As `RoomHall.open`. */
  async open(address: string): Promise<string> {
    const { hall, leases } = this.#options;
    for (;;) {
      this.#refuseWhenClosed();
      const code = hall.open(address);
      try {
        const lease = await leases.take(PREFIX + code, hall.kept(code)!);
        if (lease) {
          this.#leases.set(code, lease);
          return code;
        }
      } catch (error) {
        hall.letGo(code);
        throw error;
      }
      // Another studio has a room of this code.
      hall.letGo(code);
    }
  }

  /**
   * Finds a room, and takes it over where its studio has ended.
   * @param from address of whoever looks for it
   * @returns where the studio is that has it; undefined if it is here, or nowhere
   */
  async find(code: string, from: string): Promise<string | undefined> {
    const { hall } = this.#options;
    this.#refuseWhenClosed();
    if (this.#leases.has(code) || !hall.mayTry(from)) return undefined;
    const looking = this.#looking.get(code) ?? this.#claim(code).finally(() => this.#looking.delete(code));
    this.#looking.set(code, looking);
    return looking;
  }

  /** The rooms of all studios in which there is somebody. */
  async overview(): Promise<({ code: string } & RoomSummary)[]> {
    const list = await this.#options.leases.summaries(PREFIX);
    return list.flatMap(({ name, summary }) => {
      const { data } = roomSummarySchema.safeParse(summary);
      return data && data.players.length > 0 ? [{ code: name.slice(PREFIX.length), ...data }] : [];
    });
  }

  /** Hands all rooms over to the other studios. Their players come back by themselves. */
  async close(): Promise<void> {
    const { hall, leases, onError } = this.#options;
    this.#closed = true;
    clearInterval(this.#renewing);
    await Promise.allSettled(this.#looking.values());
    try {
      for (const code of this.#leases.keys()) this.#changed.add(code);
      await this.#keeping;
      await this.#keep();
      await leases.giveUp([...this.#leases.values()]);
    } catch (error) {
      onError(error);
    }
    for (const code of this.#leases.keys()) hall.letGo(code);
    this.#leases.clear();
  }

  async #claim(code: string): Promise<string | undefined> {
    const { hall, leases } = this.#options;
    const claim = await leases.claim(PREFIX + code);
    if (!claim || "address" in claim) return claim?.address;
    const { success, data } = keptSchema.safeParse(claim.state);
    // A later studio may keep rooms in a way that this one does not know.
    if (!success || this.#closed) {
      await leases.giveUp([claim.lease]);
      throw new StudioError("UNAVAILABLE", "The room is moving to another server; try again in a moment.");
    }
    this.#leases.set(code, claim.lease);
    hall.adopt(code, data);
    return undefined;
  }

  #keepSoon(code: string): void {
    if (!this.#leases.has(code) || this.#closed) return;
    this.#changed.add(code);
    this.#keeping ??= wait(GATHER, undefined, { ref: false })
      .then(() => this.#keep())
      .catch((error: unknown) => {
        this.#options.onError(error);
        return wait(RENEW / 20, undefined, { ref: false });
      })
      .finally(() => {
        this.#keeping = undefined;
        // What has changed meanwhile.
        const [next] = this.#changed;
        if (next !== undefined) this.#keepSoon(next);
      });
  }

  /** @param quiet those in which nothing has happened too */
  async #keep(quiet = false): Promise<void> {
    const { hall, leases } = this.#options;
    const changed = [...this.#changed];
    this.#changed.clear();
    try {
      const list = (quiet ? [...this.#leases.keys()] : changed).flatMap((code) => {
        const lease = this.#leases.get(code);
        return lease ? [{ ...lease, kept: changed.includes(code) ? hall.kept(code) : undefined }] : [];
      });
      for (const { name } of await leases.keep(list)) {
        const code = name.slice(PREFIX.length);
        this.#leases.delete(code);
        hall.letGo(code);
      }
    } catch (error) {
      for (const code of changed) if (this.#leases.has(code)) this.#changed.add(code);
      throw error;
    }
  }

  async #renew(): Promise<void> {
    const { leases, leftAfter, onError } = this.#options;
    try {
      await this.#keep(true);
      await leases.sweep(leftAfter);
    } catch (error) {
      onError(error);
    }
  }

  #drop(code: string): void {
    const lease = this.#leases.get(code);
    if (!lease) return;
    this.#leases.delete(code);
    this.#changed.delete(code);
    this.#options.leases.drop([lease]).catch(this.#options.onError);
  }

  #refuseWhenClosed(): void {
    if (this.#closed) throw new StudioError("UNAVAILABLE", "The server is being stopped; try again in a moment.");
  }
}
