import { z } from "zod";

/** The vision tasks, by the Hub's names. */
export const TASKS = ["image-classification", "object-detection", "image-segmentation", "depth-estimation"] as const;
export type Task = (typeof TASKS)[number];
export const taskSchema = z.enum(TASKS);

export const DTYPES = ["fp32", "fp16", "q8"] as const;
export const dtypeSchema = z.enum(DTYPES);
