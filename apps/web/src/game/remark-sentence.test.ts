import { expect, it } from "vitest";
import { remarkSentence } from "./remark-sentence.js";
import { en } from "./text/en.js";
import { es } from "./text/es.js";

it("says words as they stand in a sentence, in either language", () => {
  const see = { kind: "see", words: ["ant", "scissors"] } as const;
  expect(remarkSentence(see, en, "en")).toBe("I see an ant, scissors.");
  expect(remarkSentence(see, es, "es")).toBe("Veo una hormiga, unas tijeras.");
  const known = { kind: "known", word: "sun" } as const;
  expect(remarkSentence(known, en, "en")).toBe("Oh, I know, it's the sun!");
  expect(remarkSentence(known, es, "es")).toBe("¡Ah, ya lo sé! ¡Es el sol!");
  expect(remarkSentence({ kind: "unsure" }, es, "es")).toBe(es.unsure);
});
