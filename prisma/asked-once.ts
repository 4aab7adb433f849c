/**
 * Asks once for all who ask while an answer is under way.
 *
 * Whoever asks is given the answer to a question that was put after they asked, never the one
 * under way: that may be older than they are.
 */
export function askedOnce<T>(ask: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<unknown> | undefined;
  let next: Promise<T> | undefined;

  function put(): Promise<T> {
    next = undefined;
    const answer = ask();
    const over = answer.then(ended, ended);
    underWay = over;
    return answer;

    function ended(): void {
      if (underWay === over) underWay = undefined;
    }
  }

  return () => {
    if (!underWay) return put();
    next ??= underWay.then(put);
    return next;
  };
}
