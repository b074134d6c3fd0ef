import { callOptions, type Option, type Options, taskDescriptors, tasks } from "@vistazo/tasks";

/** What `--option` takes, for each task and for all of them. */
export function parameterHelp(): string {
  const groups = [
    ...tasks.map((task) => [task, taskDescriptors[task].options] as const),
    ["all of them", callOptions] as const,
  ];
  return `\nParameters for --option:\n${groups.map(([name, options]) => groupHelp(name, options)).join("\n")}`;
}

function groupHelp(name: string, options: Options): string {
  const rows = Object.entries(options).map(([option, told]) => `    ${option.padEnd(28)} ${optionHelp(told)}`);
  return [`  ${name}`, ...(rows.length > 0 ? rows : ["    none"])].join("\n");
}

function optionHelp({ description, wanted, default: preset }: Option): string {
  return `${description.en} (${wanted}${preset === undefined ? "" : `; default ${preset}`})`;
}
