import { z } from "zod";
import { specify } from "./contract-route.js";
import { ROUTES } from "./routes.js";

/** What a teacher wants to see of a class at once. */
const classroomSchema = z
  .object({
    models: z
      .array(z.object({ id: z.string(), bytes: z.number().nullable(), here: z.boolean() }))
      .describe("The course's models, and whether they are on this computer."),
    sharing: z.boolean().describe("Whether others in the room may download them from here."),
    rooms: z
      .array(
        z.object({
          code: z.string(),
          playing: z.boolean(),
          players: z.array(z.object({ name: z.string(), score: z.number(), present: z.boolean() })),
        }),
      )
      .describe("The rooms in which one draws and the others guess."),
    drawings: z
      .object({
        count: z.number().int(),
        words: z.array(z.object({ word: z.string(), drawings: z.number().int() })).describe("The most drawn first."),
      })
      .nullable()
      .describe("Null where none are kept."),
  })
  .meta({ id: "Classroom" });
export type ClassroomView = z.infer<typeof classroomSchema>;

export const classroomRoutes = {
  get: specify(ROUTES.classroom.get, {
    summary: "What is downloaded, who plays and what was drawn, for the teacher",
    description: "For moderators: on the computer itself, or with the moderator's token.",
    tags: ["studio"],
    answer: classroomSchema,
  }),
};
