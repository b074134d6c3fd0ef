/** How rooms go and what they may cost. Times in milliseconds. */
export interface RoomSettings {
  /** Rooms at once. */
  readonly maxRooms: number;
  /** Rooms at once that one address opened. */
  readonly maxRoomsPerAddress: number;
  /** Codes that lead to no room, from one address in a minute; twice as many may come at once. */
  readonly wrongCodesPerMinute: number;
  /** Players in a room, those who lost their connection among them. */
  readonly maxPlayers: number;
  /** Connections at once from one address. */
  readonly maxConnectionsPerAddress: number;
  /** Rooms that one address may open in a minute. */
  readonly roomsPerMinute: number;
  /** Bytes of a message. */
  readonly maxMessageBytes: number;
  /** Messages a second of one connection; four seconds' worth may come at once. */
  readonly messagesPerSecond: number;
  /** Guesses a second of one connection; four seconds' worth may come at once. */
  readonly guessesPerSecond: number;
  /** Bytes that may wait for a connection that reads too slowly, before it is given up. */
  readonly maxWaitingBytes: number;
  /** Points of a drawing. */
  readonly maxPoints: number;
  /** Strokes of a drawing. */
  readonly maxStrokes: number;
  /** Time to choose a word. */
  readonly chooseMs: number;
  /** Time to draw it. */
  readonly drawMs: number;
  /** How long the word and the points of a turn are shown. */
  readonly revealMs: number;
  /** How long a turn waits for a drawer who lost the connection. */
  readonly graceMs: number;
  /** How long the place of a player who lost the connection is kept. */
  readonly awayMs: number;
  /** How long a room without connections is kept. */
  readonly emptyMs: number;
  /** How long a room is kept in which nobody does anything. */
  readonly idleMs: number;
  /** How soon a connection must say who it is. */
  readonly joinMs: number;
  /** How often the network looks at a drawing that grows. */
  readonly judgeMs: number;
  /** How often connections are asked whether they are still there. */
  readonly pingMs: number;
}

export const DEFAULT_ROOM_SETTINGS: RoomSettings = {
  maxRooms: 500,
  maxRoomsPerAddress: 40,
  wrongCodesPerMinute: 10,
  maxPlayers: 8,
  maxConnectionsPerAddress: 100,
  roomsPerMinute: 20,
  maxMessageBytes: 16_384,
  messagesPerSecond: 40,
  guessesPerSecond: 1,
  maxWaitingBytes: 1_000_000,
  maxPoints: 20_000,
  maxStrokes: 1_000,
  chooseMs: 15_000,
  drawMs: 60_000,
  revealMs: 7_000,
  graceMs: 10_000,
  awayMs: 120_000,
  emptyMs: 120_000,
  idleMs: 600_000,
  joinMs: 20_000,
  judgeMs: 700,
  pingMs: 20_000,
};
