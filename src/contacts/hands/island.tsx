// The bundle `contacts-hands`: assigning contacts, reading along.
import { mountIsland } from '../../web/island.ts'
import { Hands, Reading } from './live.tsx'

mountIsland('hands', Hands)
mountIsland('reading', Reading)
