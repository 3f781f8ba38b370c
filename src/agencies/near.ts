// Which regions lie nearest, for whoever looks for the next free place. Rounded coordinates of each region's centre; straight lines, not roads. Pure.
const centres: Readonly<Record<number, readonly [latitude: number, longitude: number]>> = {
  10: [50.4, 80.3],
  11: [53.3, 69.4],
  15: [50.3, 57.2],
  19: [43.9, 77.1],
  23: [47.1, 51.9],
  27: [51.2, 51.4],
  31: [42.9, 71.4],
  33: [45.0, 78.4],
  35: [49.8, 73.1],
  39: [53.2, 63.6],
  43: [44.9, 65.5],
  47: [43.7, 51.2],
  55: [52.3, 77.0],
  59: [54.9, 69.1],
  61: [43.3, 68.3],
  62: [47.8, 67.7],
  63: [50.0, 82.6],
  71: [51.1, 71.4],
  75: [43.2, 76.9],
  79: [42.3, 69.6],
}

/** Kilometres between the centres of two regions; the republic is near to nobody. */
export function kilometresBetween(one: number, other: number): number {
  const [a, b] = [centres[one], centres[other]]
  if (a === undefined || b === undefined) return Number.POSITIVE_INFINITY
  const turn = Math.PI / 180
  const [x, y] = [(b[0] - a[0]) * turn, (b[1] - a[1]) * turn]
  const h = Math.sin(x / 2) ** 2 + Math.cos(a[0] * turn) * Math.cos(b[0] * turn) * Math.sin(y / 2) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(h))
}
