import { ApiError } from "./api-error.js";

/**
 * Asks the studio and reads its JSON.
 * @throws ApiError what the server said, or UNREACHABLE; an abort rejects with the signal's reason
 */
export async function request<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(path, init);
    body = response.status === 204 ? null : await response.json();
  } catch (error) {
    if (init.signal?.aborted) throw init.signal.reason;
    throw new ApiError("UNREACHABLE", "", { cause: error });
  }
  if (!response.ok) throw ApiError.of(body);
  return body as Answer;
}

export function post<Answer>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer> {
  return request(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal,
  });
}
