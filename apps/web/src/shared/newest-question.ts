/**
 * Asks one question at a time. Of those that come while an answer is awaited, only the newest is asked: a slider that moves
 * faster than the answers come does not pile up questions.
 */
export function newestQuestion<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  onanswer: (answer: Answer) => void,
  onerror: (error: unknown) => void,
): (question: Question) => void {
  let busy = false;
  let next: { question: Question } | null = null;
  return function put(question) {
    if (busy) {
      next = { question };
      return;
    }
    busy = true;
    ask(question)
      .then(onanswer, onerror)
      .finally(() => {
        busy = false;
        const waiting = next;
        next = null;
        if (waiting) put(waiting.question);
      });
  };
}
