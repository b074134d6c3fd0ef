import { saveFile } from "@vistazo/ui";
import { pictureFailure } from "./picture-failure.js";

/** Making a file and handing it over, one at a time. */
export class Saving {
  /** What goes on, read by people; empty while nothing does. */
  phase = $state("");
  busy = $state(false);
  /** Why there is no file. */
  failure = $state<string | null>(null);

  async save(name: string, make: (told: (phase: string) => void) => Promise<Blob>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      saveFile(
        name,
        await make((phase) => {
          this.phase = phase;
        }),
      );
    } catch (error) {
      this.failure = pictureFailure(error);
    } finally {
      this.busy = false;
      this.phase = "";
    }
  }
}
