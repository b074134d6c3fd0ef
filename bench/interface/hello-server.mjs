// A function that does nothing, served in a process of its own. Tells its parent where it is.
import { Interface } from "@vistazo/interface";

const demo = new Interface({ fn: (name) => `Hello, ${name}!`, inputs: "text", outputs: "text" });
const app = await demo.launch({ port: 0, quiet: true });
process.send(app.url);
process.once("disconnect", () => app.close());
