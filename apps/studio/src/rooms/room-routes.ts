import { z } from "zod";
import type { App } from "../platform/http-server.js";
import { perMinute } from "../platform/per-minute.js";
import { errorSchema, roomSchema } from "../schema.js";
import { ROOM_CODE } from "./messages.js";
import type { RoomHall } from "./room-hall.js";
import type { RoomSettings } from "./settings.js";

const byCode = z.object({ code: z.string().regex(ROOM_CODE, "a code has six small letters and digits") });

/** Rooms in which one draws and the others guess. */
export function rooms(app: App, hall: RoomHall, settings: RoomSettings): void {
  app.post(
    "/api/rooms",
    {
      config: perMinute(settings.roomsPerMinute),
      bodyLimit: 1000,
      schema: {
        summary: "Opens a room to play in",
        description: "It is forgotten when nobody is in it for some time.",
        tags: ["rooms"],
        response: { 201: roomSchema, "4xx": errorSchema },
      },
    },
    async (_, reply) => reply.status(201).send({ code: hall.open() }),
  );

  app.get(
    "/api/rooms/:code",
    {
      websocket: true,
      // The description cannot say what goes over a socket: its messages are in rooms/messages.ts.
      schema: { hide: true, params: byCode },
    },
    (socket, request) => hall.connect((request.params as z.infer<typeof byCode>).code, socket, request.ip),
  );
}
