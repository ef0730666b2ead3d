/** Something that is replaced as a whole while it is used. */
export interface Replaceable<Value extends AsyncDisposable> extends AsyncDisposable {
  /** Works with what is there now, which stays there until the work is done. */
  use<Result>(work: (value: Value) => Promise<Result>): Promise<Result>;
  /** What begins from now on has the next one; the one before ends with the work that has it. */
  replace(next: Value): void;
}

interface Held<Value> {
  value: Value;
  users: number;
  isReplaced: boolean;
}

export function createReplaceable<Value extends AsyncDisposable>(
  first: Value,
  onFault: (error: unknown) => void,
): Replaceable<Value> {
  let current = hold(first);
  const endings = new Set<Promise<void>>();
  const endUnused = (held: Held<Value>) => {
    if (!held.isReplaced || held.users > 0) return;
    const ending = Promise.resolve(held.value[Symbol.asyncDispose]()).catch(onFault);
    endings.add(ending);
    void ending.then(() => endings.delete(ending));
  };
  return {
    use: async (work) => {
      const held = current;
      held.users += 1;
      try {
        return await work(held.value);
      } finally {
        held.users -= 1;
        endUnused(held);
      }
    },
    replace: (next) => {
      const before = current;
      current = hold(next);
      before.isReplaced = true;
      endUnused(before);
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...endings, current.value[Symbol.asyncDispose]()]);
    },
  };
}

function hold<Value>(value: Value): Held<Value> {
  return { value, users: 0, isReplaced: false };
}
