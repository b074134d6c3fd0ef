import { expect, it } from "vitest";
import type { AppConfig, ComponentConfig } from "./app-config.js";
import { localized } from "./localized.js";

const config: AppConfig = {
  app_id: 1,
  title: "Depth",
  api_prefix: "/gradio_api",
  max_file_size: 1,
  username: null,
  components: [
    { id: 1, type: "image", props: { label: "Photo", info: "Any" } },
    {
      id: 2,
      type: "radio",
      props: {
        label: "Size",
        choices: [
          ["Small", "s"],
          ["large", "large"],
        ],
      },
    },
    { id: 3, type: "imageslider", props: { label: "Both", sides: ["Photo", "Depth"] } },
  ],
  dependencies: [],
  vistazo: {
    description: null,
    steps: [
      {
        dependency: 0,
        title: "Depth",
        description: "<p>How far?</p>",
        article: null,
        live: false,
        flagging: ["Small", "Odd"],
        submitLabel: "Measure",
        examples: [],
      },
    ],
    translations: {
      es: { Depth: "Profundidad", "<p>How far?</p>": "<p>¿A qué distancia?</p>", Photo: "Foto", Small: "Pequeña" },
    },
  },
};

it("says the app's own texts in the page's language, where it has them", () => {
  const { title, vistazo, components } = localized(config, "es");
  expect(title).toBe("Profundidad");
  expect(vistazo?.steps[0]).toMatchObject({
    title: "Profundidad",
    description: "<p>¿A qué distancia?</p>",
    submitLabel: "Measure",
    flagging: ["Small", "Odd"],
    flagLabels: ["Pequeña", "Odd"],
  });
  const [photo, size, both] = components.map(({ props }) => props);
  expect(photo).toMatchObject({ label: "Foto", info: "Any" });
  expect(size?.choices).toEqual([
    ["Pequeña", "s"],
    ["large", "large"],
  ]);
  expect(both).toMatchObject({ label: "Both", sides: ["Foto", "Profundidad"] });
});

it("leaves them as they are in other languages", () => {
  expect(localized(config, "en")).toMatchObject(config);
  expect(localized(config, "constructor")).toMatchObject(config);
});

it("names fields in the page's language that the app gave no name", () => {
  const [photo] = config.components as [ComponentConfig];
  const named = (label: string) =>
    localized({ ...config, components: [{ ...photo, props: { label } }] } as AppConfig, "es");
  expect(named("Number").components[0]?.props.label).toBe("Número");
  expect(named("constructor").components[0]?.props.label).toBe("constructor");
});
