/** How often the right word was among the first guesses; `map3` is the mean of 1, 1/2 or 1/3 by its rank. */
export interface Accuracy {
  readonly n: number;
  readonly top1: number;
  readonly top3: number;
  readonly map3: number;
}

/** Gathers ranks of the right word, over all drawings and by word. */
export class AccuracyCount {
  readonly #hits = [0, 0, 0];
  #n = 0;
  readonly #byWord: { n: number; hits: number[] }[];
  /** confusions[label * words + guess] */
  readonly confusions: Uint32Array;

  constructor(readonly words: number) {
    this.#byWord = Array.from({ length: words }, () => ({ n: 0, hits: [0, 0, 0] }));
    this.confusions = new Uint32Array(words * words);
  }

  /** @param logits [labels.length, words] */
  add(logits: Float32Array, labels: ArrayLike<number>): void {
    for (let row = 0; row < labels.length; row++) {
      const scores = logits.subarray(row * this.words, (row + 1) * this.words);
      const label = labels[row];
      let rank = 0;
      let best = 0;
      for (let i = 0; i < scores.length; i++) {
        if (scores[i] > scores[label] || (scores[i] === scores[label] && i < label)) rank++;
        if (scores[i] > scores[best]) best = i;
      }
      this.#n++;
      this.#byWord[label].n++;
      this.confusions[label * this.words + best]++;
      if (rank > 2) continue;
      this.#hits[rank]++;
      this.#byWord[label].hits[rank]++;
    }
  }

  get overall(): Accuracy {
    return accuracy(this.#n, this.#hits);
  }

  /** Of each word, NaN for one without drawings. */
  get byWord(): readonly Accuracy[] {
    return this.#byWord.map(({ n, hits }) => accuracy(n, hits));
  }

  /** The mean over the words that have drawings, each counted alike however many drawings it has. */
  get wordMean(): Accuracy {
    const seen = this.byWord.filter(({ n }) => n > 0);
    const mean = (pick: (accuracy: Accuracy) => number) =>
      seen.reduce((sum, each) => sum + pick(each), 0) / seen.length;
    return { n: this.#n, top1: mean((a) => a.top1), top3: mean((a) => a.top3), map3: mean((a) => a.map3) };
  }
}

function accuracy(n: number, [first, second, third]: readonly number[]): Accuracy {
  return {
    n,
    top1: first / n,
    top3: (first + second + third) / n,
    map3: (first + second / 2 + third / 3) / n,
  };
}
