import { ApiError } from "@vistazo/api/client";

/** What stands before a studio answers so where the studio does not. */
const GATEWAY = [502, 503, 504];

/** Whether there is no studio to ask: no network, or nobody at its other end. */
export function studioAway(error: unknown): boolean {
  const { code, status } = ApiError.from(error);
  return code === "UNREACHABLE" && (status === null || GATEWAY.includes(status));
}
