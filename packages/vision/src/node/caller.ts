/** From a worker to whoever asks it. */
export { parentThreadPort as callerPort } from "@vistazo/worker/node";
