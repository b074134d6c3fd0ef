import { breathe, handOver } from "@vistazo/worker";

export class ColourError extends Error {
  name = "ColourError";
  constructor(code, message, place, options) {
    super(message, options);
    this.code = code;
    this.place = place;
  }
}

let running = 0;

/** What the workers of the tests can be asked. */
export const handlers = {
  add: ([a, b]) => a + b,
  fail({ code }) {
    const cause = Object.assign(new TypeError("no such pigment"), { code: "ENOENT" });
    throw new ColourError(code, "This colour is not known.", "palette 3", { cause });
  },
  failPlainly() {
    // biome-ignore lint/style/useThrowOnlyError: what strangers may throw
    throw "only a text";
  },
  square: ({ data }) => handOver({ data: data.map((value) => value * value) }),
  unanswerable: () => ({ callback() {} }),
  async count({ to }, { signal, progress }) {
    for (let i = 1; i <= to; i++) {
      await breathe();
      if (signal.aborted) return i;
      progress(i);
    }
    return to;
  },
  async wait({ ms }) {
    running++;
    const most = running;
    await new Promise((resolve) => setTimeout(resolve, ms));
    running--;
    return most;
  },
  /** Never comes back to its event loop. */
  spin() {
    for (;;);
  },
  /** Takes memory for ever, 20 MB every 5 ms. */
  async hoard() {
    const taken = [];
    for (;;) {
      taken.push(Buffer.alloc(20e6, 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  },
  exit: ({ code }) => process.exit(code),
  throwLater() {
    setTimeout(() => {
      throw new Error("nobody caught this");
    });
    return new Promise(() => {});
  },
};
