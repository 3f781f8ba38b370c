// Who of a family is known to an organisation that helps, from all requests of one incident that it took: only what the table of telling let through, so other children
// stand by age alone and nobody's door is named. Who is asked for stands once.
import { renderPage, StaffPage } from '../web/layout.tsx'
import { InsetText, WarningText } from '../web/components/notes.tsx'
import { SummaryList } from '../web/components/summary-list.tsx'
import { Table } from '../web/components/table.tsx'
import type { PageFrame } from '../http/frame.ts'
import { speaker } from '../words/catalogue.ts'
import type { Household } from './actions.ts'
import { itemWords } from './pages.tsx'
import type { Item } from './telling.ts'

/** Of the whole family, told once: the newest request that holds it. */
const shared: readonly Item[] = ['offender', 'order', 'address']

export function householdPage(frame: PageFrame, number: string, { members, waiting }: Household): string {
  const { lang } = frame
  const t = speaker(lang)
  const newest = (item: Item) => members.find(m => m.told[item] !== undefined)?.told
  const children = newest('children')
  const rows = shared.flatMap(item => {
    const told = newest(item)
    return told === undefined ? [] : [{ key: t(`referrals.item.${item}`), value: itemWords(item, told, lang, t) }]
  })
  return renderPage(
    <StaffPage {...frame} back={{ href: `/${lang}/referrals/${number}`, label: number }}>
      <h1 class="govuk-heading-l">{t('household.title')}</h1>
      <p class="govuk-body">{t('household.lead')}</p>
      {waiting === 0 ? null : <WarningText>{t('household.waiting', { n: waiting })}</WarningText>}
      <h2 class="govuk-heading-m">{t('household.named')}</h2>
      <Table
        firstCellIsHead
        columns={[
          { head: t('referrals.item.name') },
          { head: t('referrals.item.birth') },
          { head: t('referrals.col.what') },
          { head: t('referrals.col.number') },
        ]}
        rows={members.map(({ row, told }) => ({
          cells: [
            told.name ?? t('orders.no-name'),
            told.birth === undefined ? '–' : itemWords('birth', told, lang, t),
            t(`referrals.service.${row.service}`),
            <a class="govuk-link ar-number" href={`/${lang}/referrals/${row.number}`} translate={false}>
              {row.number}
            </a>,
          ],
        }))}
      />
      {children === undefined ? null : (
        <>
          <h2 class="govuk-heading-m">{t('household.children')}</h2>
          <p class="govuk-body">{itemWords('children', children, lang, t)}</p>
          <p class="govuk-hint">{t('household.children.hint')}</p>
        </>
      )}
      {rows.length === 0 ? null : <SummaryList rows={rows} />}
      <InsetText>{t('household.where')}</InsetText>
    </StaffPage>,
  )
}
