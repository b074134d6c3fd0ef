// A server that keeps drawings, to be killed: takes a drawing as JSON, answers once it is saved. Its argument says where they are kept.
import { createServer } from "node:http";
import { openStore } from "@vistazo/drawings";

const store = await openStore(JSON.parse(process.argv[2]));
const server = createServer(async (request, response) => {
  try {
    let body = "";
    for await (const piece of request) body += piece;
    const drawing = JSON.parse(body);
    const state = await store.save({ ...drawing, at: new Date(drawing.at) });
    response.end(state);
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
});
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
