// A proxy behind which photos' servers misbehave: what a studio that fetches by it meets. Nothing is asked of the network.
import { createServer } from "node:http";

/** Addresses that are public as far as a studio can tell, each with a kind of trouble as its path. */
export const troubles = ["drips", "drips-headers", "says-nothing", "redirects", "redirects-inward", "large", "endless"];

/** @returns its port, and what ends it */
export async function startHostileProxy(photo) {
  const proxy = createServer((request, response) => {
    const { host, pathname } = new URL(request.url);
    const [, trouble, turn = "0"] = pathname.split("/");
    const ways = {
      photo: () => response.end(photo),
      drips: () => {
        response.writeHead(200, { "content-type": "image/png" });
        const timer = setInterval(() => response.write("x"), 500);
        response.once("close", () => clearInterval(timer));
      },
      "drips-headers": () => {
        request.socket.write("HTTP/1.1 200 OK\r\n");
        const timer = setInterval(() => request.socket.write("x-more: 1\r\n"), 500);
        request.socket.once("close", () => clearInterval(timer));
      },
      "says-nothing": () => {},
      redirects: () =>
        response.writeHead(302, { location: `http://${host}/redirects/${Number(turn) + 1}/${Math.random()}` }).end(),
      "redirects-inward": () => response.writeHead(302, { location: "http://127.0.0.1/photo" }).end(),
      large: () => response.end(Buffer.concat([photo, Buffer.alloc(31_000_000)])),
      endless: () => {
        response.writeHead(200);
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        };
        response.on("drain", more);
        more();
      },
    };
    (ways[trouble] ?? ways.photo)();
  });
  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const close = () => {
    proxy.closeAllConnections();
    proxy.close();
  };
  return { port: proxy.address().port, close };
}
