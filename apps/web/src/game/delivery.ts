import type { Delivery, Parcel } from "./outbox.js";

/** Sends a parcel and says what became of it; without a connection `fetch` rejects. */
export async function deliver({ path, body }: Parcel): Promise<Delivery> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (response.ok) return { state: "arrived", answer: await response.json().catch(() => null) };
  const seconds = Number(response.headers.get("retry-after"));
  if (response.status === 429) return { state: "later", ...(seconds > 0 && { seconds }) };
  // A server that cannot take it now may do so later; one that does not want it never will.
  return response.status >= 500 ? { state: "later" } : { state: "refused" };
}
