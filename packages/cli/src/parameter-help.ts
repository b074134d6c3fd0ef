import { callOptions, type Option, type Options, taskDescriptors, tasks } from "@vistazo/tasks";

/** What `--option` takes, for each task and for all of them, and what each parameter means. */
export function parameterHelp(): string {
  const groups: [name: string, options: Options][] = [
    ...tasks.map((task): [string, Options] => [task, taskDescriptors[task].options]),
    ["all of them", callOptions],
  ];
  return `\nParameters for --option:\n${groups.map(([name, options]) => groupHelp(name, options)).join("\n")}`;
}

function groupHelp(name: string, options: Options): string {
  const rows = Object.entries(options).map(([option, told]) => `    ${option.padEnd(28)} ${optionHelp(told)}`);
  return [`  ${name.padEnd(22)} ${Object.keys(options).join(", ") || "none"}`, ...rows].join("\n");
}

function optionHelp({ description, wanted, default: preset }: Option): string {
  return `${description.en} (${wanted}${preset === undefined ? "" : `; default ${preset}`})`;
}
