import type { Delivery, Parcel } from "./outbox.js";
import { knownAsPlayer } from "./player.js";

/** Sends a parcel and says what became of it; without a connection `fetch` rejects. */
export async function deliver(parcel: Parcel): Promise<Delivery> {
  await knownAsPlayer();
  const { path, body } = parcel;
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (response.ok) return { state: "arrived", answer: await response.json().catch(() => null) };
  // The game has another player by now, whose cookies were cleared for instance: the drawing is kept without it.
  if (response.status === 409 && "game" in body) return deliver({ path, body: withoutGame(body) });
  const seconds = Number(response.headers.get("retry-after"));
  if (response.status === 429) return { state: "later", ...(seconds > 0 && { seconds }) };
  // A server that cannot take it now may do so later; one that does not want it never will.
  return response.status >= 500 ? { state: "later" } : { state: "refused" };
}

function withoutGame({ game: _, round: __, ...drawing }: Parcel["body"] & { game?: unknown; round?: unknown }) {
  return drawing;
}
