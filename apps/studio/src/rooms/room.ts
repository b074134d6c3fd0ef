import type { Drawing, Guess } from "@vistazo/doodle";
import { Announcer, chooseWords, isKnown } from "@vistazo/doodle/game";
import { letterCounts, matchGuess } from "./match-guess.js";
import type { ChatLine, InkStroke, PlayerMessage, RoomMessage, RoomPhase, RoomView, TurnEnd } from "./messages.js";
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

interface Player {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  score: number;
  gained: number;
  /** How often this player has drawn in the present game. */
  turns: number;
  knows: boolean;
  /** Since when there is no connection; null while there is one. */
  awaySince: number | null;
}

interface Turn {
  readonly number: number;
  readonly drawer: string;
  readonly round: number;
  readonly options: readonly string[];
  word: string | null;
  end: TurnEnd | null;
  ink: InkStroke[];
  points: number;
  /** How often the ink has changed, and at which change the network last looked. */
  changes: number;
  judged: number;
  announcer: Announcer | null;
}

type LineContent = ChatLine extends infer Line ? (Line extends ChatLine ? Omit<Line, "id"> : never) : never;

/** Players that are needed, the network not counted. */
const MIN_PLAYERS = 2;
const OPTIONS = 3;
const CHAT_KEPT = 60;
/** A guess is worth so much at the end of the time, and twice as much at its beginning. */
const GUESS_POINTS = 50;
/** The drawer gets so much for everyone who knows it, the network among them. */
const DRAWER_POINTS = 25;

/**
 * A room in which a game is played: its rules, without sockets and clocks. Whatever is done takes the time at which it is done;
 * {@link tick} must be called when {@link deadline} has come.
 */
export class Room {
  readonly #options: RoomOptions;
  readonly #players = new Map<string, Player>();
  readonly #network: { score: number; gained: number; knows: boolean } | null;
  readonly #chat: ChatLine[] = [];
  readonly #usedWords = new Set<string>();
  #phase: RoomPhase = "lobby";
  #turn: Turn | null = null;
  #turns = 0;
  #rounds = 1;
  #lines = 0;
  /** When the phase began and ends. */
  #time: { begun: number; ends: number } | null = null;

  constructor(options: RoomOptions) {
    this.#options = options;
    this.#network = options.network ? { score: 0, gained: 0, knows: false } : null;
  }

  get phase(): RoomPhase {
    return this.#phase;
  }

  get connected(): number {
    return this.#present().length;
  }

  /** When {@link tick} is to be called at the latest; null when nothing happens by itself. */
  get deadline(): number | null {
    const { graceMs, awayMs } = this.#options.settings;
    let earliest = this.#time?.ends ?? Number.POSITIVE_INFINITY;
    for (const { id, awaySince } of this.#players.values()) {
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
    const known = key === undefined ? undefined : [...this.#players.values()].find((player) => player.key === key);
    if (!known && this.#players.size >= this.#options.settings.maxPlayers) {
      const [longestAway] = [...this.#players.values()]
        .filter((player) => player.awaySince !== null && !this.#isDrawing(player.id))
        .sort((a, b) => (a.awaySince as number) - (b.awaySince as number));
      if (!longestAway) return null;
      this.#players.delete(longestAway.id);
    }
    const player: Player = known ?? {
      id: this.#options.newKey().slice(0, 8),
      key: this.#options.newKey(),
      name: this.#freeName(name),
      score: 0,
      gained: 0,
      // Whoever comes late draws as often as the others from now on.
      turns: Math.min(...[...this.#players.values()].map(({ turns }) => turns), this.#rounds),
      knows: false,
      awaySince: null,
    };
    if (this.#phase === "lobby" || this.#players.size === 0) player.turns = 0;
    player.awaySince = null;
    this.#players.set(player.id, player);
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
      ink: this.#turn?.ink ?? [],
      chat: this.#chat,
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
        if (id === this.#host()) this.#start(now);
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
    for (const player of [...this.#players.values()]) {
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
    turn.judged = turn.changes;
    return { turn: turn.number, drawing: turn.ink.map(([xs, ys, ts]) => [[...xs], [...ys], [...ts]]) };
  }

  /** Whether {@link toJudge} has something. */
  get waitsForJudge(): boolean {
    const turn = this.#turn;
    return (
      this.#phase === "drawing" &&
      turn !== null &&
      this.#network?.knows === false &&
      turn.judged !== turn.changes &&
      turn.points > 0
    );
  }

  /** What the network thinks of what {@link toJudge} gave. */
  judged(now: number, number: number, guesses: readonly Guess[]): void {
    const turn = this.#turn;
    const network = this.#network;
    if (!network || !turn?.word || !turn.announcer || turn.number !== number || this.#phase !== "drawing") return;
    if (network.knows) return;
    if (isKnown(turn.word, guesses)) {
      network.knows = true;
      network.gained = this.#guessPoints(now);
      network.score += network.gained;
      this.#rewardDrawer();
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
      host: this.#host(),
      players: [...this.#players.values()].map(({ id, name, score, gained, knows, awaySince }) => ({
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

  #present(): Player[] {
    return [...this.#players.values()].filter(({ awaySince }) => awaySince === null);
  }

  /** The one who is here longest. */
  #host(): string {
    return (this.#present()[0] ?? [...this.#players.values()][0])?.id ?? "";
  }

  /** Whether the turn waits for this player: to choose a word or to draw it. */
  #isDrawing(id: string): boolean {
    return (this.#phase === "choosing" || this.#phase === "drawing") && this.#turn?.drawer === id;
  }

  #freeName(name: string): string {
    const taken = new Set([...this.#players.values()].map((player) => player.name.toLowerCase()));
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} ${number}`;
    return free;
  }

  #remove(now: number, player: Player): void {
    const drew = this.#isDrawing(player.id);
    this.#players.delete(player.id);
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
    if ((this.#phase !== "lobby" && this.#phase !== "over") || this.#present().length < MIN_PLAYERS) return;
    for (const player of this.#players.values()) {
      player.score = 0;
      player.turns = 0;
    }
    if (this.#network) this.#network.score = 0;
    // About as many turns whether few play or many.
    const players = this.#present().length;
    this.#rounds = players <= 2 ? 3 : players <= 4 ? 2 : 1;
    this.#nextTurn(now);
  }

  #nextTurn(now: number): void {
    const present = this.#present();
    const [drawer] = [...present].sort((a, b) => a.turns - b.turns);
    for (const player of this.#players.values()) Object.assign(player, { gained: 0, knows: false });
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
      ink: [],
      points: 0,
      changes: 0,
      judged: 0,
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
    const guessers = this.#present().filter(({ id }) => id !== this.#turn?.drawer);
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
      player.gained = this.#guessPoints(now);
      player.score += player.gained;
      this.#rewardDrawer();
      this.#say({ kind: "right", name: player.name });
      if (!this.#endIfAllKnow(now)) this.#tell(now);
    }
  }

  #guessPoints(now: number): number {
    if (!this.#time) return 0;
    const { begun, ends } = this.#time;
    return GUESS_POINTS + Math.round((GUESS_POINTS * Math.max(0, ends - now)) / (ends - begun));
  }

  #rewardDrawer(): void {
    const drawer = this.#players.get(this.#turn?.drawer ?? "");
    if (!drawer) return;
    drawer.gained += DRAWER_POINTS;
    drawer.score += DRAWER_POINTS;
  }

  #ink(id: string, place: number, points: InkStroke): void {
    const turn = this.#turn;
    const { maxPoints, maxStrokes } = this.#options.settings;
    if (this.#phase !== "drawing" || !turn || turn.drawer !== id) return;
    const [xs, ys, ts] = points;
    const goesOn = place === turn.ink.length - 1;
    if (!goesOn && (place !== turn.ink.length || turn.ink.length >= maxStrokes)) return;
    if (turn.points + xs.length > maxPoints) return;
    // Times go on, within a message and from one to the next.
    let last = turn.ink.at(-1)?.[2].at(-1) ?? 0;
    for (const t of ts) {
      if (t < last) return;
      last = t;
    }
    if (goesOn) {
      const stroke = turn.ink[place] as InkStroke;
      stroke[0].push(...xs);
      stroke[1].push(...ys);
      stroke[2].push(...ts);
    } else turn.ink.push([[...xs], [...ys], [...ts]]);
    turn.points += xs.length;
    turn.changes += 1;
    this.#options.send(this.#others(id), { type: "ink", stroke: place, points });
  }

  #erase(id: string, what: "undo" | "clear"): void {
    const turn = this.#turn;
    if (this.#phase !== "drawing" || !turn || turn.drawer !== id || turn.ink.length === 0) return;
    turn.ink = what === "clear" ? [] : turn.ink.slice(0, -1);
    turn.points = turn.ink.reduce((sum, [xs]) => sum + xs.length, 0);
    turn.changes += 1;
    this.#options.send(this.#others(id), { type: what });
  }

  #others(id: string): string[] {
    return this.#present()
      .map((player) => player.id)
      .filter((other) => other !== id);
  }

  /** For all to read, but for those who get it another way. */
  #say(content: LineContent, except: readonly string[] = []): void {
    const line = { ...content, id: ++this.#lines } as ChatLine;
    this.#chat.push(line);
    if (this.#chat.length > CHAT_KEPT) this.#chat.shift();
    const readers = this.#present()
      .map(({ id }) => id)
      .filter((id) => !except.includes(id));
    if (readers.length > 0) this.#options.send(readers, { type: "chat", line });
  }

  /** For one player alone. */
  #whisper(id: string, content: LineContent): void {
    this.#options.send([id], { type: "chat", line: { ...content, id: ++this.#lines } as ChatLine });
  }

  /** Shows everybody the room as it is now. */
  #tell(now: number, except?: string): void {
    for (const { id } of this.#present()) {
      if (id !== except) this.#options.send([id], { type: "room", room: this.view(id, now) });
    }
  }
}
