/** The process that decodes photos: what a decoder makes of hostile bytes, in time and in memory, stays in it. */
import { writeFile } from "node:fs/promises";
import { decodePhoto } from "@vistazo/image";
import { serve } from "@vistazo/worker";
import { endWithParent, parentProcessPort } from "@vistazo/worker/node";
import type { PhotoQuestions } from "./photo-questions.js";

endWithParent();
serve<PhotoQuestions>(
  parentProcessPort(),
  {
    async decode({ bytes, name, limits, to }) {
      const { data, width, height } = await decodePhoto(bytes, { ...limits, name });
      await writeFile(to, data, { flag: "wx", mode: 0o600 });
      return { width, height };
    },
  },
  { inOrder: true },
);
