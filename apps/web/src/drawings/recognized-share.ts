/** How many drawings there are, how many of them were recognised, and of how many that is not known. */
export interface JudgedCount {
  readonly drawings: number;
  readonly recognized: number;
  readonly unjudged?: number | undefined;
}

/** The share of recognised drawings among those of which it is known; undefined where there are none. */
export function recognizedShare({ drawings, recognized, unjudged = 0 }: JudgedCount): number | undefined {
  return drawings > unjudged ? recognized / (drawings - unjudged) : undefined;
}
