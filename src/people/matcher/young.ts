// How much memory the matcher's process lends to what lives briefly. V8 lets its young generation grow to 32 MB and more while many small things are made, and
// never gives it back; beside an index of a million people that is a tenth of all. The matcher makes few small things, so it need not grow.
import { setFlagsFromString } from 'node:v8'

/** Call first of all in a process that will hold the index. Costs some tenths more time while much is read, and nothing that can be measured in answers. */
export function keepYoungMemorySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}
