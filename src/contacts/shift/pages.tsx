// The summary of a shift on the screen, and the form that takes it away as a file.
import type { PageFrame } from '../../http/frame.ts'
import { paperKinds } from '../../papers/paper.ts'
import { shown, takingReasons } from '../../papers/sheet.ts'
import { Button, ButtonGroup } from '../../web/components/button.tsx'
import { Form } from '../../web/components/form.tsx'
import { Select } from '../../web/components/select.tsx'
import { Table } from '../../web/components/table.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker } from '../../words/catalogue.ts'
import { WallTabs } from '../wall/tabs.tsx'
import type { Summary } from './actions.ts'
import { notesOf, sheetsOf } from './sheets.ts'

export function summaryPage(frame: PageFrame, summary: Summary): string {
  const { lang } = frame
  const t = speaker(lang)
  const other = summary.which === 'current' ? 'previous' : 'current'
  return renderPage(
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{t('shift.title')}</h1>
      <WallTabs lang={lang} current="summary" />
      {notesOf(summary, lang).map(note => (
        <p class="govuk-body">{note}</p>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/desk/summary?shift=${other}`}>
          {t(`shift.show.${other}`)}
        </a>
      </p>
      <Form action={`/${lang}/desk/summary`} csrf={frame.csrf} hidden={{ shift: summary.which }} inline>
        <Select
          name="reason"
          label={t('papers.reason')}
          value="handover"
          options={takingReasons.map(value => ({ value, label: t(`papers.reason.${value}`) }))}
        />
        <ButtonGroup>
          {paperKinds.map((kind, i) => (
            <Button name="kind" value={kind} kind={i === 0 ? 'primary' : 'secondary'}>
              {t(`papers.kind.${kind}`)}
            </Button>
          ))}
        </ButtonGroup>
      </Form>
      <p class="govuk-body ar-quiet">{t('papers.journalled')}</p>
      <div class="ar-figures">
        {sheetsOf(summary, lang).map(sheet =>
          sheet.rows.length === 0 ? (
            <section>
              <h2 class="govuk-heading-s">{sheet.name}</h2>
              <p class="govuk-body">{t('shift.none')}</p>
            </section>
          ) : (
            <div class="ar-figures__one" role="region" aria-label={sheet.name} tabIndex={0}>
              <Table
                caption={sheet.name}
                captionSize="s"
                cards={false}
                firstCellIsHead
                columns={sheet.columns.map((column, i) => ({ head: column.label, numeric: i > 0 }))}
                rows={sheet.rows.map(row => ({
                  cells: row.map((cell, i) => shown(cell, sheet.columns[i]?.kind ?? 'text', lang)),
                }))}
              />
            </div>
          ),
        )}
      </div>
    </StaffPage>,
  )
}
