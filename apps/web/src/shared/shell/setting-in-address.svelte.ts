import { keepInAddress } from "./router.svelte.js";

/** As often as that an address changes while a slider is drawn: browsers refuse more than a hundred changes in half a minute. */
const AFTER = 400;

/** A setting of a page that a reload or a link shows again; what is as by default does not stand in the address. */
export class SettingInAddress<T extends string | number> {
  readonly #name: string;
  readonly #default: T;
  #value: T = $state() as T;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param fits whether a value that an address brings may be */
  constructor(name: string, byDefault: T, fits: (value: T) => boolean) {
    this.#name = name;
    this.#default = byDefault;
    const text = new URLSearchParams(location.search).get(name);
    const brought = (typeof byDefault === "number" ? Number(text) : text) as T;
    this.#value = text !== null && fits(brought) ? brought : byDefault;
  }

  get value(): T {
    return this.#value;
  }

  set value(value: T) {
    this.#value = value;
    clearTimeout(this.#timer);
    const path = location.pathname;
    this.#timer = setTimeout(() => {
      // Of another page by now it would be said there.
      if (location.pathname === path) keepInAddress(this.#name, value === this.#default ? null : String(value));
    }, AFTER);
  }
}
