/** What the thread with the embedded database can be asked, one after the other: no answer may overtake another. */
export interface EmbeddedQuestions {
  /** Make the files of an empty database in a folder. */
  make: { question: { readonly folder: string }; answer: undefined };
  /** Open a database in a folder, or a new one in memory. */
  open: { question: { readonly folder: string | null; readonly template?: Uint8Array }; answer: undefined };
  /** Bytes of PostgreSQL's protocol, and those that answer them. */
  speak: { question: Uint8Array; answer: Uint8Array };
  /** Copy all files as they are between two questions, which is what a process that is killed now would leave. */
  copy: { question: { readonly target: string }; answer: undefined };
  /** Write everything into the files, so that the next start has nothing to recover. */
  close: { question: null; answer: undefined };
}
