import type { InkStroke, PlayerMessage, RoomMessage, RoomPhase, RoomView, TurnEnd } from "@vistazo/api";
import type { Drawing, Guess } from "@vistazo/doodle";
import { Announcer, chooseWords, isKnown } from "@vistazo/doodle/game";
import { letterCounts, matchGuess } from "@vistazo/doodle/words";
import { Chat, type LineContent } from "./chat.js";
import { Ink } from "./ink.js";
import { type Player, Players } from "./players.js";
import { award, DRAWER_POINTS, guessPoints, type Scorer } from "./points.js";
import type { RoomState } from "./room-state.js";
import type { RoomSettings } from "./settings.js";

export interface RoomOptions {
  readonly settings: RoomSettings;
  /** Words that may be drawn. */
  readonly words: readonly string[];
  /** Whether the network plays. */
  readonly network: boolean;
  /** Called with every message, at once and in order. */
  readonly send: (to: readonly string[], message: RoomMessage) => void;
  /** An id or key that nobody guesses. */
  readonly newKey: () => string;
  /** Like Math.random. */
  readonly random?: () => number;
}

interface Turn {
  readonly number: number;
  readonly drawer: string;
  readonly round: number;
  readonly options: readonly string[];
  word: string | null;
  end: TurnEnd | null;
  readonly ink: Ink;
  announcer: Announcer | null;
}

/** Players that are needed, the network not counted. */
const MIN_PLAYERS = 2;
const OPTIONS = 3;

/**
 * A room in which a game is played: its rules, without sockets and clocks. Whatever is done takes the time at which it is done;
 * {@link tick} must be called when {@link deadline} has come.
 */
export class Room {
  readonly #options: RoomOptions;
  readonly #players = new Players();
  #network: (Scorer & { knows: boolean }) | null;
  readonly #chat = new Chat();
  readonly #usedWords = new Set<string>();
  #phase: RoomPhase = "lobby";
  #turn: Turn | null = null;
  #turns = 0;
  #rounds = 1;
  /** When the phase began and ends. */
  #time: { begun: number; ends: number } | null = null;

  constructor(options: RoomOptions) {
    this.#options = options;
    this.#network = options.network ? { score: 0, gained: 0, knows: false } : null;
  }

  /** The room, to be gone on with elsewhere. */
  state(now: number): RoomState {
    const turn = this.#turn;
    const time = this.#time;
    return {
      phase: this.#phase,
      players: [...this.#players].map(({ awaySince, ...player }) => ({
        ...player,
        away: awaySince === null ? null : now - awaySince,
      })),
      network: this.#network && { ...this.#network },
      chat: this.#chat.state,
      usedWords: [...this.#usedWords],
      turns: this.#turns,
      rounds: this.#rounds,
      turn: turn && {
        number: turn.number,
        drawer: turn.drawer,
        round: turn.round,
        options: [...turn.options],
        word: turn.word,
        end: turn.end,
        ink: [...turn.ink.strokes],
      },
      time: time && { gone: now - time.begun, left: time.ends - now },
    };
  }

  /**
   * A room that was elsewhere before. Nobody is connected yet; what is left of a turn is left, however long nobody could draw. A network that
   * played goes on where there is one here.
   */
  static of(state: RoomState, options: RoomOptions, now: number): Room {
    const room = new Room(options);
    for (const { away, ...player } of state.players) room.#players.add({ ...player, awaySince: now - (away ?? 0) });
    if (room.#network) room.#network = { ...(state.network ?? room.#network) };
    room.#chat.restore(state.chat);
    for (const word of state.usedWords) room.#usedWords.add(word);
    room.#phase = state.phase;
    room.#turns = state.turns;
    room.#rounds = state.rounds;
    room.#time = state.time && { begun: now - state.time.gone, ends: now + state.time.left };
    if (state.turn) {
      const { ink, ...turn } = state.turn;
      const announcer = turn.word === null ? null : new Announcer(turn.word);
      room.#turn = { ...turn, ink: new Ink(options.settings, ink), announcer };
    }
    return room;
  }

  get phase(): RoomPhase {
    return this.#phase;
  }

  /** Whoever is in it, for a teacher to see. */
  get people(): { name: string; score: number; present: boolean }[] {
    return [...this.#players].map(({ name, score, awaySince }) => ({ name, score, present: awaySince === null }));
  }

  get connected(): number {
    return this.#players.present.length;
  }

  /** When {@link tick} is to be called at the latest; null when nothing happens by itself. */
  get deadline(): number | null {
    const { graceMs, awayMs } = this.#options.settings;
    let earliest = this.#time?.ends ?? Number.POSITIVE_INFINITY;
    for (const { id, awaySince } of this.#players) {
      if (awaySince === null) continue;
      earliest = Math.min(earliest, awaySince + (this.#isDrawing(id) ? Math.min(graceMs, awayMs) : awayMs));
    }
    return Number.isFinite(earliest) ? earliest : null;
  }

  /**
   * A player comes in, or back with the key of before. The others are told at once, the player by {@link welcome}.
   * @returns the player's id; null if the room is full
   */
  join(now: number, { name, key }: { name: string; key?: string }): string | null {
    const players = this.#players;
    const known = key === undefined ? undefined : players.withKey(key);
    const full = players.count >= this.#options.settings.maxPlayers;
    if (!known && full && !players.dropLongestAway((id) => this.#isDrawing(id))) return null;
    const player: Player = known ?? {
      id: this.#options.newKey().slice(0, 8),
      key: this.#options.newKey(),
      name: players.freeName(name),
      score: 0,
      gained: 0,
      // Whoever comes late draws as often as the others from now on.
      turns: Math.min(...[...players].map(({ turns }) => turns), this.#rounds),
      knows: false,
      awaySince: null,
    };
    if (this.#phase === "lobby" || players.count === 0) player.turns = 0;
    player.awaySince = null;
    players.add(player);
    if (!known) this.#say({ kind: "joined", name: player.name }, [player.id]);
    this.#tell(now, player.id);
    return player.id;
  }

  /** Sends a player who has joined everything that is there. */
  welcome(now: number, id: string): void {
    const player = this.#players.get(id);
    if (!player) return;
    this.#options.send([id], {
      type: "welcome",
      key: player.key,
      room: this.view(id, now),
      ink: this.#turn?.ink.strokes ?? [],
      chat: this.#chat.lines,
    });
  }

  /** A player's connection is lost. */
  disconnect(now: number, id: string): void {
    const player = this.#players.get(id);
    if (!player || player.awaySince !== null) return;
    player.awaySince = now;
    if (!this.#endIfAllKnow(now)) this.#tell(now);
  }

  /** What a player does; what is not that player's to do, or not now, changes nothing. */
  receive(now: number, id: string, message: PlayerMessage): void {
    const player = this.#players.get(id);
    if (!player) return;
    switch (message.type) {
      case "leave":
        this.#remove(now, player);
        break;
      case "start":
        if (id === this.#players.host) this.#start(now);
        break;
      case "choose":
        if (this.#phase === "choosing" && this.#turn?.drawer === id) this.#choose(now, message.word);
        break;
      case "skip":
        if (this.#isDrawing(id)) this.#endTurn(now, "skipped");
        break;
      case "ink":
        this.#ink(id, message.stroke, message.points);
        break;
      case "undo":
      case "clear":
        this.#erase(id, message.type);
        break;
      case "say":
        this.#hear(now, player, message.text);
        break;
    }
  }

  /** Tells one player that it was too fast. */
  hold(id: string): void {
    this.#whisper(id, { kind: "slow" });
  }

  /** What is due by now happens. */
  tick(now: number): void {
    const { graceMs, awayMs } = this.#options.settings;
    for (const player of [...this.#players]) {
      if (player.awaySince === null) continue;
      const away = now - player.awaySince;
      if (this.#isDrawing(player.id) && away >= Math.min(graceMs, awayMs)) this.#endTurn(now, "left");
      if (away >= awayMs) this.#remove(now, player);
    }
    if (!this.#time || now < this.#time.ends) return;
    if (this.#phase === "choosing") this.#choose(now, 0);
    else if (this.#phase === "drawing") this.#endTurn(now, "time");
    else if (this.#phase === "reveal") this.#nextTurn(now);
  }

  /** What the network should look at; null if it has seen it already, knows it or does not play. */
  toJudge(): { turn: number; drawing: Drawing } | null {
    const turn = this.#turn;
    if (!turn || !this.waitsForJudge) return null;
    return { turn: turn.number, drawing: turn.ink.look() };
  }

  /** Whether {@link toJudge} has something. */
  get waitsForJudge(): boolean {
    return this.#phase === "drawing" && this.#network?.knows === false && this.#turn?.ink.unseen === true;
  }

  /** What the network thinks of what {@link toJudge} gave. */
  judged(now: number, number: number, guesses: readonly Guess[]): void {
    const turn = this.#turn;
    const network = this.#network;
    if (!network || !turn?.word || !turn.announcer || turn.number !== number || this.#phase !== "drawing") return;
    if (network.knows) return;
    if (isKnown(turn.word, guesses)) {
      network.knows = true;
      this.#reward(network, now);
      turn.announcer.end(true);
      this.#say({ kind: "network-right" });
      this.#tell(now);
      return;
    }
    const remark = turn.announcer.hear(now, guesses);
    if (remark?.kind === "see") this.#say({ kind: "sees", words: remark.words });
    else if (remark?.kind === "unsure") this.#say({ kind: "unsure" });
  }

  /** The room as one of its players sees it. */
  view(id: string, now: number): RoomView {
    const turn = this.#turn;
    const over = this.#phase === "reveal" || this.#phase === "over";
    const mayKnow = over || turn?.drawer === id || this.#players.get(id)?.knows;
    return {
      phase: this.#phase,
      you: id,
      host: this.#players.host,
      players: [...this.#players].map(({ id, name, score, gained, knows, awaySince }) => ({
        id,
        name,
        score,
        gained,
        knows,
        connected: awaySince === null,
      })),
      network: this.#network && { ...this.#network },
      turn: turn && {
        number: turn.number,
        round: turn.round,
        rounds: this.#rounds,
        drawer: turn.drawer,
        ...(this.#phase === "choosing" && turn.drawer === id && { options: turn.options }),
        ...(turn.word !== null && { letters: letterCounts(turn.word), ...(mayKnow && { word: turn.word }) }),
        ...(turn.end !== null && { end: turn.end }),
      },
      time: this.#time && {
        left: Math.max(0, Math.round(this.#time.ends - now)),
        whole: this.#time.ends - this.#time.begun,
      },
    };
  }

  /** Whether the turn waits for this player: to choose a word or to draw it. */
  #isDrawing(id: string): boolean {
    return (this.#phase === "choosing" || this.#phase === "drawing") && this.#turn?.drawer === id;
  }

  #remove(now: number, player: Player): void {
    const drew = this.#isDrawing(player.id);
    this.#players.remove(player.id);
    this.#say({ kind: "left", name: player.name });
    if (drew) this.#endTurn(now, "left");
    else if (!this.#endIfAllKnow(now)) this.#tell(now);
  }

  #enter(now: number, phase: RoomPhase, lasts: number | null): void {
    this.#phase = phase;
    this.#time = lasts === null ? null : { begun: now, ends: now + lasts };
    this.#tell(now);
  }

  #start(now: number): void {
    if ((this.#phase !== "lobby" && this.#phase !== "over") || this.#players.present.length < MIN_PLAYERS) return;
    for (const player of this.#players) {
      player.score = 0;
      player.turns = 0;
    }
    if (this.#network) this.#network.score = 0;
    // About as many turns whether few play or many.
    const players = this.#players.present.length;
    this.#rounds = players <= 2 ? 3 : players <= 4 ? 2 : 1;
    this.#nextTurn(now);
  }

  #nextTurn(now: number): void {
    const { present } = this.#players;
    const [drawer] = [...present].sort((a, b) => a.turns - b.turns);
    for (const player of this.#players) Object.assign(player, { gained: 0, knows: false });
    if (this.#network) Object.assign(this.#network, { gained: 0, knows: false });
    if (!drawer || present.length < MIN_PLAYERS || drawer.turns >= this.#rounds) {
      this.#turn = null;
      this.#enter(now, "over", null);
      return;
    }
    drawer.turns += 1;
    const { words, random = Math.random, settings } = this.#options;
    let unused = words.filter((word) => !this.#usedWords.has(word));
    if (unused.length < OPTIONS) {
      this.#usedWords.clear();
      unused = [...words];
    }
    this.#turn = {
      number: ++this.#turns,
      drawer: drawer.id,
      round: drawer.turns,
      options: chooseWords(unused, OPTIONS, random),
      word: null,
      end: null,
      ink: new Ink(settings),
      announcer: null,
    };
    this.#enter(now, "choosing", settings.chooseMs);
  }

  #choose(now: number, place: number): void {
    const turn = this.#turn;
    const word = turn?.options[place];
    if (!turn || word === undefined) return;
    turn.word = word;
    turn.announcer = new Announcer(word);
    this.#usedWords.add(word);
    this.#say({ kind: "draws", name: this.#players.get(turn.drawer)?.name ?? "" });
    this.#enter(now, "drawing", this.#options.settings.drawMs);
  }

  #endTurn(now: number, end: TurnEnd): void {
    const turn = this.#turn;
    if (!turn) return;
    turn.end = end;
    if (turn.word !== null) this.#say({ kind: "word", word: turn.word });
    this.#enter(now, "reveal", this.#options.settings.revealMs);
  }

  #endIfAllKnow(now: number): boolean {
    if (this.#phase !== "drawing") return false;
    const guessers = this.#players.present.filter(({ id }) => id !== this.#turn?.drawer);
    if (guessers.length === 0 || !guessers.every(({ knows }) => knows)) return false;
    this.#endTurn(now, "all");
    return true;
  }

  #hear(now: number, player: Player, text: string): void {
    const turn = this.#turn;
    const said = { kind: "said" as const, player: player.id, name: player.name, text };
    if (this.#phase !== "drawing" || !turn?.word) {
      this.#say(said);
      return;
    }
    if (turn.drawer === player.id || player.knows) {
      this.#whisper(player.id, { kind: "hush" });
      return;
    }
    const match = matchGuess(text, turn.word);
    if (match === "wrong") this.#say(said);
    else if (match === "near") this.#whisper(player.id, { kind: "near", text });
    else {
      player.knows = true;
      this.#reward(player, now);
      this.#say({ kind: "right", name: player.name });
      if (!this.#endIfAllKnow(now)) this.#tell(now);
    }
  }

  /** For a right guess, and for the drawing that made it possible. */
  #reward(guesser: Scorer, now: number): void {
    if (this.#time) award(guesser, guessPoints(this.#time.ends - now, this.#time.ends - this.#time.begun));
    const drawer = this.#players.get(this.#turn?.drawer ?? "");
    if (drawer) award(drawer, DRAWER_POINTS);
  }

  #ink(id: string, stroke: number, points: InkStroke): void {
    const turn = this.#turn;
    if (this.#phase !== "drawing" || turn?.drawer !== id || !turn.ink.add(stroke, points)) return;
    this.#options.send(this.#players.others(id), { type: "ink", stroke, points });
  }

  #erase(id: string, what: "undo" | "clear"): void {
    const turn = this.#turn;
    if (this.#phase !== "drawing" || turn?.drawer !== id || !turn.ink.erase(what)) return;
    this.#options.send(this.#players.others(id), { type: what });
  }

  /** For all to read, but for those who get it another way. */
  #say(content: LineContent, except: readonly string[] = []): void {
    const line = this.#chat.add(content);
    const readers = this.#players.present.map(({ id }) => id).filter((id) => !except.includes(id));
    if (readers.length > 0) this.#options.send(readers, { type: "chat", line });
  }

  /** For one player alone. */
  #whisper(id: string, content: LineContent): void {
    this.#options.send([id], { type: "chat", line: this.#chat.aside(content) });
  }

  /** Shows everybody the room as it is now. */
  #tell(now: number, except?: string): void {
    for (const { id } of this.#players.present) {
      if (id !== except) this.#options.send([id], { type: "room", room: this.view(id, now) });
    }
  }
}
