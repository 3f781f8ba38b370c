// Takes what one network sends a little at a time, so that a flood from it waits in its own line and others go past. Nothing is refused: who waits is
// served in the order of coming. Counted in this process alone, and forgotten as soon as nobody of a network waits.
const atOnce = 2
const lines = new Map<string, { running: number; readonly waiting: (() => void)[] }>()

export async function inTurn<T>(network: string, work: () => Promise<T>): Promise<T> {
  const line = lines.get(network) ?? { running: 0, waiting: [] }
  lines.set(network, line)
  if (line.running < atOnce) line.running++
  // Whoever ends hands the place over, so that nobody slips in between.
  else await new Promise<void>(resolve => line.waiting.push(resolve))
  try {
    return await work()
  } finally {
    const next = line.waiting.shift()
    if (next) next()
    else if (--line.running === 0) lines.delete(network)
  }
}
