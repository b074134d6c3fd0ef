import { Recording, type TraceHeaders } from "@vistazo/tracing";
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
  const answer = async (
    { id, name, question, trace }: { id: number; name: string; question: unknown; trace?: TraceHeaders },
    { signal }: AbortController,
  ) => {
    const recording = trace && new Recording(trace);
    const noted = () => recording && { spans: recording.finish() };
    try {
      signal.throwIfAborted();
      if (!Object.hasOwn(handlers, name))
        throw new WorkerError("unknown-question", `This worker cannot be asked for ${name}.`);
      const handle = handlers[name as keyof Q] as (question: unknown, asking: Asking<unknown>) => unknown;
      const asking: Asking<unknown> = { signal, progress: (progress) => tell({ id, progress }) };
      const handled = () => handle(question, asking);
      const result = await (recording ? recording.within(handled) : handled());
      const { value, buffers } = result instanceof HandedOver ? result : new HandedOver(result, []);
      try {
        tell({ id, answer: value, ...noted() }, buffers);
      } catch (cause) {
        const message = `The answer to ${name} cannot be handed over: ${cause instanceof Error ? cause.message : cause}`;
        throw new WorkerError("not-cloneable", message, { cause });
      }
    } catch (error) {
      tell({ id, error: errorMessage(error), ...noted() });
    } finally {
      asked.delete(id);
    }
  };

  port.listen(
    (message) => {
      const question = message as Asked;
      const { id } = question;
      if ("cancel" in question) {
        asked.get(id)?.abort();
        return;
      }
      const controller = new AbortController();
      asked.set(id, controller);
      if (inOrder) last = last.then(() => answer(question, controller));
      else void answer(question, controller);
    },
    () => {
      for (const controller of asked.values()) controller.abort();
    },
  );
}
