import type { ChildProcess } from "node:child_process";
import { type NewDrawing, openStore, type StoreOptions } from "../src/index.js";
import { randomDrawing } from "./random-drawing.js";

/** A kind of server that keeps drawings. */
export interface KilledServer {
  /** Resolves when it takes drawings. @param number which of those that run at once */
  readonly start: (number: number) => Promise<{ readonly port: number; readonly process: ChildProcess }>;
  /** Resolves when the server has answered the drawing as saved or known. */
  readonly save: (port: number, drawing: NewDrawing) => Promise<void>;
}

export interface KillResult {
  readonly kills: number;
  /** Drawings that some server has answered as saved or known. */
  readonly answered: number;
  /** Answered, but not there. */
  readonly lost: number;
  /** Drawings that are there more than once. */
  readonly twice: number;
  /** Drawings counted in the summaries less those that are there. */
  readonly miscounted: number;
  /** Requests that a kill left without an answer, and that were sent again. */
  readonly sentAgain: number;
  /** From a start to the first moment at which drawings are taken, the longest of all, in milliseconds. */
  readonly slowestStart: number;
  readonly seconds: number;
}

/**
 * Save drawings through server processes that are killed (SIGKILL) at random moments and started again, sending again what was not
 * answered, as the game does. Then see what is there.
 *
 * @param where the servers keep them
 */
export async function killSuite(
  server: KilledServer,
  where: StoreOptions,
  {
    saves,
    kills,
    servers = 1,
    clients = 8,
    random = Math.random,
  }: {
    readonly saves: number;
    readonly kills: number;
    readonly servers?: number;
    readonly clients?: number;
    readonly random?: () => number;
  },
): Promise<KillResult> {
  const began = Date.now();
  let slowestStart = 0;
  let sentAgain = 0;
  const start = async (number: number) => {
    const asked = Date.now();
    const started = await server.start(number);
    slowestStart = Math.max(slowestStart, Date.now() - asked);
    return started;
  };
  const kill = (child: ChildProcess) =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once("exit", () => resolve());
      child.kill("SIGKILL");
    });

  const running = await Promise.all(Array.from({ length: servers }, (_, number) => start(number)));
  const answered = new Set<string>();
  let next = 0;
  let broken = false;
  const client = async (number: number) => {
    while (next < saves) {
      const drawing = randomDrawing(next++, { word: ["cat", "dog", "sun"][next % 3] });
      for (let attempt = 0; ; attempt++) {
        const { port } = running[(number + attempt) % servers];
        try {
          await server.save(port, drawing);
          answered.add(drawing.id);
          break;
        } catch (error) {
          if (broken) throw error;
          sentAgain++;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }
    }
  };
  const killer = async () => {
    for (let i = 0; i < kills; i++) {
      // At a random moment of this part of the saves, not between two requests.
      const at = Math.floor((saves * (i + random())) / (kills + 1));
      while (answered.size < at) await new Promise((resolve) => setTimeout(resolve, 1));
      await new Promise((resolve) => setTimeout(resolve, random() * 30));
      const victim = Math.floor(random() * servers);
      await kill(running[victim].process);
      running[victim] = await start(victim);
    }
  };
  try {
    await Promise.all([killer(), ...Array.from({ length: clients }, (_, i) => client(i))]);
  } finally {
    broken = true;
    await Promise.all(running.map(({ process }) => kill(process)));
  }

  const store = await openStore(where);
  const there = new Map<string, number>();
  for await (const { id } of store.stream()) there.set(id, (there.get(id) ?? 0) + 1);
  const counted = (await store.counts()).reduce((sum, { drawings }) => sum + drawings, 0);
  await store.close();
  return {
    kills,
    answered: answered.size,
    lost: [...answered].filter((id) => !there.has(id)).length,
    twice: [...there.values()].filter((times) => times > 1).length,
    miscounted: counted - there.size,
    sentAgain,
    slowestStart,
    seconds: Math.round((Date.now() - began) / 1000),
  };
}
