/** A stretch of code of one kind, as it is coloured. */
export interface CodePart {
  readonly kind: "plain" | "comment" | "string" | "word" | "number";
  readonly text: string;
}

/** Of TypeScript, Python and the shell together: none of them uses another's as a name in these pages' code. */
const WORDS =
  "import|from|export|const|let|async|await|function|return|for|of|in|if|else|new|def|with|as|print|True|False|None|true|false|null|undefined|typeof";

const PARTS = new RegExp(
  [
    /(?<comment>(?<![:\w"'/])\/\/[^\n]*|(?<![\w"'])#[^\n]*)/u.source,
    /(?<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)/u.source,
    `(?<word>(?<![\\w.$-])(?:${WORDS})(?![\\w$-]))`,
    /(?<number>(?<![\w./$-])\d+(?:\.\d+)?(?![\w.-]))/u.source,
  ].join("|"),
  "gu",
);

/** Code in parts, which put together are the code again. It colours what a reader looks for, and does not parse. */
export function codeParts(code: string): CodePart[] {
  const parts: CodePart[] = [];
  let end = 0;
  for (const match of code.matchAll(PARTS)) {
    if (match.index > end) parts.push({ kind: "plain", text: code.slice(end, match.index) });
    const [kind] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) ?? ["plain"];
    parts.push({ kind: kind as CodePart["kind"], text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < code.length) parts.push({ kind: "plain", text: code.slice(end) });
  return parts;
}
