import { modelOptions, tasks } from "@vistazo/tasks";
import { z } from "zod";

export const taskSchema = z.enum(tasks);

export const dtypeSchema = z.enum(modelOptions.dtype.choices);
