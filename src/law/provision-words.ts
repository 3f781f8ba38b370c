// The name of a provision by its id, for lists that store ids: "CC 109-1(2)". Undefined for an id this rulebook does not hold.
import type { Words } from './facts.ts'
import { rulebook as current } from './rulebook.ts'
import type { Rulebook } from './form.ts'

export function provisionWords(id: string, under: Rulebook = current): Words | undefined {
  return under.articles.flatMap(a => a.provisions).find(p => p.id === id)?.cite.words
}
