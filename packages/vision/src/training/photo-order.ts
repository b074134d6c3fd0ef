import { Random } from "@vistazo/training";

/** An endless sequence of photos in which every epoch has each once, in an order of its own. */
export class PhotoOrder {
  #epoch = -1;
  #photos = new Uint32Array(0);

  constructor(
    private readonly count: number,
    private readonly seed: number,
  ) {}

  /** The photo at a place of the sequence. */
  at(place: number): number {
    const epoch = Math.floor(place / this.count);
    if (this.#epoch !== epoch) {
      this.#epoch = epoch;
      this.#photos = shuffled(this.count, new Random(this.seed, 2, epoch));
    }
    return this.#photos[place % this.count];
  }
}

function shuffled(count: number, random: Random): Uint32Array<ArrayBuffer> {
  const photos = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [photos[i], photos[j]] = [photos[j], photos[i]];
  }
  return photos;
}
