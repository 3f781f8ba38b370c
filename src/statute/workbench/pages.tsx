// The workbench as a page: what it is for, that nothing entered is kept, and the bench itself.
import type { PageFrame } from '../../http/frame.ts'
import { embedIsland } from '../../web/island.ts'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker } from '../../words/catalogue.ts'
import { Bench, type BenchData } from './bench.tsx'

export function workbenchPage(frame: PageFrame, data: BenchData): string {
  const t = speaker(frame.lang)
  return renderPage(
    <StaffPage
      {...frame}
      width="wide"
      back={{ href: `/${frame.lang}/law`, label: t('statute.law') }}
      islands={['statute-workbench']}
      hasErrors={data.answer.error !== undefined || data.refusal !== undefined}
    >
      <h1 class="govuk-heading-l">{frame.title}</h1>
      <p class="govuk-body ar-noprint">{t('bench.lead')}</p>
      <p class="govuk-body ar-muted ar-noprint">{t('bench.private')}</p>
      {embedIsland('workbench', Bench, data)}
    </StaffPage>,
  )
}
