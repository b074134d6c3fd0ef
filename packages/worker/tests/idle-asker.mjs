import { AskedWorker } from "@vistazo/worker";
import { startProcess, startThread } from "@vistazo/worker/node";

// Neither is ended: the program is to end all the same, after the answers.
const workers = [startThread("./thread.mjs", import.meta.url), startProcess("./process.mjs", import.meta.url)];
const asked = workers.map((port) => new AskedWorker(port));
const answers = await Promise.all(asked.map((worker) => worker.ask("wait", { ms: 50 })));
console.log(answers.join());
