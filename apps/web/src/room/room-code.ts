/** Whether a text is the code of a room: six letters and digits that are not mistaken for one another. */
export function isRoomCode(text: string): boolean {
  return /^[bcdfghjkmnpqrstvwxz23456789]{6}$/u.test(text);
}
