import websocket from "@fastify/websocket";
import { CONTRACT } from "@vistazo/api";
import type { Feature } from "../platform/http-server.js";
import { perMinute, serve } from "../platform/serve.js";
import { serveSocket } from "../platform/serve-socket.js";
import type { RoomHall } from "./room-hall.js";
import type { RoomSettings } from "./settings.js";

/** Rooms in which one draws and the others guess. They close with the server. */
export function roomsFeature(hall: RoomHall, settings: RoomSettings): Feature {
  const { rooms } = CONTRACT;
  return async (server) => {
    await server.register(websocket, { options: { maxPayload: settings.maxMessageBytes } });
    server.addHook("preClose", async () => hall.close());
    serve(server, rooms.open, { limit: perMinute(settings.roomsPerMinute), bodyLimit: 1000 }, ({ ip }) => ({
      code: hall.open(ip),
    }));
    serveSocket(server, rooms.enter, (socket, { params: { code }, ip }) => hall.connect(code, socket, ip));
  };
}
