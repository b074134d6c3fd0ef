import { errorMessage } from "./error-message.js";
import { HandedOver } from "./hand-over.js";
import type { Port } from "./port.js";
import type { Asked, ProgressOf, Questions, Told } from "./questions.js";
import { WorkerError } from "./worker-error.js";

/** What a handler knows of the question besides its words. */
export interface Asking<Progress = never> {
  /** Aborts when the asker wants no answer any more. It is heard between turns of the event loop: see `breathe`. */
  readonly signal: AbortSignal;
  progress(progress: Progress): void;
}

export type Handlers<Q extends Questions<Q>> = {
  readonly [Name in keyof Q]: (
    question: Q[Name]["question"],
    asking: Asking<ProgressOf<Q[Name]>>,
  ) => Answer<Q[Name]["answer"]> | Promise<Answer<Q[Name]["answer"]>>;
};

/** What answers hold is copied, unless it is handed over. Where nothing is to be answered, it does not matter what is returned. */
type Answer<T> = [T] extends [undefined] ? unknown : T | HandedOver<T>;

export interface ServeOptions {
  /** A question waits until the one before it is answered. Default: questions are taken up as they come. */
  readonly inOrder?: boolean;
}

/** In a worker: answer what is asked. Whatever a handler throws is told to the asker, and the next question is answered all the same. */
export function serve<Q extends Questions<Q>>(
  port: Port,
  handlers: Handlers<Q>,
  { inOrder = false }: ServeOptions = {},
): void {
  const asked = new Map<number, AbortController>();
  let last: Promise<void> = Promise.resolve();

  const tell = (told: Told, buffers: readonly ArrayBuffer[] = []) => port.post(told, buffers);
  const answer = async (id: number, name: string, question: unknown, { signal }: AbortController) => {
    try {
      signal.throwIfAborted();
      if (!Object.hasOwn(handlers, name))
        throw new WorkerError("unknown-question", `This worker cannot be asked for ${name}.`);
      const handle = handlers[name as keyof Q] as (question: unknown, asking: Asking<unknown>) => unknown;
      const result = await handle(question, { signal, progress: (progress) => tell({ id, progress }) });
      const { value, buffers } = result instanceof HandedOver ? result : new HandedOver(result, []);
      try {
        tell({ id, answer: value }, buffers);
      } catch (cause) {
        const message = `The answer to ${name} cannot be handed over: ${cause instanceof Error ? cause.message : cause}`;
        throw new WorkerError("not-cloneable", message, { cause });
      }
    } catch (error) {
      tell({ id, error: errorMessage(error) });
    } finally {
      asked.delete(id);
    }
  };

  port.listen(
    (message) => {
      const { id, ...rest } = message as Asked;
      if ("cancel" in rest) {
        asked.get(id)?.abort();
        return;
      }
      const controller = new AbortController();
      asked.set(id, controller);
      const { name, question } = rest;
      if (inOrder) last = last.then(() => answer(id, name, question, controller));
      else void answer(id, name, question, controller);
    },
    () => {
      for (const controller of asked.values()) controller.abort();
    },
  );
}
