import type { ChatLine, PlayerMessage, RoomMessage, RoomView } from "@vistazo/api";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Room } from "./room.js";
import { roomStateSchema } from "./room-state.js";
import { DEFAULT_ROOM_SETTINGS } from "./settings.js";

const WORDS = ["cat", "dog", "sun", "moon", "tree", "house", "car", "bus", "hat", "cup"];
const settings = { ...DEFAULT_ROOM_SETTINGS, maxPlayers: 4, maxPoints: 50, maxStrokes: 5 };

function openRoom(network = true) {
  const inbox = new Map<string, RoomMessage[]>();
  let keys = 0;
  const room = new Room({
    settings,
    words: WORDS,
    network,
    random: () => 0,
    newKey: () =>
      `key${String(++keys).padStart(19, "0")}`.replace(/^(key0*)(\d+)$/u, (_, _zeros, n) => `${n}`.padEnd(22, "k")),
    send: (to, message) => {
      for (const id of to) inbox.set(id, [...(inbox.get(id) ?? []), structuredClone(message)]);
    },
  });
  const chat = (id: string): ChatLine[] =>
    (inbox.get(id) ?? []).flatMap((message) => (message.type === "chat" ? [message.line] : []));
  return { room, inbox, chat };
}

/** Ada draws “cat”, Bo and Cleo guess. */
function playing() {
  const opened = openRoom();
  const { room } = opened;
  const [ada, bo, cleo] = ["Ada", "Bo", "Cleo"].map((name) => room.join(0, { name }) as string) as [
    string,
    string,
    string,
  ];
  room.receive(0, ada, { type: "start" });
  room.receive(1000, ada, { type: "choose", word: 0 });
  expect(room.view(ada, 1000)).toMatchObject({ phase: "drawing", turn: { word: "cat", drawer: ada } });
  return { ...opened, ada, bo, cleo };
}
const say = (text: string): PlayerMessage => ({ type: "say", text });
const ink = (stroke: number, ...ts: number[]): PlayerMessage => ({
  type: "ink",
  stroke,
  points: [ts.map((t) => t % 100), ts.map(() => 5), ts],
});

describe("a turn", () => {
  it("tells the word to the drawer alone, and how long it is to the others", () => {
    const { room, ada, bo } = playing();
    expect(room.view(ada, 1000).turn).toMatchObject({ word: "cat" });
    expect(room.view(bo, 1000).turn).not.toHaveProperty("word");
    expect(room.view(bo, 1000).turn?.letters).toEqual({ en: [3], es: [4] });
    expect(room.view(bo, 31_000).time).toEqual({ left: 30_000, whole: 60_000 });
  });

  it("ends when everybody knows the word, and gives more to who was faster", () => {
    const { room, chat, ada, bo, cleo } = playing();
    room.receive(1000, bo, say("¿Un gato?"));
    room.receive(31_000, cleo, say("dog"));
    expect(room.phase).toBe("drawing");
    room.receive(31_000, cleo, say("the CAT"));
    expect(room.phase).toBe("reveal");
    const scores = Object.fromEntries(room.view(bo, 31_000).players.map(({ name, score }) => [name, score]));
    expect(scores).toEqual({ Ada: 50, Bo: 100, Cleo: 75 });
    expect(room.view(cleo, 31_000).turn).toMatchObject({ word: "cat", end: "all" });
    // What was right is told without the words.
    expect(chat(ada).filter(({ kind }) => kind === "said")).toEqual([
      expect.objectContaining({ name: "Cleo", text: "dog" }),
    ]);
  });

  it("tells who was near, and nobody else", () => {
    const { room, chat, ada, bo, cleo } = playing();
    room.receive(2000, bo, say("gatp"));
    expect(chat(bo).at(-1)).toMatchObject({ kind: "near", text: "gatp" });
    for (const other of [ada, cleo]) expect(JSON.stringify(chat(other))).not.toContain("gatp");
  });

  it("lets nobody who knows the word say it", () => {
    const { room, chat, ada, bo, cleo } = playing();
    room.receive(2000, bo, say("cat"));
    room.receive(2000, bo, say("it is a cat"));
    room.receive(2000, ada, say("cat"));
    expect([chat(ada).at(-1), chat(bo).at(-1)]).toEqual([
      expect.objectContaining({ kind: "hush" }),
      expect.objectContaining({ kind: "hush" }),
    ]);
    expect(JSON.stringify(chat(cleo))).not.toContain("cat");
  });

  it("is over when time is up, then the next one draws", () => {
    const { room, bo } = playing();
    expect(room.deadline).toBe(61_000);
    room.tick(61_000);
    expect(room.view(bo, 61_000)).toMatchObject({ phase: "reveal", turn: { end: "time", word: "cat" } });
    room.tick(68_000);
    expect(room.view(bo, 68_000)).toMatchObject({
      phase: "choosing",
      turn: { drawer: bo, options: ["dog", "sun", "moon"] },
    });
    room.tick(83_000);
    expect(room.view(bo, 83_000)).toMatchObject({ phase: "drawing", turn: { word: "dog" } });
  });

  it("sends what is drawn to the others, and all of it to who comes later", () => {
    const { room, inbox, ada, bo } = playing();
    const inkOf = (id: string) => inbox.get(id)?.filter(({ type }) => ["ink", "undo", "clear"].includes(type));
    room.receive(2000, ada, ink(0, 0, 10));
    room.receive(2010, ada, ink(0, 20));
    room.receive(2020, ada, ink(1, 30));
    room.receive(2030, ada, { type: "undo" });
    expect(inkOf(bo)).toHaveLength(4);
    expect(inkOf(ada)).toEqual([]);
    const dee = room.join(3000, { name: "Dee" }) as string;
    room.welcome(3000, dee);
    expect(inbox.get(dee)?.at(-1)).toMatchObject({
      type: "welcome",
      ink: [
        [
          [0, 10, 20],
          [5, 5, 5],
          [0, 10, 20],
        ],
      ],
    });
  });

  it("takes no ink from others, none that goes back in time, skips a line or is too much", () => {
    const { room, inbox, ada, bo } = playing();
    const before = inbox.get(ada)?.length;
    room.receive(2000, bo, ink(0, 0));
    expect(inbox.get(ada)).toHaveLength(before as number);
    room.receive(2000, ada, ink(0, 100));
    const seen = () => inbox.get(bo)?.filter(({ type }) => type === "ink").length;
    expect(seen()).toBe(1);
    for (const bad of [ink(0, 50), ink(2, 200), ink(-1, 200), ink(0, ...Array.from({ length: 60 }, (_, i) => 200 + i))])
      room.receive(2000, ada, bad);
    expect(seen()).toBe(1);
  });

  it("lets the network guess, which wins points for itself and the drawer", () => {
    const { room, chat, ada, bo } = playing();
    expect(room.toJudge()).toBeNull();
    room.receive(2000, ada, ink(0, 0, 5));
    const seen = room.toJudge();
    expect(seen?.drawing).toHaveLength(1);
    expect(room.toJudge()).toBeNull();
    room.judged(2500, 1, [{ word: "dog", score: 0.9 }]);
    expect(chat(bo).at(-1)).toMatchObject({ kind: "sees", words: ["dog"] });
    room.judged(2600, 99, [{ word: "cat", score: 0.9 }]);
    expect(room.view(bo, 2600).network?.knows).toBe(false);
    room.judged(31_000, 1, [{ word: "cat", score: 0.9 }]);
    expect(room.view(bo, 31_000)).toMatchObject({ phase: "drawing", network: { knows: true, score: 75 } });
    expect(room.view(bo, 31_000).players[0]).toMatchObject({ id: ada, score: 25 });
    expect(chat(bo).at(-1)).toMatchObject({ kind: "network-right" });
    expect(JSON.stringify(room.view(bo, 31_000))).not.toContain("cat");
  });
});

describe("players", () => {
  it("come back with their key, to their points and the drawing", () => {
    const { room, inbox, ada, bo } = playing();
    room.welcome(1000, bo);
    const welcome = inbox.get(bo)?.at(-1) as RoomMessage & { type: "welcome" };
    room.receive(2000, bo, say("cat"));
    room.disconnect(3000, bo);
    expect(room.view(ada, 3000).players[1]).toMatchObject({ connected: false });
    expect(room.join(9000, { name: "whoever", key: welcome.key })).toBe(bo);
    expect(room.view(ada, 9000).players[1]).toMatchObject({ name: "Bo", connected: true, knows: true });
    expect(room.join(9000, { name: "Eve", key: "x".repeat(22) })).not.toBe(bo);
  });

  it("are waited for a moment when they draw, and longer otherwise", () => {
    const { room, ada, bo, cleo } = playing();
    room.disconnect(5000, ada);
    expect(room.deadline).toBe(15_000);
    room.tick(14_000);
    expect(room.phase).toBe("drawing");
    room.tick(15_000);
    expect(room.view(bo, 15_000)).toMatchObject({ phase: "reveal", host: bo, turn: { end: "left" } });
    room.tick(125_000);
    expect(room.view(cleo, 125_000).players.map(({ name }) => name)).toEqual(["Bo", "Cleo"]);
  });

  it("end the turn when the drawer leaves, and the game when one is left", () => {
    const { room, ada, bo, cleo } = playing();
    room.receive(2000, ada, { type: "leave" });
    expect(room.phase).toBe("reveal");
    room.receive(2000, bo, { type: "leave" });
    room.tick(10_000);
    expect(room.phase).toBe("over");
    room.receive(11_000, cleo, { type: "start" });
    expect(room.phase).toBe("over");
  });

  it("are no more than fit, but take the place of who is gone, and have names of their own", () => {
    const { room } = openRoom();
    const ids = Array.from({ length: 4 }, () => room.join(0, { name: "Ada" }) as string);
    expect(room.join(0, { name: "Bo" })).toBeNull();
    expect(room.view(ids[0] as string, 0).players.map(({ name }) => name)).toEqual(["Ada", "Ada 2", "Ada 3", "Ada 4"]);
    room.disconnect(1, ids[2] as string);
    expect(room.join(2, { name: "Bo" })).not.toBeNull();
    expect(room.view(ids[0] as string, 2).players).toHaveLength(4);
  });
});

describe("any sequence of messages", () => {
  const who = fc.nat(4);
  const points = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 512 }), fc.nat(2000)), { minLength: 1, maxLength: 6 })
    .map((list): [number[], number[], number[]] => [
      list.map(([x]) => x),
      list.map(([x]) => x),
      list.map(([, t]) => t),
    ]);
  const message: fc.Arbitrary<PlayerMessage> = fc.oneof(
    { weight: 3, arbitrary: fc.constant<PlayerMessage>({ type: "start" }) },
    { weight: 3, arbitrary: fc.nat(2).map((word): PlayerMessage => ({ type: "choose", word })) },
    { weight: 5, arbitrary: fc.record({ type: fc.constant("ink" as const), stroke: fc.nat(4), points }) },
    { weight: 6, arbitrary: fc.constantFrom(...WORDS, "gato", "zzz").map(say) },
    fc.constantFrom<PlayerMessage>({ type: "undo" }, { type: "clear" }, { type: "skip" }, { type: "leave" }),
  );
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ does: fc.constant("join" as const), who }) },
    { weight: 12, arbitrary: fc.record({ does: fc.constant("message" as const), who, message }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant("disconnect" as const), who }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant("wait" as const), ms: fc.nat(40_000) }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant("judge" as const), word: fc.constantFrom(...WORDS) }) },
  );

  /** Thousands of times a run: `expect` would take its time. */
  const must = (holds: boolean, rule: string) => {
    if (!holds) throw new Error(`Broken: ${rule}.`);
  };

  it("keeps the rules", () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 120, size: "max" }), fc.boolean(), (steps, network) => {
        const { room, inbox } = openRoom(network);
        const ids: (string | null)[] = Array.from({ length: 5 }, () => null);
        let now = 0;
        const scores = new Map<string, number>();
        let turns = 0;
        const begun: typeof steps = [
          { does: "join", who: 0 },
          { does: "join", who: 1 },
          { does: "message", who: 0, message: { type: "start" } },
        ];
        for (const one of [...begun, ...steps]) {
          now += 10;
          if (one.does === "wait") {
            const until = now + one.ms;
            for (let due = room.deadline; due !== null && due <= until; due = room.deadline) {
              now = Math.max(now, due);
              room.tick(now);
              must(room.deadline === null || room.deadline > due, "what is due happens");
            }
            now = until;
          } else if (one.does === "judge") {
            const seen = room.toJudge();
            if (seen) room.judged(now, seen.turn, [{ word: one.word, score: 0.8 }]);
          } else {
            const id = ids[one.who] ?? null;
            if (one.does === "join" && id === null) ids[one.who] = room.join(now, { name: `P${one.who}` });
            else if (one.does === "disconnect" && id) {
              room.disconnect(now, id);
              ids[one.who] = null;
            } else if (one.does === "message" && id) {
              room.receive(now, id, one.message);
              if (one.message.type === "leave") ids[one.who] = null;
            }
          }

          const present = ids.filter((id): id is string => id !== null);
          must(room.connected === present.length, "who is connected is counted");
          for (const id of present) {
            const view: RoomView = room.view(id, now);
            const { players, phase, turn, time } = view;
            reached.add(phase);
            must(players.length <= settings.maxPlayers, "no more players than fit");
            must(players.filter(({ connected }) => connected).length === present.length, "all present are shown");
            must(new Set(players.map(({ name }) => name)).size === players.length, "names are different");
            must(view.host === players.find(({ connected }) => connected)?.id, "the host is here");
            const inTurn = ["choosing", "drawing", "reveal"].includes(phase);
            must((turn !== null) === inTurn && (time !== null) === inTurn, "a turn has a time");
            must(!time || (time.left >= 0 && time.left <= time.whole), "time is left, but no more than there was");
            const knows = players.find((player) => player.id === id)?.knows;
            const drawer = turn?.drawer === id;
            must(!(drawer && knows), "the drawer does not guess");
            must(phase !== "drawing" || drawer || knows || turn?.word === undefined, "the word is secret");
            must(phase !== "choosing" || (turn?.options !== undefined) === drawer, "the choice is secret");
            must(!turn || turn.round <= turn.rounds, "no more rounds than were begun");
            must(network || view.network === null, "the network plays only where there is one");
            if (turn && turn.number !== turns) {
              must(turn.number > turns, "turns are counted up");
              turns = turn.number;
              scores.clear();
            }
            for (const { id, score, gained } of players) {
              must(!turn || score >= (scores.get(id) ?? 0), "points do not go down within a turn");
              must(gained >= 0 && gained <= 100 && gained <= score, "points of a turn are part of all");
              if (turn) scores.set(id, score);
            }
          }
        }
        // Whoever watched from the beginning has the ink that a newcomer is given.
        const late = room.join(now, { name: "Late" });
        if (late === null) return;
        room.welcome(now, late);
        const welcome = inbox.get(late)?.at(-1) as RoomMessage & { type: "welcome" };
        const given = welcome.ink;
        let total = 0;
        let last = 0;
        for (const [xs, ys, ts] of given) {
          expect([ys.length, ts.length]).toEqual([xs.length, xs.length]);
          total += xs.length;
          for (const t of ts) {
            expect(t).toBeGreaterThanOrEqual(last);
            last = t;
          }
        }
        expect(total).toBeLessThanOrEqual(settings.maxPoints);
        expect(given.length).toBeLessThanOrEqual(settings.maxStrokes);
        const drawer = welcome.room.turn?.drawer;
        for (const id of ids) {
          if (id === null || id === drawer || !drawer) continue;
          const paper: [number[], number[], number[]][] = [];
          let number = 0;
          for (const message of inbox.get(id) ?? []) {
            if (message.type === "room" && message.room.turn && message.room.turn.number !== number) {
              number = message.room.turn.number;
              paper.length = 0;
            }
            if (message.type === "undo") paper.pop();
            if (message.type === "clear") paper.length = 0;
            if (message.type !== "ink") continue;
            const stroke = paper[message.stroke];
            if (!stroke) paper.push(structuredClone(message.points));
            else for (const axis of [0, 1, 2] as const) stroke[axis].push(...message.points[axis]);
          }
          const sawAll = (inbox.get(id) ?? []).some(
            (message) =>
              message.type === "room" && message.room.phase === "choosing" && message.room.turn?.number === number,
          );
          if (sawAll && number === welcome.room.turn?.number) expect(paper).toEqual(given);
        }
      }),
      { numRuns: 150, interruptAfterTimeLimit: 8000, markInterruptAsFailure: false },
    );
    expect([...reached].sort()).toEqual(["choosing", "drawing", "lobby", "over", "reveal"]);
  });
});

describe("what is kept of a room", () => {
  it("is the room: another one made of it is the same to every player, whatever was done before", () => {
    const action = fc.oneof(
      fc.record({
        who: fc.nat(3),
        message: fc.constantFrom<PlayerMessage>(
          { type: "start" },
          { type: "skip" },
          { type: "leave" },
          { type: "undo" },
          { type: "clear" },
        ),
      }),
      fc.record({ who: fc.nat(3), message: fc.nat(2).map((word): PlayerMessage => ({ type: "choose", word })) }),
      fc.record({ who: fc.nat(3), message: fc.nat(4).map((stroke) => ink(stroke, stroke * 10, stroke * 10 + 5)) }),
      fc.record({ who: fc.nat(3), message: fc.constantFrom(...WORDS, "no").map(say) }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), fc.nat(2000), (actions, step) => {
        const { room } = openRoom();
        const ids = ["Ada", "Bo", "Cleo", "Dan"].map((name) => room.join(0, { name }) as string);
        let now = 0;
        for (const { who, message } of actions) {
          now += step;
          room.receive(now, ids[who] as string, message);
          if ((room.deadline ?? Number.POSITIVE_INFINITY) <= now) room.tick(now);
        }
        const state = room.state(now);
        const later = 1_000_000;
        const options = { settings, words: WORDS, network: true, random: () => 0, newKey: () => "", send() {} };
        const again = Room.of(roomStateSchema.parse(JSON.parse(JSON.stringify(state))), options, later);
        expect(again.connected).toBe(0);
        const back = state.players.map(({ name, key }) => again.join(later, { name, key }) as string);
        for (const id of back) expect(again.view(id, later)).toEqual(room.view(id, now));
        expect(again.state(later)).toEqual(state);
      }),
    );
  });
});
