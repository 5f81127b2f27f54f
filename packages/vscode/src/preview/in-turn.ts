/** Does what it is given one after the other, also if something before fails. */
export function inTurn(): (task: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (task) => {
    last = last.catch(() => {}).then(task);
    return last;
  };
}
