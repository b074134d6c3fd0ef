/** What a page is called. */
export interface PageText {
  name: string;
  title: string;
  intro: string;
  /** By which it may be looked for. */
  words?: string;
}
