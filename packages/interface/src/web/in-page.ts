/** What a page needs that runs its function itself. Nothing of Node is reached from here. */
export { type TaskForm, taskForm } from "../task-form.js";
export { runForm } from "./run-form.js";
