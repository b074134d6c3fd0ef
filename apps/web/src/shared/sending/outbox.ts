import type { NewDrawingBody, NewGameBody } from "@vistazo/api";
import { ROUTES } from "@vistazo/api/client";

const { save, begin } = ROUTES.game;

/** A drawing that was just made. */
export interface DrawingParcel {
  readonly path: typeof save.path;
  readonly body: NewDrawingBody;
}

/** A game that was just begun. */
export interface GameParcel {
  readonly path: typeof begin.path;
  readonly body: NewGameBody;
}

/** Something for the server: where it goes, and what. It outlasts the page as it is. */
export type Parcel = DrawingParcel | GameParcel;

/** What became of a parcel: it arrived, it will never be taken, or it is to be tried again, after some seconds if told. */
export type Delivery<Answer = unknown> =
  | { readonly state: "arrived"; readonly answer: Answer }
  | { readonly state: "refused" }
  | { readonly state: "later"; readonly seconds?: number };

export interface OutboxOptions<Answer> {
  readonly deliver: (parcel: Parcel) => Promise<Delivery<Answer>>;
  /** The texts that outlast the page; both may do nothing. */
  readonly read: () => string | null;
  readonly write: (text: string | null) => void;
  readonly onarrived?: (parcel: Parcel, answer: Answer) => void;
  readonly wait?: (ms: number) => Promise<void>;
}

/** More than this many are not kept; the oldest go first. */
const MOST = 100;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

/**
 * What is still to be sent, in order. It outlasts the page and a lost connection: what was not confirmed is sent again, and the server
 * knows by its id whether it has it already.
 */
export class Outbox<Answer = unknown> {
  readonly #options: Required<Pick<OutboxOptions<Answer>, "wait">> & OutboxOptions<Answer>;
  #parcels: Parcel[];
  #sending: Promise<void> | null = null;
  #pause = FIRST_WAIT;
  #wake: (() => void) | null = null;

  constructor(options: OutboxOptions<Answer>) {
    this.#options = { wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)), ...options };
    this.#parcels = this.#stored();
  }

  get waiting(): number {
    return this.#parcels.length;
  }

  /** Keeps a parcel and sends it as soon as it can be sent. */
  put(parcel: Parcel): void {
    this.#parcels = [...this.#parcels, parcel].slice(-MOST);
    this.#store();
    this.send();
  }

  /** Tries now, for instance because there is a connection again. */
  send(): void {
    this.#wake?.();
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
    });
  }

  async #sendAll(): Promise<void> {
    for (let parcel = this.#parcels[0]; parcel; parcel = this.#parcels[0]) {
      const delivery = await this.#options.deliver(parcel).catch((): Delivery<Answer> => ({ state: "later" }));
      if (delivery.state === "later") {
        const ms = delivery.seconds === undefined ? this.#pause : delivery.seconds * 1000;
        this.#pause = Math.min(LONGEST_WAIT, this.#pause * 2);
        await this.#rest(ms);
        continue;
      }
      this.#pause = FIRST_WAIT;
      const sent = parcel;
      this.#parcels = this.#parcels.filter((one) => one !== sent);
      this.#store();
      if (delivery.state === "arrived") this.#options.onarrived?.(sent, delivery.answer);
    }
  }

  async #rest(ms: number): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    await Promise.race([this.#options.wait(ms), woken]);
    this.#wake = null;
  }

  #store(): void {
    this.#options.write(this.#parcels.length === 0 ? null : JSON.stringify(this.#parcels));
  }

  #stored(): Parcel[] {
    try {
      const value: unknown = JSON.parse(this.#options.read() ?? "[]");
      return Array.isArray(value) ? value.filter(isParcel).slice(-MOST) : [];
    } catch {
      return [];
    }
  }
}

function isParcel(value: unknown): value is Parcel {
  const { path, body } = (value ?? {}) as Partial<Parcel>;
  return (path === save.path || path === begin.path) && typeof body?.id === "string";
}
