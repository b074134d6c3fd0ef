import { StudioError } from "./error.js";

/** Bytes that are held in memory for those who ask, in all and for one address. */
export class ByteBudget {
  readonly #byAddress = new Map<string, number>();
  #all = 0;

  /** @param refusal what is said to whoever would be one too many */
  constructor(
    private readonly most: number,
    private readonly mostPerAddress: number,
    private readonly refusal: string,
  ) {}

  /**
   * @returns what gives them back, once
   * @throws StudioError BUSY
   */
  take(address: string, bytes: number): () => void {
    const own = this.#byAddress.get(address) ?? 0;
    if (this.#all + bytes > this.most || own + bytes > this.mostPerAddress) throw new StudioError("BUSY", this.refusal);
    this.#all += bytes;
    this.#byAddress.set(address, own + bytes);
    let held = bytes;
    return () => {
      this.#all -= held;
      const left = (this.#byAddress.get(address) ?? 0) - held;
      held = 0;
      if (left > 0) this.#byAddress.set(address, left);
      else this.#byAddress.delete(address);
    };
  }
}
