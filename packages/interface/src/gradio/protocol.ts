/** The release of Gradio whose protocol this speaks; clients compare it. */
export const GRADIO_VERSION = "6.25.0";
export const API_PREFIX = "/gradio_api";
export const PROTOCOL = "sse_v3";
