// The bundle `statute-workbench`: the law's own code in the browser. Only the workbench loads it.
import { mountIsland } from '../../web/island.ts'
import { Bench } from './bench.tsx'

mountIsland('workbench', Bench)
