// The bundle `people`: what of this room lives in the browser.
import { mountIsland } from '../web/island.ts'
import { FoundKeys } from './search/live.tsx'

mountIsland('found-keys', FoundKeys)
