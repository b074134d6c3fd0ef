import { randomBytes, randomInt } from "node:crypto";
import { CLOSE, type PlayerMessage, playerMessageSchema, type RoomMessage } from "@vistazo/api";
import { playableWords } from "@vistazo/doodle/game";
import { addressGroup, addressNetwork } from "@vistazo/interface";
import { StudioError } from "../platform/error.js";
import type { DrawingJudge } from "../recogniser/studio-recogniser.js";
import { Room, type RoomOptions } from "./room.js";
import type { RoomState, RoomSummary } from "./room-state.js";
import type { RoomSettings } from "./settings.js";
import { TokenBucket } from "./token-bucket.js";

/** What is used of a WebSocket of the `ws` package. */
export interface RoomSocket {
  readonly readyState: number;
  /** The ready state of an open socket. */
  readonly OPEN: number;
  /** Bytes that were not sent yet. */
  readonly bufferedAmount: number;
  send(text: string): void;
  ping(): void;
  close(code: number, reason: string): void;
  terminate(): void;
  on(event: "message", heard: (data: Buffer, isBinary: boolean) => void): void;
  on(event: "close" | "pong", heard: () => void): void;
  on(event: "error", heard: (error: Error) => void): void;
}

export interface RoomHallOptions {
  readonly settings: RoomSettings;
  /** The network that plays; without, only people do. */
  readonly judge?: DrawingJudge | null;
  /** Words that may be drawn where there is no network. */
  readonly words: readonly string[];
  /** Milliseconds of a clock that does not go back. */
  readonly clock?: () => number;
  /** Like Math.random, for the choice of words. */
  readonly random?: () => number;
}

/** Is told what becomes of rooms. */
export interface RoomWatcher {
  /** Something was said or done in it, or is over. */
  changed(code: string): void;
  /** It is no more. */
  forgotten(code: string): void;
}

interface Hosted {
  readonly code: string;
  /** The network from which it was opened. */
  readonly from: string;
  readonly room: Room;
  /** By player. */
  readonly players: Map<string, Connection>;
  /** All of them, also those that have not joined yet. */
  readonly sockets: Set<Connection>;
  timer: NodeJS.Timeout | undefined;
  judgeTimer: NodeJS.Timeout | undefined;
  forgetTimer: NodeJS.Timeout | undefined;
  /** When a player did something last. */
  usedAt: number;
}

interface Connection {
  readonly socket: RoomSocket;
  readonly messages: TokenBucket;
  readonly guesses: TokenBucket;
  player: string | null;
  alive: boolean;
}

const CODE_LETTERS = "bcdfghjkmnpqrstvwxz23456789";
const CODE_LENGTH = 8;
/** The protocol's own code for a service that begins anew: pages come back by themselves. */
const MOVED = 1012;
/** Networks whose wrong codes are counted; those beyond share one count. */
const MAX_GUESSERS = 10_000;

/** All rooms of the server: their sockets, clocks and limits. What happens in a room is up to {@link Room}. */
export class RoomHall {
  readonly #options: RoomHallOptions;
  readonly #clock: () => number;
  readonly #rooms = new Map<string, Hosted>();
  readonly #connections = new Set<Connection>();
  readonly #byAddress = new Map<string, number>();
  /** By network: wrong codes that it may still try. */
  readonly #guessers = new Map<string, TokenBucket>();
  readonly #pinging: NodeJS.Timeout;
  #watcher: RoomWatcher | undefined;

  constructor(options: RoomHallOptions) {
    this.#options = options;
    this.#clock = options.clock ?? (() => performance.now());
    this.#pinging = setInterval(() => {
      this.#ping();
      this.#closeIdle();
    }, options.settings.pingMs);
    this.#pinging.unref();
  }

  watch(watcher: RoomWatcher): void {
    this.#watcher = watcher;
  }

  /** All rooms in which there is somebody, for a teacher to see. */
  get overview(): ({ code: string } & RoomSummary)[] {
    return [...this.#rooms.keys()]
      .map((code) => ({ code, ...this.kept(code)!.summary }))
      .filter(({ players }) => players.length > 0);
  }

  /** Whether a connection from there may still try codes that lead to no room. */
  mayTry(address: string): boolean {
    return this.#guesser(addressNetwork(address)).has(this.#clock());
  }

  has(code: string): boolean {
    return this.#rooms.has(code);
  }

  /**
   * Opens a room. It is forgotten when nobody is in it, or does anything in it, for some time.
   * @param address of whoever opens it
   * @returns its code
   * @throws StudioError BUSY
   */
  open(address: string): string {
    const { settings } = this.#options;
    if (this.#rooms.size >= settings.maxRooms) {
      throw new StudioError("BUSY", "All rooms of this server are taken; try again in a few minutes.");
    }
    const from = addressNetwork(address);
    if ([...this.#rooms.values()].filter((hosted) => hosted.from === from).length >= settings.maxRoomsPerAddress) {
      throw new StudioError(
        "BUSY",
        "Too many rooms were opened from your network; go into one of them, or wait a little.",
      );
    }
    let code: string;
    do {
      code = Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join("");
    } while (this.#rooms.has(code));
    this.#host(code, from, (options) => new Room(options));
    return code;
  }

  /** What another studio needs to go on with a room, undefined of one that is not here. */
  kept(
    code: string,
  ): { readonly summary: RoomSummary; readonly state: RoomState & { readonly from: string } } | undefined {
    const hosted = this.#rooms.get(code);
    if (!hosted) return undefined;
    const { room, from } = hosted;
    const summary = { playing: room.phase !== "lobby", players: room.people };
    return { summary, state: { ...room.state(this.#clock()), from } };
  }

  /** Goes on with a room of another studio. */
  adopt(code: string, { from, ...state }: RoomState & { readonly from: string }): void {
    const hosted = this.#host(code, from, (options) => Room.of(state, options, this.#clock()));
    this.#schedule(hosted);
    if (hosted.room.waitsForJudge) this.#judgeSoon(hosted);
  }

  /** Lets go of a room that is elsewhere from now on: its players come back by themselves, and are led there. */
  letGo(code: string): void {
    const hosted = this.#rooms.get(code);
    if (!hosted) return;
    stopTimers(hosted);
    this.#rooms.delete(code);
    for (const { socket } of hosted.sockets) socket.close(MOVED, "the room has moved");
  }

  #host(code: string, from: string, make: (options: RoomOptions) => Room): Hosted {
    const { settings, judge, words, random } = this.#options;
    const players = new Map<string, Connection>();
    const hosted: Hosted = {
      code,
      from,
      room: make({
        settings,
        words: playableWords(judge?.words ?? words),
        network: Boolean(judge),
        send: (to, message) => this.#send(players, to, message),
        newKey: () => randomBytes(16).toString("base64url"),
        random,
      }),
      players,
      usedAt: this.#clock(),
      sockets: new Set(),
      timer: undefined,
      judgeTimer: undefined,
      forgetTimer: undefined,
    };
    this.#rooms.set(code, hosted);
    this.#forgetIfEmpty(hosted);
    return hosted;
  }

  /** Takes a connection on; whatever it sends is checked. */
  connect(code: string, socket: RoomSocket, from: string): void {
    const { settings } = this.#options;
    const address = addressGroup(from);
    const guesser = this.#guesser(addressNetwork(from));
    const hosted = guesser.has(this.#clock()) ? this.#rooms.get(code) : undefined;
    const fromThere = this.#byAddress.get(address) ?? 0;
    // An error is followed by a close, which is all that matters.
    socket.on("error", () => {});
    if (!hosted) {
      // Also of a room that is there: whoever guesses codes does not learn which ones.
      const known = guesser.take(this.#clock());
      socket.close(known ? CLOSE.noRoom : CLOSE.tooFast, known ? "no such room" : "too many codes without a room");
      return;
    }
    if (fromThere >= settings.maxConnectionsPerAddress || hosted.sockets.size >= 2 * settings.maxPlayers) {
      socket.close(CLOSE.full, "too many connections");
      return;
    }
    const connection: Connection = {
      socket,
      messages: new TokenBucket(settings.messagesPerSecond),
      guesses: new TokenBucket(settings.guessesPerSecond),
      player: null,
      alive: true,
    };
    this.#connections.add(connection);
    this.#byAddress.set(address, fromThere + 1);
    hosted.sockets.add(connection);
    clearTimeout(hosted.forgetTimer);
    const joinTimer = setTimeout(() => {
      if (connection.player === null) socket.close(CLOSE.done, "did not join");
    }, settings.joinMs);

    socket.on("message", (data: Buffer, isBinary: boolean) => {
      if (socket.readyState !== socket.OPEN) return;
      const now = this.#clock();
      if (!connection.messages.take(now)) {
        socket.close(CLOSE.tooFast, "too many messages");
        return;
      }
      const message = isBinary ? null : readMessage(data);
      if (message) this.#receive(hosted, connection, message, now);
      else socket.close(CLOSE.badMessage, "not a message of a room");
    });
    socket.on("pong", () => {
      connection.alive = true;
    });
    socket.on("close", () => {
      clearTimeout(joinTimer);
      this.#connections.delete(connection);
      const left = (this.#byAddress.get(address) ?? 1) - 1;
      if (left > 0) this.#byAddress.set(address, left);
      else this.#byAddress.delete(address);
      hosted.sockets.delete(connection);
      if (connection.player !== null && hosted.players.get(connection.player) === connection) {
        hosted.players.delete(connection.player);
        hosted.room.disconnect(this.#clock(), connection.player);
        this.#schedule(hosted);
        this.#watcher?.changed(code);
      }
      this.#forgetIfEmpty(hosted);
    });
  }

  close(): void {
    clearInterval(this.#pinging);
    for (const hosted of this.#rooms.values()) stopTimers(hosted);
    this.#rooms.clear();
    for (const { socket } of this.#connections) socket.terminate();
  }

  #receive(hosted: Hosted, connection: Connection, message: PlayerMessage, now: number): void {
    const { room, players } = hosted;
    hosted.usedAt = now;
    if (message.type === "join") {
      if (connection.player === null) this.#join(hosted, connection, message, now);
    } else if (connection.player !== null) {
      if (message.type === "say" && !connection.guesses.take(now)) room.hold(connection.player);
      else room.receive(now, connection.player, message);
      if (message.type === "ink" || message.type === "undo" || message.type === "clear") this.#judgeSoon(hosted);
      if (message.type === "leave") {
        players.delete(connection.player);
        connection.player = null;
        connection.socket.close(CLOSE.done, "left");
      }
    }
    // Ink changes nothing that is waited for.
    if (message.type !== "ink") this.#schedule(hosted);
    this.#watcher?.changed(hosted.code);
  }

  #join(hosted: Hosted, connection: Connection, message: PlayerMessage & { type: "join" }, now: number): void {
    const { room, players } = hosted;
    const player = room.join(now, message);
    if (player === null) {
      connection.socket.close(CLOSE.full, "the room is full");
      return;
    }
    players.get(player)?.socket.close(CLOSE.replaced, "came in elsewhere");
    connection.player = player;
    players.set(player, connection);
    room.welcome(now, player);
  }

  #send(players: Map<string, Connection>, to: readonly string[], message: RoomMessage): void {
    const text = JSON.stringify(message);
    for (const player of to) {
      const connection = players.get(player);
      if (!connection || connection.socket.readyState !== connection.socket.OPEN) continue;
      if (connection.socket.bufferedAmount > this.#options.settings.maxWaitingBytes) connection.socket.terminate();
      else connection.socket.send(text);
    }
  }

  /** Calls the room when something is due. */
  #schedule(hosted: Hosted): void {
    clearTimeout(hosted.timer);
    const { deadline } = hosted.room;
    if (deadline === null) return;
    hosted.timer = setTimeout(
      () => {
        hosted.room.tick(this.#clock());
        this.#schedule(hosted);
        this.#watcher?.changed(hosted.code);
      },
      Math.max(1, deadline - this.#clock()),
    );
    hosted.timer.unref();
  }

  /** The network looks at the drawing in a moment, at what is there then. */
  #judgeSoon(hosted: Hosted): void {
    const { judge, settings } = this.#options;
    if (!judge || hosted.judgeTimer) return;
    hosted.judgeTimer = setTimeout(async () => {
      const seen = hosted.room.toJudge();
      if (seen) {
        try {
          const guesses = await judge.judge(seen.drawing);
          hosted.room.judged(this.#clock(), seen.turn, guesses);
          this.#schedule(hosted);
          this.#watcher?.changed(hosted.code);
        } catch {
          // Too much to do: it looks again when more is drawn.
        }
      }
      hosted.judgeTimer = undefined;
      if (seen && this.#rooms.has(hosted.code) && hosted.room.waitsForJudge) this.#judgeSoon(hosted);
    }, settings.judgeMs);
    hosted.judgeTimer.unref();
  }

  #forgetIfEmpty(hosted: Hosted): void {
    if (hosted.sockets.size > 0 || !this.#rooms.has(hosted.code)) return;
    clearTimeout(hosted.forgetTimer);
    hosted.forgetTimer = setTimeout(() => {
      stopTimers(hosted);
      this.#rooms.delete(hosted.code);
      this.#watcher?.forgotten(hosted.code);
    }, this.#options.settings.emptyMs);
    hosted.forgetTimer.unref();
  }

  /** Gives up rooms that sockets hold in which nobody does anything. */
  #closeIdle(): void {
    const before = this.#clock() - this.#options.settings.idleMs;
    for (const hosted of this.#rooms.values()) {
      if (hosted.usedAt > before) continue;
      stopTimers(hosted);
      this.#rooms.delete(hosted.code);
      this.#watcher?.forgotten(hosted.code);
      for (const { socket } of hosted.sockets) socket.close(CLOSE.noRoom, "nobody did anything");
    }
  }

  #guesser(network: string): TokenBucket {
    const key = this.#guessers.size < MAX_GUESSERS || this.#guessers.has(network) ? network : "";
    const known = this.#guessers.get(key);
    if (known) return known;
    const perMinute = this.#options.settings.wrongCodesPerMinute;
    const bucket = new TokenBucket(perMinute / 60, 2 * perMinute);
    this.#guessers.set(key, bucket);
    return bucket;
  }

  #ping(): void {
    for (const connection of this.#connections) {
      if (!connection.alive) connection.socket.terminate();
      else {
        connection.alive = false;
        connection.socket.ping();
      }
    }
  }
}

function stopTimers(hosted: Hosted): void {
  clearTimeout(hosted.timer);
  clearTimeout(hosted.judgeTimer);
  clearTimeout(hosted.forgetTimer);
}

function readMessage(data: Buffer): PlayerMessage | null {
  try {
    return playerMessageSchema.parse(JSON.parse(data.toString("utf8")));
  } catch {
    return null;
  }
}
