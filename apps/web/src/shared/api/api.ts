import { createClient } from "@vistazo/api/client";

/** The studio that serves this page. */
export const api = createClient();
