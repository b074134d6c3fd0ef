import websocket from "@fastify/websocket";
import { CONTRACT } from "@vistazo/api";
import type { Feature } from "../platform/http-server.js";
import { perMinute, serve } from "../platform/serve.js";
import { serveSocket } from "../platform/serve-socket.js";
import type { Peers } from "./peers.js";
import type { RoomHall } from "./room-hall.js";
import type { RoomSettings } from "./settings.js";
import type { SharedRooms } from "./shared-rooms.js";

export interface RoomsFeatureOptions {
  readonly hall: RoomHall;
  readonly settings: RoomSettings;
  /** Where several studios have rooms together. */
  readonly shared?: { readonly rooms: SharedRooms; readonly peers: Peers };
}

/** Rooms in which one draws and the others guess. They close with the server, or move to another one that shares them. */
export function roomsFeature({ hall, settings, shared }: RoomsFeatureOptions): Feature {
  const { rooms } = CONTRACT;
  return async (server) => {
    await server.register(websocket, { options: { maxPayload: settings.maxMessageBytes } });
    server.addHook("preClose", async () => {
      shared?.peers.close();
      hall.close();
    });
    const limit = perMinute(settings.roomsPerMinute);
    serve(server, rooms.open, { limit, bodyLimit: 1000 }, async ({ ip }) => ({
      code: await (shared?.rooms ?? hall).open(ip),
    }));
    serveSocket(
      server,
      rooms.enter,
      (socket, request) => hall.connect(request.params.code, socket, shared?.peers.clientOf(request) ?? request.ip),
      shared &&
        (async (request, reply) => {
          const client = shared.peers.clientOf(request);
          const address = await shared.rooms.find(request.params.code, client ?? request.ip);
          // Of another studio's it was thought to be here: it looks again.
          if (address !== undefined && client === undefined) await shared.peers.handOn(request, reply, address);
        }),
    );
  };
}
