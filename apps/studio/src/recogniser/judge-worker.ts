/** The thread that holds a recogniser: ONNX Runtime blocks whoever calls it. */
import { parentPort, workerData } from "node:worker_threads";
import { softmax } from "@vistazo/doodle";
import { loadRecogniser } from "@vistazo/doodle/node";
import type { JudgeData, JudgeRequest, JudgeResponse } from "./judge-messages.js";

/** Drawings that wait are looked at together, which is faster than one by one. */
const together = 16;

const port = parentPort!;
const loading = loadRecogniser((workerData as JudgeData).folder);
// Told with the first answer.
loading.catch(() => {});
const waiting: JudgeRequest[] = [];
let busy = false;

port.on("message", (request: JudgeRequest) => {
  waiting.push(request);
  if (!busy) void judgeAll();
});

async function judgeAll(): Promise<void> {
  busy = true;
  while (waiting.length > 0) {
    // What arrived meanwhile is let in first.
    await new Promise(setImmediate);
    const requests = waiting.splice(0, together);
    for (const response of await judge(requests)) port.postMessage(response);
  }
  busy = false;
}

async function judge(requests: readonly JudgeRequest[]): Promise<JudgeResponse[]> {
  try {
    const recogniser = await loading;
    const logits = await recogniser.logits(requests.map(({ drawing }) => drawing));
    const words = recogniser.words.length;
    return requests.map(({ id }, row) => ({ id, scores: softmax(logits.slice(row * words, (row + 1) * words)) }));
  } catch (error) {
    // One that cannot be looked at is no reason to refuse the others.
    if (requests.length > 1) return (await Promise.all(requests.map((request) => judge([request])))).flat();
    const message = error instanceof Error ? error.message : String(error);
    return requests.map(({ id }) => ({ id, error: message }));
  }
}
