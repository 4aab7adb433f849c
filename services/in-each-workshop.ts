/**
 * Does the same work for each of these workshops, one after the other. One whose work fails keeps none of the others
 * waiting; its fault is told all the same, when all have had their turn.
 *
 * @param trouble What it means when one fails, for the log.
 * @throws an `AggregateError` of all that failed.
 */
export async function inEachWorkshop(
  workshopIds: readonly string[],
  work: (workshopId: string) => Promise<unknown>,
  trouble: string,
): Promise<void> {
  const faults: unknown[] = [];
  for (const workshopId of workshopIds) {
    await work(workshopId).catch((fault: unknown) => faults.push(fault));
  }
  if (faults.length > 0) throw new AggregateError(faults, trouble);
}
