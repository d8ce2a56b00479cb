/** One deed after the other, however fast they are asked for; one that fails does not hold up the next. */
export function inTurn(): (deed: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (deed) => {
    const mine = last.then(deed);
    last = mine.catch(() => {});
    return mine;
  };
}
