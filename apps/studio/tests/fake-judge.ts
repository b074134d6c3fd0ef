import type { Drawing, Guess } from "@vistazo/doodle";
import type { DrawingJudge } from "../src/recogniser/studio-recogniser.js";

/** Judges as it is told. */
export class FakeJudge implements DrawingJudge {
  version = 1;
  words: readonly string[] = ["cat", "dog", "sun", "moon", "tree", "house", "t-shirt", "circle"];
  guesses: Guess[] = [
    { word: "cat", score: 0.9 },
    { word: "dog", score: 0.05 },
  ];
  readonly judged: Drawing[] = [];

  async judge(drawing: Drawing): Promise<Guess[]> {
    this.judged.push(drawing);
    return this.guesses;
  }
}
