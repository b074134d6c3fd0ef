import { InterfaceError } from "./errors.js";

/** Failed logins from an address after which each further one has to wait, longer each time. */
const FREE_FAILURES = 5;
const FIRST_WAIT = 250;
const LONGEST_WAIT = 30_000;
/** Logins of an address that may wait for their turn; further ones are refused. */
const MAX_WAITING = 8;
/** Milliseconds after which an address that did nothing starts anew. */
const FORGOTTEN_AFTER = 15 * 60_000;
/** Addresses that are told apart; those beyond share one turn. */
const MAX_ADDRESSES = 10_000;

interface Turn {
  failures: number;
  waiting: number;
  lastAt: number;
  last: Promise<unknown>;
}

export interface LoginPaceOptions {
  readonly now?: () => number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

/** Lets logins from an address through one after the other, and after some failures slower and slower, so that passwords cannot be guessed. */
export class LoginPace {
  readonly #turns = new Map<string, Turn>();
  readonly #now: () => number;
  readonly #sleep: (milliseconds: number) => Promise<void>;

  constructor({
    // Not the clock on the wall, which may be set back.
    now = () => performance.now(),
    sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  }: LoginPaceOptions = {}) {
    this.#now = now;
    this.#sleep = sleep;
  }

  /**
   * @param attempt whether it succeeds
   * @throws InterfaceError `too-many-logins`
   */
  async attempt(address: string, attempt: () => Promise<boolean>): Promise<boolean> {
    const turn = this.#turn(address);
    if (turn.waiting >= MAX_WAITING) {
      throw new InterfaceError("too-many-logins", {
        en: "There were too many logins from your address: wait a minute.",
        es: "Ha habido demasiados intentos desde tu dirección: espera un minuto.",
      });
    }
    turn.waiting++;
    const tried = turn.last.then(async () => {
      if (turn.failures >= FREE_FAILURES) {
        await this.#sleep(Math.min(FIRST_WAIT * 2 ** (turn.failures - FREE_FAILURES), LONGEST_WAIT));
      }
      const succeeded = await attempt();
      // Whoever knows one password may guess another.
      turn.failures = Math.max(0, turn.failures + (succeeded ? -1 : 1));
      return succeeded;
    });
    turn.last = tried
      .catch(() => {})
      .then(() => {
        turn.waiting--;
        turn.lastAt = this.#now();
      });
    return tried;
  }

  #turn(address: string): Turn {
    const known = this.#turns.get(address);
    if (known && (known.waiting > 0 || this.#now() - known.lastAt < FORGOTTEN_AFTER)) return known;
    if (!known && address !== "" && this.#turns.size >= MAX_ADDRESSES) {
      this.#forget();
      if (this.#turns.size >= MAX_ADDRESSES) return this.#turn("");
    }
    const turn = { failures: 0, waiting: 0, lastAt: this.#now(), last: Promise.resolve() };
    this.#turns.set(address, turn);
    return turn;
  }

  #forget(): void {
    for (const [address, { waiting, lastAt }] of this.#turns) {
      if (address !== "" && waiting === 0 && this.#now() - lastAt >= FORGOTTEN_AFTER) this.#turns.delete(address);
    }
  }
}
