import { ApiError } from "@vistazo/api/client";

type Headers = Record<string, string>;

/**
 * Does what only a moderator may. Where the studio asks for the moderator's token, {@link again} is set until it has the
 * right one. The token is kept for this visit alone: others use the same computer.
 */
export class Moderator {
  token = $state("");
  busy = $state(false);
  /** Whatever went wrong but a missing or wrong token. */
  error = $state.raw<ApiError | null>(null);
  /** What waits for the token. */
  again = $state.raw<(() => Promise<void>) | null>(null);
  /** The last token was wrong. */
  refused = $state(false);

  /** Moderating is not possible from here at all. */
  get closed(): boolean {
    return this.error?.code === "MODERATION_CLOSED";
  }

  /** @param action - asks the studio with these headers, and throws what `request` throws */
  async attempt(action: (headers: Headers) => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      await action(this.token ? { authorization: `Bearer ${this.token}` } : {});
      this.again = null;
      this.refused = false;
    } catch (problem) {
      const error = ApiError.from(problem);
      if (error.code === "MODERATOR_TOKEN") {
        this.refused = this.again !== null;
        this.again = () => this.attempt(action);
      } else this.error = error;
    } finally {
      this.busy = false;
    }
  }
}
