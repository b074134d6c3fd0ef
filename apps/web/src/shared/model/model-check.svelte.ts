import type { ModelView } from "@vistazo/api";
import { ApiError } from "@vistazo/api/client";
import { api } from "../api/api.js";
import { readModelName } from "./model-name.js";

/** Looking at a model's configuration on the Hub, to say whether it runs before anything large is downloaded. */
export class ModelCheck {
  /** Id of what is being looked at. */
  looking = $state<string | null>(null);
  found = $state.raw<ModelView | null>(null);
  error = $state.raw<ApiError | null>(null);

  /** @param typed an id, or the address of a model's page */
  async look(typed: string): Promise<void> {
    const id = readModelName(typed.trim());
    this.found = null;
    this.error = id ? null : new ApiError("MODEL_ID", "");
    this.looking = id;
    if (!id) return;
    try {
      const found = await api.models.inspect({ query: { id } });
      if (this.looking === id) this.found = found;
    } catch (error) {
      if (this.looking === id) this.error = ApiError.from(error);
    } finally {
      if (this.looking === id) this.looking = null;
    }
  }
}
