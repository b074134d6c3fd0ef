/** The tasks, by the names that they have on the Hub. */
export const tasks = ["image-classification", "object-detection", "image-segmentation", "depth-estimation"] as const;

export type Task = (typeof tasks)[number];
