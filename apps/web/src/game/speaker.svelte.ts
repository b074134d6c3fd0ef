import { recall, remember } from "@vistazo/ui";

/** A sentence is said by then, or the browser has no voice and never says that it has ended. */
const LONGEST = 4_000;

/** Says sentences aloud with the browser's own voice, where it has one and the player wants it. */
export class Speaker {
  readonly supported = "speechSynthesis" in globalThis;
  #on = $state(recall("speech") !== "off");
  #until = 0;

  get on(): boolean {
    return this.supported && this.#on;
  }

  /** Whether it is saying something. */
  get busy(): boolean {
    return this.on && performance.now() < this.#until;
  }

  switch(on: boolean): void {
    this.#on = on;
    remember("speech", on ? null : "off");
    if (!on) this.stop();
  }

  /** What was being said is broken off. */
  say(sentence: string, language: string): void {
    if (!this.on) return;
    this.stop();
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.lang = language;
    utterance.voice = speechSynthesis.getVoices().find((voice) => voice.lang.startsWith(language)) ?? null;
    utterance.rate = 1.1;
    const until = performance.now() + LONGEST;
    this.#until = until;
    utterance.onend = utterance.onerror = () => {
      if (this.#until === until) this.#until = 0;
    };
    speechSynthesis.speak(utterance);
  }

  stop(): void {
    this.#until = 0;
    if (this.supported) speechSynthesis.cancel();
  }
}
