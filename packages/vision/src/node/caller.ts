/** From a worker to whoever asks it. */
export { parentThreadPort as callerPort } from "@vistazo/worker/node";

/** Whether this is a page's worker. */
export const isPage = false;
