import { serve } from "@vistazo/worker";
import { parentThreadPort } from "@vistazo/worker/node";
import { handlers } from "./questions.mjs";

serve(parentThreadPort(), handlers);
