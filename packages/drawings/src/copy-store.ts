import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { createConnection, type Socket } from "node:net";
import { join, resolve } from "node:path";
import { DrawingsError, type DrawingsErrorCode } from "./drawings-error.js";
import { copyFolder } from "./embedded/copy-folder.js";
import { lockFolder, socketPath } from "./embedded/folder-lock.js";

/** A copy takes as long as the disk; a process that does not even begin to answer is none of ours. */
const PATIENCE = 3_600_000;
const LONGEST_MESSAGE = 10_000;

interface Copied {
  readonly error?: { readonly code: DrawingsErrorCode; readonly message: string };
}

/**
 * Copies the embedded store of a folder, as it is at one moment: by the process that has it open, between two of its steps, else from the
 * files. What was answered as saved before is in the copy. It is not waited for until the disk has it: what the process does else waits.
 *
 * @param dataDir as of `openStore`
 * @param target a folder that is not there yet
 * @returns whether there is a store
 * @throws DrawingsError `folder-unusable`, `disk-full`, `folder-in-use` by a process that cannot be asked
 */
export async function copyStore(dataDir: string, target: string): Promise<boolean> {
  const place = resolve(dataDir);
  if (!existsSync(join(place, "drawings"))) return false;
  try {
    const lock = await lockFolder(place);
    try {
      await copyFolder(await realpath(join(place, "drawings")), target);
    } finally {
      await lock.release();
    }
  } catch (error) {
    if (!(error instanceof DrawingsError && error.code === "folder-in-use")) throw copyProblem(error);
    await askHolder(place, resolve(target), error);
  }
  return true;
}

/** For the process that has a store open: copies it when somebody who may connect to the folder's lock asks for it. */
export function answerCopies(socket: Socket, copy: (target: string) => Promise<void>): void {
  let text = "";
  socket.setEncoding("utf8");
  socket.on("data", (piece: string) => {
    text += piece;
    if (text.length > LONGEST_MESSAGE) socket.destroy();
    if (!text.endsWith("\n")) return;
    socket.removeAllListeners("data");
    const answer = (answer: Copied) => socket.end(`${JSON.stringify(answer)}\n`);
    asked(text)
      .then(copy)
      .then(
        () => answer({}),
        (error: unknown) => {
          const { code, message } = copyProblem(error);
          answer({ error: { code, message } });
        },
      );
  });
}

async function asked(text: string): Promise<string> {
  const { copy } = JSON.parse(text) as { readonly copy?: unknown };
  if (typeof copy !== "string") throw new Error("No copy was asked for.");
  return copy;
}

async function askHolder(place: string, target: string, inUse: DrawingsError): Promise<void> {
  const way = await socketPath(await realpath(place));
  // Without a socket that only the folder's owner can open.
  if (!way) throw inUse;
  try {
    const { error } = await new Promise<Copied>((settle, reject) => {
      let text = "";
      const socket = createConnection(way.path, () => socket.write(`${JSON.stringify({ copy: target })}\n`));
      socket.setEncoding("utf8").setTimeout(PATIENCE, () => socket.destroy(inUse));
      socket.on("data", (piece: string) => {
        text += piece;
      });
      socket.once("error", reject).once("close", () => {
        try {
          settle(JSON.parse(text) as Copied);
        } catch {
          // It ended, or is of an earlier vistazo, which hangs up.
          reject(inUse);
        }
      });
    });
    if (error) throw new DrawingsError(error.code, error.message);
  } finally {
    await way.end();
  }
}

function copyProblem(cause: unknown): DrawingsError {
  if (cause instanceof DrawingsError) return cause;
  const { code, message } = cause as NodeJS.ErrnoException;
  const full = code === "ENOSPC" || code === "EDQUOT";
  return new DrawingsError(
    full ? "disk-full" : "folder-unusable",
    `The drawings cannot be copied (${message}): ${full ? "make room" : "name another folder"} and try again.`,
    { cause },
  );
}
