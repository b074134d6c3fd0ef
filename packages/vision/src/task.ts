export { type Task, tasks } from "@vistazo/tasks";
