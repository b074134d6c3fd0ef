/** The photo on the stage. All tasks' pages share it, so that one photo can be looked at by every task. */
let photo = $state.raw<File | null>(null);

export function currentPhoto(): File | null {
  return photo;
}

export function choosePhoto(file: File | null): void {
  photo = file;
}
