// The bundle `contacts-wall`: the supervisor's wall, kept fresh.
import { mountIsland } from '../../web/island.ts'
import { Wall } from './live.tsx'

mountIsland('wall', Wall)
