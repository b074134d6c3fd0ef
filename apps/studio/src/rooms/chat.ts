import type { ChatLine } from "@vistazo/api";

type Unnumbered<Line> = Line extends ChatLine ? Omit<Line, "id"> : never;
/** A line of the chat that has no number yet. */
export type LineContent = Unnumbered<ChatLine>;

const LINES_KEPT = 60;

/** What was said in a room: the last lines, for those who come later. */
export class Chat {
  #lines: ChatLine[] = [];
  #count = 0;

  get lines(): readonly ChatLine[] {
    return this.#lines;
  }

  get state(): { count: number; lines: ChatLine[] } {
    return { count: this.#count, lines: [...this.#lines] };
  }

  restore({ count, lines }: { readonly count: number; readonly lines: readonly ChatLine[] }): void {
    this.#count = count;
    this.#lines = lines.slice(-LINES_KEPT);
  }

  /** A line for everybody, which is kept. */
  add(content: LineContent): ChatLine {
    const line = this.aside(content);
    this.#lines.push(line);
    if (this.#lines.length > LINES_KEPT) this.#lines.shift();
    return line;
  }

  /** A line for one player alone: numbered, but not kept. */
  aside(content: LineContent): ChatLine {
    return { ...content, id: ++this.#count } as ChatLine;
  }
}
