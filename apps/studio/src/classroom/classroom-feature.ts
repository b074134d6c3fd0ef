import { CONTRACT } from "@vistazo/api";
import { COURSE_MODELS } from "@vistazo/tasks";
import type { DrawingsService } from "../drawings/drawings-service.js";
import type { Catalogue } from "../inference/catalogue.js";
import type { Feature } from "../platform/http-server.js";
import { type ModeratorOptions, requireModerator } from "../platform/moderator.js";
import { perMinute, serve } from "../platform/serve.js";
import type { RoomSummary } from "../rooms/room-state.js";

/** Words that are listed. */
const MOST_WORDS = 12;

export interface ClassroomFeatureOptions {
  readonly catalogue: Catalogue;
  /** Those in which there is somebody. */
  readonly rooms: () => ({ code: string } & RoomSummary)[] | Promise<({ code: string } & RoomSummary)[]>;
  /** Null where no drawings are kept. */
  readonly drawings: DrawingsService | null;
  readonly sharing: boolean;
  readonly moderator: ModeratorOptions;
}

/** A teacher's view of a class: names of players are for nobody else. */
export function classroomFeature({ catalogue, rooms, drawings, sharing, moderator }: ClassroomFeatureOptions): Feature {
  return (server) => {
    // A page asks every few seconds; a wrong token costs as much as a right one.
    serve(server, CONTRACT.classroom.get, { limit: perMinute(60) }, async (request) => {
      requireModerator(request, moderator);
      const [models, statistics] = await Promise.all([catalogue.list(), drawings?.statistics()]);
      const known = new Map(models.map((model) => [model.id, model]));
      return {
        models: COURSE_MODELS.map((id) => {
          const model = known.get(id);
          return { id, bytes: model?.bytes ?? null, here: model?.cached ?? false };
        }),
        sharing,
        rooms: await rooms(),
        drawings: statistics
          ? {
              count: statistics.drawings,
              words: statistics.words
                .filter((word) => word.drawings > 0)
                .toSorted((a, b) => b.drawings - a.drawings)
                .slice(0, MOST_WORDS)
                .map((word) => ({ word: word.word, drawings: word.drawings })),
            }
          : null,
      };
    });
  };
}
