import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { addressNetwork } from "@vistazo/network";
import { parseCookie, stringifySetCookie } from "cookie";
import { LoginPace } from "./login-pace.js";

export type Credentials = readonly [user: string, password: string];

/** Who may come in: a pair, a list of pairs, or a function that decides. */
export type Auth =
  | Credentials
  | readonly Credentials[]
  | ((user: string, password: string) => boolean | Promise<boolean>);

/** Sessions of logged-in people that are remembered at most. */
const MAX_TOKENS = 10_000;
const WEEK = 7 * 24 * 3600;

/** Logs people in, and tells from their cookies who they are. */
export class Gate {
  readonly #auth: Auth;
  /** Apps on one host have cookies of their own. */
  readonly #cookie: string;
  readonly #unsecureCookie: string;
  readonly #tokens = new Map<string, { user: string; until: number }>();
  readonly #pace = new LoginPace();
  readonly #embedded: boolean;

  /** @param options `embedded`: pages of other sites show the app in a frame, where browsers keep only cookies that say so */
  constructor(auth: Auth, appId: number, { embedded = false }: { readonly embedded?: boolean } = {}) {
    this.#auth = auth;
    this.#embedded = embedded;
    this.#cookie = `access-token-${appId}`;
    this.#unsecureCookie = `access-token-unsecure-${appId}`;
  }

  /**
   * A token for the cookies, or null if name or password are wrong.
   * @param address from which it is asked for
   * @throws InterfaceError `too-many-logins`
   */
  async login(user: string, password: string, address: string): Promise<string | null> {
    if (!(await this.#pace.attempt(addressNetwork(address), () => this.#allows(user, password)))) return null;
    const token = randomBytes(32).toString("base64url");
    this.#tokens.set(token, { user, until: performance.now() + WEEK * 1000 });
    if (this.#tokens.size > MAX_TOKENS) this.#tokens.delete(this.#tokens.keys().next().value as string);
    return token;
  }

  logout(header: string | undefined): void {
    for (const token of this.#tokensIn(header)) this.#tokens.delete(token);
  }

  /** Who the cookies say it is; null for nobody. */
  user(header: string | undefined): string | null {
    for (const token of this.#tokensIn(header)) {
      const known = this.#tokens.get(token);
      if (known && known.until > performance.now()) return known.user;
    }
    return null;
  }

  /** Headers that give a client its token: one for HTTPS, also within other sites' pages where they may show the app, one for plain HTTP. */
  cookies(token: string, path: string): string[] {
    const common = { httpOnly: true, path, maxAge: token === "" ? 0 : WEEK };
    return [
      stringifySetCookie({
        ...common,
        name: this.#cookie,
        value: token,
        secure: true,
        sameSite: this.#embedded ? "none" : "lax",
      }),
      stringifySetCookie({ ...common, name: this.#unsecureCookie, value: token, sameSite: "lax" }),
    ];
  }

  #tokensIn(header: string | undefined): string[] {
    const cookies = parseCookie(header ?? "");
    return [cookies[this.#cookie], cookies[this.#unsecureCookie]].filter((token) => token !== undefined);
  }

  async #allows(user: string, password: string): Promise<boolean> {
    if (typeof this.#auth === "function") return this.#auth(user, password);
    const pairs = (typeof this.#auth[0] === "string" ? [this.#auth] : this.#auth) as readonly Credentials[];
    let allowed = false;
    // All pairs are compared, and whole, so that the time tells nothing.
    for (const pair of pairs) {
      const sameUser = sameText(pair[0], user);
      const samePassword = sameText(pair[1], password);
      allowed = (sameUser && samePassword) || allowed;
    }
    return allowed;
  }
}

/** Compares in a time that does not depend on where the texts differ. */
export function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
