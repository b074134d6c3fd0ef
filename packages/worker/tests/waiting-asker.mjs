import { AskedWorker } from "@vistazo/worker";
import { startProcess, startThread } from "@vistazo/worker/node";

// Nothing else keeps the program alive while it waits for the end of what it asked.
for (const port of [startThread("./thread.mjs", import.meta.url), startProcess("./process.mjs", import.meta.url)]) {
  const worker = new AskedWorker(port);
  await worker.ask("wait", { ms: 1 });
  await worker.end();
  console.log("ended");
}
