import type { AppConfig, ComponentConfig, PageStep } from "./app-config.js";
import { defaultLabel } from "./default-labels.js";

/** Says a label or title in a language, as far as the app has it in it or did not choose it. */
export function labelsIn(config: AppConfig, language: string): (label: string) => string {
  const texts = textsIn(config, language);
  return (label) => texts.get(label) ?? defaultLabel(label, language);
}

/** The config with the app's own texts in a language, as far as the app has them in it. */
export function localized(config: AppConfig, language: string): AppConfig {
  if (!config.vistazo) return config;
  const texts = textsIn(config, language);
  const say = <T extends string | null | undefined>(text: T): T => (texts.get(text as string) as T | undefined) ?? text;

  const label = labelsIn(config, language);
  const component = ({ props, ...rest }: ComponentConfig): ComponentConfig => ({
    ...rest,
    props: {
      ...props,
      label: label(props.label),
      ...(props.info !== undefined && { info: say(props.info) }),
      ...(props.placeholder !== undefined && { placeholder: say(props.placeholder) }),
      ...(props.choices && { choices: props.choices.map(([shown, value]) => [say(shown), value] as const) }),
      ...(props.sides && { sides: [say(props.sides[0]), say(props.sides[1])] as const }),
    },
  });
  const step = (given: PageStep): PageStep => ({
    ...given,
    title: say(given.title),
    description: say(given.description),
    article: say(given.article),
    submitLabel: say(given.submitLabel),
    flagLabels: given.flagging?.map(say) ?? null,
  });
  return {
    ...config,
    title: say(config.title),
    components: config.components.map(component),
    vistazo: {
      ...config.vistazo,
      description: say(config.vistazo.description),
      steps: config.vistazo.steps.map(step),
    },
  };
}

/** The app's texts, by what they are in its own language. */
function textsIn({ vistazo }: AppConfig, language: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(vistazo?.translations?.[language] ?? {}));
}
