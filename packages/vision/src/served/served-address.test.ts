import { expect, it } from "vitest";
import { isServed } from "./served-address.js";

it("knows a server's models from other addresses, ids and folders", () => {
  const served = [
    "http://127.0.0.1:8000/v2/models/vit",
    "https://host/some/path/v2/models/vit/",
    "https://host/v2/models/vit/versions/3",
    new URL("https://host/v2/models/vit"),
  ];
  const others = [
    "google/vit-base-patch16-224",
    "/v2/models/vit",
    "https://host/models/vit",
    "https://host/v2/models/",
    "https://host/v2/models/vit/infer",
    "https://host/v2/models/vit?key=1",
    "ftp://host/v2/models/vit",
    [],
  ];
  expect(served.filter((source) => !isServed(source))).toEqual([]);
  expect(others.filter((source) => isServed(source))).toEqual([]);
});
