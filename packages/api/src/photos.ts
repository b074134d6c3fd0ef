import { z } from "zod";
import { specify } from "./contract-route.js";
import { ROUTES } from "./routes.js";

export const photoRoutes = {
  byAddress: specify(ROUTES.photos.byAddress, {
    summary: "A photo that lies at a public address, for the pages",
    tags: ["inference"],
    query: z.object({ url: z.string().min(1).max(2000) }),
  }),
};
