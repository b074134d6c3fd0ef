import { CLOSE } from "@vistazo/api";
import { describe, expect, it } from "vitest";
import { Players } from "./players.js";
import { RoomHall, type RoomSocket } from "./room-hall.js";
import { DEFAULT_ROOM_SETTINGS, type RoomSettings } from "./settings.js";

class FakeSocket implements RoomSocket {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  closed: number | undefined;
  readonly #heard = new Map<string, (...values: never[]) => void>();
  send(): void {}
  ping(): void {
    this.#heard.get("pong")?.();
  }
  close(code: number): void {
    this.closed ??= code;
    this.readyState = 3;
    this.#heard.get("close")?.();
  }
  terminate(): void {
    this.close(1006);
  }
  on(event: string, heard: (...values: never[]) => void): void {
    this.#heard.set(event, heard);
  }
  say(message: object): void {
    this.#heard.get("message")?.(...([Buffer.from(JSON.stringify(message)), false] as never[]));
  }
}

function open(settings: Partial<RoomSettings> = {}) {
  let time = 0;
  const hall = new RoomHall({
    settings: { ...DEFAULT_ROOM_SETTINGS, ...settings },
    words: ["cat", "dog", "sun"],
    clock: () => time,
  });
  const enter = (code: string, from = "192.0.2.1") => {
    const socket = new FakeSocket();
    hall.connect(code, socket, from);
    return socket;
  };
  return { hall, enter, passes: (milliseconds: number) => (time += milliseconds) };
}

describe("codes", () => {
  it("are guessed no faster than a few a minute from a network, and a right one among them is not told", () => {
    const { hall, enter, passes } = open();
    const code = hall.open("198.51.100.1");
    let tried = 0;
    for (let second = 0; second < 3600; second++) {
      passes(1000);
      // Any address of the network, several times a second.
      for (let i = 0; i < 5; i++)
        if (enter("bcdfghjk", `2001:db8:1:${i.toString(16)}::1`).closed === CLOSE.noRoom) tried++;
    }
    expect(tried).toBeLessThan(630);
    expect(enter(code, "2001:db8:1:77::1").closed).toBe(CLOSE.tooFast);
    expect(enter(code, "192.0.2.1").closed).toBeUndefined();
    hall.close();
  });

  it("are many more than can be guessed so", () => {
    const { hall } = open();
    expect(hall.open("192.0.2.1")).toMatch(/^[bcdfghjkmnpqrstvwxz2-9]{8}$/u);
    hall.close();
  });
});

describe("rooms", () => {
  it("are not held by sockets on which nobody does anything", async () => {
    const { hall, enter, passes } = open({ pingMs: 5, idleMs: 60_000 });
    const [idle, used] = [hall.open("192.0.2.1"), hall.open("192.0.2.1")];
    const sockets = Array.from({ length: 8 }, (_, i) => {
      const socket = enter(idle);
      socket.say({ type: "join", name: `Bot ${i}` });
      return socket;
    });
    const player = enter(used);
    player.say({ type: "join", name: "Ana" });
    passes(40_000);
    player.say({ type: "say", text: "hello" });
    passes(30_000);
    await expect.poll(() => hall.has(idle)).toBe(false);
    expect(hall.has(used)).toBe(true);
    expect(sockets.map(({ closed }) => closed)).toEqual(Array(8).fill(CLOSE.noRoom));
    hall.close();
  });

  it("are not all one network's", () => {
    const { hall } = open();
    let opened = 0;
    const taken = () => {
      for (let i = 0; i < 600; i++) {
        hall.open(`2001:db8:1:${i.toString(16)}::1`);
        opened++;
      }
    };
    expect(taken).toThrow("Too many rooms were opened from your network");
    expect(opened).toBe(DEFAULT_ROOM_SETTINGS.maxRoomsPerAddress);
    expect(hall.open("192.0.2.1")).toBeTruthy();
    hall.close();
  });
});

it("a name that looks like another one's gets a number", () => {
  const players = new Players();
  const add = (name: string) => {
    const free = players.freeName(name);
    players.add({ id: free, key: free, name: free, score: 0, gained: 0, turns: 0, knows: false, awaySince: null });
    return free;
  };
  expect(add("paco")).toBe("paco");
  for (const name of ["Paco", "расо", "PACO", "páco", "pac0"]) expect(add(name)).toMatch(/ \d$/u);
  expect(add("Pablo")).toBe("Pablo");
});
