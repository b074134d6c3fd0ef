/** From a worker to whoever asks it. */
export { pagePort as callerPort } from "@vistazo/worker";
