import type { DrawingStore } from "@vistazo/drawings";
import type { GameLimits } from "./game/game-limits.js";
import type { Catalogue } from "./inference/catalogue.js";
import type { Engine } from "./inference/engine.js";
import type { Folders } from "./inference/folders.js";
import type { ModelHost } from "./inference/model-host.js";
import type { Pseudonyms } from "./platform/pseudonyms.js";
import type { Metrics } from "./platform/telemetry.js";
import type { RecogniserLearning } from "./recogniser/learning.js";
import type { DrawingJudge, StudioRecogniser } from "./recogniser/studio-recogniser.js";

/** What the routes share. */
export interface Studio {
  engine: Engine;
  host: ModelHost;
  folders: Folders;
  /** The server listens on this computer's own address only. */
  loopback: boolean;
  maxPhotoBytes: number;
  /** How long a request waits for its model, in milliseconds. */
  patience: number;
  catalogue: Catalogue;
  metrics: Metrics;
}

/** What the routes of the game and its drawings share. */
export interface DrawingStudio extends Studio {
  drawings: DrawingStore;
  pseudonyms: Pseudonyms;
  gameLimits: GameLimits;
  moderatorToken: string | null;
}

/** What the routes of the recogniser share. */
export interface RecogniserStudio extends Studio {
  recogniser: StudioRecogniser;
  learning: RecogniserLearning | null;
  moderatorToken: string | null;
}

/** What the routes share that take drawings. */
export interface GameStudio extends DrawingStudio {
  judge: DrawingJudge;
}
