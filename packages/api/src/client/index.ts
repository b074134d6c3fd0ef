/** The client and what pages share with the server, without the schemas: a page carries addresses only. */
export { EXPORT_FORMATS, REPORT_REASONS, type ReportReason } from "../drawing-lists.js";
export { ERROR_STATUS, type ErrorCode, isErrorCode } from "../error-codes.js";
export { CLOSE, MAX_GUESS, MAX_NAME, PAPER_SIDE, ROOM_CODE, ROOM_CODE_LETTERS } from "../room-rules.js";
export { ROUTES } from "../routes.js";
export { VERSION_FILES, type VersionFile } from "../version-files.js";
export { type AddressParts, addressOf } from "./address.js";
export { ApiError, type ApiErrorCode } from "./api-error.js";
export { type Answer, type AskOptions, type Client, createClient, type Endpoint, type Input } from "./client.js";
export type { EventStream } from "./event-stream.js";
export type { RouteSocket } from "./route-socket.js";
