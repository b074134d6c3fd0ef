import type { ChatLine, PlayerMessage, RoomMessage, RoomView } from "@vistazo/api";
import { CLOSE, ROUTES, type RouteSocket } from "@vistazo/api/client";
import { randomId } from "@vistazo/doodle/game";
import type { SketchStroke } from "@vistazo/ui";
import { recall, remember } from "@vistazo/ui";
import { api } from "../shared/api/api.js";
import { countryOf } from "../shared/sending/country.js";
import { deliver } from "../shared/sending/delivery.js";
import { Outbox } from "../shared/sending/outbox.js";
import { InkSender } from "./ink-sender.js";

/** Where one stands with a room: outside it, in it, or shut out of it for a reason. */
export type RoomState = "outside" | "connecting" | "here" | "lost" | "gone" | "full" | "replaced" | "refused";

/** What shows what others draw. */
export interface Paper {
  extend(place: number, points: SketchStroke): void;
  undo(): void;
  clear(): void;
  replace(strokes: readonly SketchStroke[]): void;
  strokes(): readonly SketchStroke[];
}

/** The server's close codes that say more than that the connection is lost. */
const CLOSED: Record<number, RoomState> = {
  [CLOSE.noRoom]: "gone",
  [CLOSE.full]: "full",
  [CLOSE.replaced]: "replaced",
  [CLOSE.badMessage]: "refused",
  // The protocol's own: a message was too long.
  1009: "refused",
};
/** Waiting times before the next tries, in milliseconds. */
const RETRY = [300, 1000, 2000, 4000, 8000];
/** How often what is drawn is sent, in milliseconds. */
const SEND_EVERY = 50;
const CHAT_SHOWN = 100;

/** What is drawn in rooms is kept like any other drawing. */
const outbox = new Outbox({
  deliver,
  read: () => recall("room-outbox"),
  write: (text) => remember("room-outbox", text),
});

/** A player's connection to a room: it comes back by itself, and knows what is drawn and said. */
export class RoomClient {
  state = $state<RoomState>("outside");
  room = $state.raw<RoomView | null>(null);
  chat = $state.raw<readonly ChatLine[]>([]);
  /** When the phase ends, by `performance.now()`; null for one that does not end by itself. */
  ends = $state<number | null>(null);

  readonly #code: string;
  #name = "";
  #socket: RouteSocket<PlayerMessage, RoomMessage> | null = null;
  #tries = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #sendTimer: ReturnType<typeof setTimeout> | undefined;
  #ink: SketchStroke[] = [];
  #paper: Paper | null = null;
  readonly #sender = new InkSender((message) => this.send(message));

  constructor(code: string) {
    this.#code = code;
    const name = recall("room-name");
    // Whoever was here before and loads the page again is back at once.
    if (name && this.#key() !== undefined) this.enter(name);
    addEventListener("online", this.#hurry);
    if (outbox.waiting > 0) outbox.send();
  }

  get code(): string {
    return this.#code;
  }

  enter(name: string): void {
    this.#name = name;
    remember("room-name", name);
    this.#tries = 0;
    this.#connect();
  }

  send(message: PlayerMessage): void {
    this.#socket?.send(message);
  }

  /** Something was drawn on the own paper. */
  drawn(): void {
    this.#sendTimer ??= setTimeout(() => this.#sendInk(), SEND_EVERY);
  }

  /** The paper is there, and shows what is drawn from now on; null when it goes. */
  show(paper: Paper | null): void {
    this.#paper = paper;
    if (!paper) return;
    paper.replace(this.#ink);
    this.#sender.begin(paper.strokes());
  }

  leave(): void {
    this.send({ type: "leave" });
    this.#remember(null);
    this.close();
  }

  close(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#sendTimer);
    removeEventListener("online", this.#hurry);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  readonly #hurry = () => {
    if (this.state === "lost") this.#connect();
  };

  #connect(): void {
    clearTimeout(this.#retry);
    if (this.state !== "lost") this.state = "connecting";
    const socket = api.rooms.enter.connect({ params: { code: this.#code } });
    this.#socket?.close();
    this.#socket = socket;
    socket.onopen = () => this.send({ type: "join", name: this.#name, key: this.#key() });
    socket.onmessage = (message) => {
      if (socket === this.#socket) this.#hear(message);
    };
    socket.onclose = (code) => {
      if (socket !== this.#socket) return;
      this.#socket = null;
      this.state = CLOSED[code] ?? "lost";
      if (this.state === "gone") this.#remember(null);
      if (this.state !== "lost") return;
      this.#retry = setTimeout(() => this.#connect(), RETRY[Math.min(this.#tries, RETRY.length - 1)]);
      this.#tries += 1;
    };
  }

  #hear(message: RoomMessage): void {
    switch (message.type) {
      case "welcome":
        this.#tries = 0;
        this.#remember(message.key);
        this.chat = message.chat;
        this.#ink = message.ink.map((stroke) => structuredClone(stroke) as SketchStroke);
        this.room = null;
        this.#enterRoom(message.room);
        this.state = "here";
        this.#paper?.replace(this.#ink);
        if (this.#paper) this.#sender.begin(this.#paper.strokes());
        break;
      case "room":
        this.#enterRoom(message.room);
        break;
      case "ink": {
        const stroke = this.#ink[message.stroke];
        if (stroke) for (const axis of [0, 1, 2] as const) stroke[axis].push(...message.points[axis]);
        else this.#ink.push(structuredClone(message.points));
        this.#paper?.extend(message.stroke, message.points);
        break;
      }
      case "undo":
        this.#ink.pop();
        this.#paper?.undo();
        break;
      case "clear":
        this.#ink = [];
        this.#paper?.clear();
        break;
      case "chat":
        this.chat = [...this.chat, message.line].slice(-CHAT_SHOWN);
        break;
    }
  }

  #enterRoom(room: RoomView): void {
    const before = this.room;
    if (before?.phase === "drawing" && room.phase !== "drawing" && before.turn?.drawer === room.you) {
      this.#sendInk();
      this.#keep(before.turn.word);
    }
    if (before && room.turn && before.turn?.number !== room.turn.number) {
      this.#ink = [];
      this.#paper?.clear();
      this.#sender.begin([]);
    }
    this.room = room;
    this.ends = room.time && performance.now() + room.time.left;
  }

  /** The finished drawing goes to the others that were drawn. */
  #keep(word: string | undefined): void {
    const strokes = this.#paper?.strokes() ?? [];
    if (word === undefined || strokes.length === 0) return;
    outbox.put({
      path: ROUTES.game.save.path,
      body: {
        id: randomId(),
        word,
        drawing: strokes.map(([xs, ys, ts]) => [[...xs], [...ys], [...ts]]),
        country: countryOf(navigator.languages),
      },
    });
  }

  #sendInk(): void {
    clearTimeout(this.#sendTimer);
    this.#sendTimer = undefined;
    if (this.#paper && this.state === "here") this.#sender.update(this.#paper.strokes());
  }

  /** By which the room knows this window's player again. */
  #key(): string | undefined {
    try {
      return sessionStorage.getItem(`vistazo.room.${this.#code}`) ?? undefined;
    } catch {
      return undefined;
    }
  }

  #remember(key: string | null): void {
    try {
      if (key === null) sessionStorage.removeItem(`vistazo.room.${this.#code}`);
      else sessionStorage.setItem(`vistazo.room.${this.#code}`, key);
    } catch {
      // Then one comes back as somebody new.
    }
  }
}
