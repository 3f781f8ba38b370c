// Which duty desk a danger goes to. Pure. What the operator chose comes first, then the region that was said or that the door on a wall told, where the
// unit of that wall's school is nearest; a region without a unit has its department. Where nothing at all is known nobody guesses: the operator chooses.
import type { Agency } from '../../agencies/contract.ts'

export type Place = { readonly region: number | null; readonly unitId: string | null }

/** `desks`: active police units and departments. Undefined: nothing tells where. */
export function dutyDeskFor(place: Place, desks: readonly Agency[], chosen = ''): Agency | undefined {
  if (chosen !== '') return desks.find(desk => desk.id === chosen)
  const wall = desks.find(desk => desk.id === place.unitId)
  if (wall && (place.region === null || wall.region === place.region)) return wall
  const here = desks.filter(desk => desk.region === place.region)
  return here.find(desk => desk.kind === 'police-unit') ?? here[0]
}
