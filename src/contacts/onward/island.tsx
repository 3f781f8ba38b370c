// The bundle `contacts-onward`: what was passed on, kept fresh.
import { mountIsland } from '../../web/island.ts'
import { Handoffs } from './live.tsx'

mountIsland('handoffs', Handoffs)
