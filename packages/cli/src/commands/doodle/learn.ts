import { homedir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { progressBar } from "./progress-bar.js";
import { addStoreOptions, type StoreFlags } from "./with-store.js";

interface LearnFlags extends StoreFlags {
  readonly json?: boolean;
}

export function addDoodleLearnCommand(doodle: Command): void {
  addStoreOptions(
    doodle
      .command("learn")
      .description(
        "let the studio's recogniser learn from the drawings made since the last time; the result is used if it is no worse",
      )
      .option("--json", "print the new version's figures"),
  ).action(learn);
}

async function learn(flags: LearnFlags): Promise<void> {
  // Loaded only here: it brings the server along.
  const { learnOnce } = await import("@vistazo/studio");
  const dataDir = flags.data ?? join(process.env.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "vistazo");
  const databaseUrl = flags.database ?? (flags.data ? undefined : process.env.DATABASE_URL);
  const bar = progressBar("{bar} {percentage} %");
  bar?.start(1, 0);
  const record = await learnOnce({ dataDir, databaseUrl, onProgress: (share) => bar?.update(share) }).finally(() =>
    bar?.stop(),
  );
  if (flags.json) {
    process.stdout.write(`${JSON.stringify(record)}\n`);
    return;
  }
  const result = record?.result;
  if (!record || !result) {
    process.stdout.write("There was nothing to learn: no new drawings that can be trusted.\n");
    return;
  }
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const { learnt, rehearsed, leftOut, heldOut, before, after, worse, seconds } = result;
  process.stdout.write(
    `Version ${record.version}, from ${learnt} new drawings and ${rehearsed} earlier ones, in ${seconds.toFixed(0)} s\n` +
      `Left out: ${leftOut.share} beyond one player's share, ${leftOut.outliers} outliers, ${leftOut.harmful} that made other words worse, ${leftOut.reported} reported\n` +
      `On ${heldOut} drawings it is judged by: top-1 ${percent(before.top1)} before, ${percent(after.top1)} now; ` +
      `top-3 ${percent(before.top3)} before, ${percent(after.top3)} now\n` +
      (record.state === "accepted"
        ? "It is in use.\n"
        : record.state === "waiting"
          ? `It waits for a moderator: drawings of one address alone give another look to ${result.unconfirmed.join(", ")}.\n`
          : `It is not used: ${worse.length > 0 ? `much worse at ${worse.join(", ")}` : "it is not as good, or too few drawings say so"}.\n`),
  );
}
