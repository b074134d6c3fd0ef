import { guardedFetch } from "@vistazo/image";
import type { Download } from "../files/files.js";

const TIMEOUT_MS = 20_000;

/** Fetches a file from the web for a client, within limits and never from addresses inside the network. */
export const downloadFile: Download = (url, limits) => guardedFetch(url, { ...limits, timeoutMs: TIMEOUT_MS });
