// The bundle `notices`: what of this room lives in the browser.
import { mountIsland } from '../web/island.ts'
import { InboxDesk } from './desk/inbox.tsx'

mountIsland('inbox', InboxDesk)
