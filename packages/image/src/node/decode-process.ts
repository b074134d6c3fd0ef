/** The process that decodes photos: what a decoder makes of hostile bytes, in time and in memory, stays in it. */
import { readFile, writeFile } from "node:fs/promises";
import { serve } from "@vistazo/worker";
import { endWithParent, parentProcessPort } from "@vistazo/worker/node";
import { decodePhoto } from "./decode-photo.js";
import type { DecodeQuestions } from "./decode-questions.js";

endWithParent();
serve<DecodeQuestions>(
  parentProcessPort(),
  {
    async decode({ photo, options, to }) {
      const bytes = typeof photo === "string" ? await readFile(photo) : photo;
      const { data, width, height } = await decodePhoto(bytes, options);
      await writeFile(to, data, { flag: "wx", mode: 0o600 });
      return { width, height };
    },
  },
  { inOrder: true },
);
