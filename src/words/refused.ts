// A sentence that is not said yet. Rooms that speak to nobody (db, vault, config) give one of these; whoever knows the reader's language says it.
import { speaker, type MessageKey } from './catalogue.ts'
import type { Values } from './say.ts'

export type Sentence = { readonly key: MessageKey; readonly values?: Values }

/** A reason not to go on that a person must read. Its values name files and settings, never what stood in them. For programmers it is in English. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly sentence: Sentence
  constructor(key: MessageKey, values: Values = {}) {
    super(speaker('en')(key, values))
    this.sentence = { key, values }
  }
}
