import { z } from "zod";
import { specify } from "./contract-route.js";
import { ROUTES } from "./routes.js";

/** How far the import of the public data set's files has come. */
const publicImportSchema = z
  .object({
    from: z.string().nullable().describe("The folder or address that the operator named; null for none."),
    status: z
      .enum(["idle", "running", "stopped", "finished", "elsewhere"])
      .describe("“elsewhere”: another studio on the same database imports."),
    files: z.number().int().describe("That there are to import; 0 before it is known."),
    done: z.number().int().describe("Files that need not be looked at again in this run."),
    file: z
      .object({
        name: z.string(),
        step: z.enum(["download", "import"]),
        read: z.number().describe("Bytes."),
        size: z.number().describe("Bytes; 0 where it is not known."),
      })
      .nullable()
      .describe("What is under way."),
    saved: z.number().int().describe("Drawings that are new, of the files of this run."),
    skipped: z.number().int().describe("Lines that were no drawings."),
    problems: z
      .array(z.object({ file: z.string(), message: z.string() }))
      .describe("Files that could not be had or read to their end; what came before is kept. At most 20."),
  })
  .meta({ id: "PublicImport" });
export type PublicImportView = z.infer<typeof publicImportSchema>;

const WHO = "For moderators: on the computer itself, or with the moderator's token.";

export const publicDrawingsRoutes = {
  get: specify(ROUTES.publicDrawings.get, {
    summary: "How far the import of public drawings has come",
    description: WHO,
    tags: ["drawings"],
    answer: publicImportSchema,
  }),
  begin: specify(ROUTES.publicDrawings.begin, {
    summary: "Import public drawings, or go on with it",
    description: `From the folder or address that the server was started with. ${WHO}`,
    tags: ["drawings"],
    answer: publicImportSchema,
  }),
  stop: specify(ROUTES.publicDrawings.stop, {
    summary: "Stop the import after what is under way",
    description: `It goes on from there when it is begun again. ${WHO}`,
    tags: ["drawings"],
    answer: publicImportSchema,
  }),
};
