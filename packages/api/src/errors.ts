import { z } from "zod";
import { ERROR_STATUS, type ErrorCode } from "./error-codes.js";

const codes = Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]];

/** The answer of every route where something went wrong. */
export const errorSchema = z
  .object({
    error: z.string().describe("One sentence for a person."),
    code: z.enum(codes).describe("The same for a program."),
  })
  .meta({ id: "Error" });
export type ErrorView = z.infer<typeof errorSchema>;
