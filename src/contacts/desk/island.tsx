// The bundle `contacts-desk`: the operator's live desk.
import { mountIsland } from '../../web/island.ts'
import { OperatorDesk } from './desk.tsx'

mountIsland('operator-desk', OperatorDesk)
