import { serve } from "@vistazo/worker";
import { parentProcessPort } from "@vistazo/worker/node";
import { handlers } from "./questions.mjs";

serve(parentProcessPort(), handlers, { inOrder: true });
