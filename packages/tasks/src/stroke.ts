/**
 * One line drawn without lifting the pen: the x and the y of its points and, where known, the milliseconds since the
 * drawing began. x grows to the right, y downwards.
 */
export type Stroke = readonly [x: ArrayLike<number>, y: ArrayLike<number>, t?: ArrayLike<number>];

/** Strokes in the order in which they were drawn: the form of the Quick, Draw! data set. */
export type Drawing = readonly Stroke[];
