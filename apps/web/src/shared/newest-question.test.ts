import { expect, it } from "vitest";
import { newestQuestion } from "./newest-question.js";

it("asks one at a time, and of those that wait only the newest", async () => {
  const open: { question: number; answer: (value: number) => void }[] = [];
  const answers: number[] = [];
  const put = newestQuestion(
    (question: number) => new Promise<number>((answer) => open.push({ question, answer })),
    (answer) => answers.push(answer),
    () => {},
  );
  for (const question of [1, 2, 3]) put(question);
  expect(open.map(({ question }) => question)).toEqual([1]);
  open[0]?.answer(10);
  await expect.poll(() => open.length).toBe(2);
  open[1]?.answer(30);
  await expect.poll(() => answers).toEqual([10, 30]);
  expect(open.map(({ question }) => question)).toEqual([1, 3]);
});

it("goes on after a question that failed", async () => {
  const errors: unknown[] = [];
  const answers: string[] = [];
  const put = newestQuestion(
    async (question: string) => {
      if (question === "bad") throw new Error("no");
      return question;
    },
    (answer) => answers.push(answer),
    (error) => errors.push(error),
  );
  put("bad");
  put("good");
  await expect.poll(() => answers).toEqual(["good"]);
  expect(errors).toHaveLength(1);
});
