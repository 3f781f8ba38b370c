// What a supervisor of 111 sees: the shift on one screen.
import type { PageFrame } from '../../http/frame.ts'
import { embedIsland } from '../../web/island.ts'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker } from '../../words/catalogue.ts'
import type { WallRows } from './contract.ts'
import { Wall } from './live.tsx'
import { WallTabs } from './tabs.tsx'

export function wallPage(frame: PageFrame, rows: WallRows): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame} width="wide" islands={['contacts-wall']}>
      <h1 class="govuk-heading-l">{t('wall.title')}</h1>
      <WallTabs lang={lang} current="wall" />
      {embedIsland('wall', Wall, {
        rows,
        rowsUrl: `/${lang}/desk/wall/rows`,
        streamUrl: `/${lang}/desk/onward/stream`,
        words: {
          tiles: t('wall.title'),
          handoffs: t('wall.handoffs'),
          none: t('wall.handoffs.none'),
          asOf: t('onward.as-of', { time: '#' }),
          lost: t('onward.lost'),
        },
      })}
      <p class="govuk-body ar-quiet">{t('wall.counted')}</p>
    </StaffPage>,
  )
}
