import { textsIn } from "@vistazo/ui";
import { en } from "./en.js";
import { es } from "./es.js";

/** The texts of the page of all tasks in the language that is shown. */
export const allTasksText = textsIn({ en, es });
