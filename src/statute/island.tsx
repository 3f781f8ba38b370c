// The bundle `statute`: the slider of wordings.
import { mountIsland } from '../web/island.ts'
import { EditionSlider } from './article/island-slider.tsx'

mountIsland('edition-slider', EditionSlider)
