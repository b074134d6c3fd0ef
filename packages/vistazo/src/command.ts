// The library is light: its command, with the studio and its pages, is a package of its own, which npm fetches where it is not installed.
import { findCommand, runFetched } from "./find-command.js";

const command = findCommand([import.meta.url, `${process.cwd()}/package.json`]);
if (command) await import(command);
else process.exitCode = await runFetched(process.argv.slice(2));
