import { classroomRoutes } from "./classroom.js";
import type { ContractRoute } from "./contract-route.js";
import { drawingRoutes, wordRoutes } from "./drawings.js";
import { gameRoutes } from "./game.js";
import { gradioRoutes, inferenceRoutes } from "./inference.js";
import { modelRoutes } from "./models.js";
import { photoRoutes } from "./photos.js";
import { publicDrawingsRoutes } from "./public-drawings.js";
import { recogniserRoutes } from "./recogniser.js";
import { roomRoutes } from "./rooms.js";
import type { ROUTES } from "./routes.js";
import { sketcherRoutes } from "./sketcher.js";
import { studioRoutes } from "./studio.js";

type Specified<Routes> = {
  [Feature in keyof Routes]: {
    [Name in keyof Routes[Feature]]: Routes[Feature][Name] & ContractRoute;
  };
};

/** Every route of the studio with what it takes and answers: the server registers these, the client is typed by them. */
export const CONTRACT = {
  studio: studioRoutes,
  models: modelRoutes,
  photos: photoRoutes,
  inference: inferenceRoutes,
  classroom: classroomRoutes,
  gradio: gradioRoutes,
  words: wordRoutes,
  drawings: drawingRoutes,
  publicDrawings: publicDrawingsRoutes,
  game: gameRoutes,
  rooms: roomRoutes,
  recogniser: recogniserRoutes,
  sketcher: sketcherRoutes,
} satisfies Specified<typeof ROUTES>;
export type Contract = typeof CONTRACT;
