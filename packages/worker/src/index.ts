export { AskedWorker, type AskedWorkerOptions, type AskOptions } from "./asked-worker.js";
export { breathe } from "./breathe.js";
export { type ErrorClasses, errorMessage, reviveError } from "./error-message.js";
export { buffersOf, HandedOver, handOver } from "./hand-over.js";
export type { Port, WorkerPort } from "./port.js";
export type { ErrorMessage, Question, Questions } from "./questions.js";
export { type Asking, type Handlers, type ServeOptions, serve } from "./serve.js";
export { pagePort, type WebWorker, webWorkerPort } from "./web-port.js";
export { WorkerError, type WorkerErrorCode } from "./worker-error.js";
