import type { KeptGameView, SavedDrawingView } from "@vistazo/api";
import { ApiError, ROUTES } from "@vistazo/api/client";
import { api } from "../api/api.js";
import type { Delivery, DrawingParcel, Parcel } from "./outbox.js";
import { knownAsPlayer } from "./player.js";

/** What the server says of a drawing or a game that it keeps. */
export type Kept = SavedDrawingView | KeptGameView;

/** Sends a parcel and says what became of it; without a connection it rejects. */
export async function deliver(parcel: Parcel): Promise<Delivery<Kept>> {
  await knownAsPlayer();
  try {
    return { state: "arrived", answer: await send(parcel) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === null) throw error.cause;
    // The game has another player by now, whose cookies were cleared for instance: the drawing is kept without it.
    if (error.status === 409 && isOfGame(parcel)) return deliver(withoutGame(parcel));
    if (error.status === 429) {
      return { state: "later", ...(error.retryAfter !== null && { seconds: error.retryAfter }) };
    }
    // A server that cannot take it now may do so later; one that does not want it never will.
    return error.status >= 500 ? { state: "later" } : { state: "refused" };
  }
}

function send(parcel: Parcel): Promise<Kept> {
  return parcel.path === ROUTES.game.save.path
    ? api.game.save({ body: parcel.body })
    : api.game.begin({ body: parcel.body });
}

function isOfGame(parcel: Parcel): parcel is DrawingParcel {
  return parcel.path === ROUTES.game.save.path && parcel.body.game !== undefined;
}

function withoutGame({ path, body: { game: _, round: __, ...drawing } }: DrawingParcel): DrawingParcel {
  return { path, body: drawing };
}
