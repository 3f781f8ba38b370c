// The bundle `incidents`: what of this room lives in the browser.
import { mountIsland } from '../web/island.ts'
import { LinkBell, LinkKeys } from './links/live.tsx'

mountIsland('link-bell', LinkBell)
mountIsland('link-keys', LinkKeys)
