import { readFile } from "node:fs/promises";
import { totalmem } from "node:os";
import { expect, it } from "vitest";
import { GAME_LIMITS } from "../game/game-limits.js";
import { DEFAULT_ROOM_SETTINGS } from "../rooms/settings.js";
import { LIMIT_NAMES, LIMITS, limitText } from "./limits.js";

const document = readFile(new URL("../../../../docs/security.md", import.meta.url), "utf8");

it("security.md has every limit with its default", async () => {
  const text = await document;
  const rows = LIMIT_NAMES.map((name) => {
    const value = LIMITS[name].default === Math.floor(totalmem() / 2) ? "half of the memory" : limitText(name);
    return `| \`${name}\` | ${value} | ${LIMITS[name].about} |`;
  });
  const table = text.slice(text.indexOf("| limit | default | of |"), text.indexOf("Of rooms and of the game"));
  expect(table.trim().split("\n").slice(2)).toEqual(rows);
});

it("and what rooms and the game take", async () => {
  const rooms = DEFAULT_ROOM_SETTINGS;
  const game = GAME_LIMITS;
  const rows = [
    ["rooms at once, and of one network", `${rooms.maxRooms}, ${rooms.maxRoomsPerAddress}`],
    ["rooms that an address opens in a minute", rooms.roomsPerMinute],
    ["players in a room", rooms.maxPlayers],
    ["codes without a room that a network tries in a minute", rooms.wrongCodesPerMinute],
    ["a room in which nobody does anything", `${rooms.idleMs / 60_000} min`],
    ["connections to rooms from an address", rooms.maxConnectionsPerAddress],
    [
      "drawings, games and reports of an address in a minute",
      `${game.savesPerMinute}, ${game.gamesPerMinute}, ${game.reportsPerMinute}`,
    ],
    ["downloads of drawings at once, and of one network", `${game.exportsAtOnce}, ${game.exportsPerAddress}`],
    ["a download that nobody reads", `${game.exportUnreadMs / 1000} s`],
    ["new players of an address in an hour", game.newPlayersPerHour],
  ].map(([what, limit]) => `| ${what} | ${limit} |`);
  const text = await document;
  const table = text.slice(text.indexOf("| what | limit |"), text.indexOf("## Checking what is kept"));
  expect(table.trim().split("\n").slice(2)).toEqual(rows);
});
