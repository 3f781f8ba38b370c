// A table that leaves the building: typed columns and rows, which csv.ts, xlsx.ts and sheet-pdf.ts write down. Values only: nothing written here can be
// taken for a formula by the program that opens it. Every file says who took it, when, what for and under which number; whoever makes one
// writes the same number and reason into the journal.
import { speaker } from '../words/catalogue.ts'
import {
  formatDuration,
  formatMoment,
  formatMomentWithZone,
  formatNumber,
  formatPercent,
  formatShortDate,
} from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import type { TableTemplate } from './document.ts'
import type { KindFor } from './reader.ts'

/** `share`: 0 to 1 · `duration`: milliseconds · `day`: YYYY-MM-DD · `moment`: a Date. */
export type ColumnKind = 'text' | 'number' | 'share' | 'duration' | 'day' | 'moment'
/** `holds`: what stands in it; only what every officer who opens the list may read. */
export type Column = { readonly label: string; readonly kind: ColumnKind; readonly holds: KindFor<'officer'> }
/** `null`: nothing is known; an empty cell. */
export type Cell = string | number | Date | null
export type Sheet = {
  /** Also the name of the worksheet, shortened to what a spreadsheet allows. */
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What a file may be taken for. A closed list, because the reason stands in the journal and free text could name somebody. */
export const takingReasons = ['handover', 'report', 'check', 'request'] as const
export type TakingReason = (typeof takingReasons)[number]
export type Mark = {
  readonly who: string
  readonly at: Date
  readonly reason: TakingReason
  /** `takingNumber(id)` of the id in the journal. */
  readonly number: string
}
export type Paper = {
  readonly template: TableTemplate
  readonly lang: Lang
  readonly title: string
  /** Sentences under the title: what is counted, what is not. */
  readonly notes: readonly string[]
  readonly sheets: readonly Sheet[]
  readonly mark: Mark
  /** Says aloud that the data are invented. */
  readonly strip?: string
}

/** The last twelve digits of the journal's id: enough to find the leaf again. */
export function takingNumber(id: string): string {
  return (id.replaceAll('-', '').slice(-12).match(/.{4}/g) ?? []).join('-').toUpperCase()
}

/** Who took it, when, what for, under which number: the line that every file carries. */
export function markLine({ lang, mark }: Pick<Paper, 'lang' | 'mark'>): string {
  const t = speaker(lang)
  return t('papers.mark', {
    who: plainText(mark.who),
    when: formatMomentWithZone(mark.at, lang),
    reason: t(`papers.reason.${mark.reason}`),
    number: mark.number,
  })
}

/**
 * One line of visible text. Control characters and everything invisible go (a zero-width letter before `=` hides a formula from whoever checks, not from
 * the program), line ends and tabs become spaces, white space of any script at either end goes.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(
      /[\p{Cs}\p{Cc}\p{Cf}\p{Co}\p{Cn}\u115F\u1160\u2800\u3164\uFFA0]|\p{Variation_Selector}|\u034F|\u17B4|\u17B5/gu,
      '',
    )
    .trim()
}

/** Would some spreadsheet start to calculate if it read this text? Full-width signs are taken for plain ones in some languages; `|` and `%` begin old commands. */
export function startsFormula(text: string): boolean {
  return /^[=+\-@|%\uFE62-\uFE66\uFF05\uFF0B\uFF0D\uFF1D\uFF20\uFF5C\u2212\uFE63\uFE6A\uFE6B]/u.test(text)
}

/** A cell as people read it: also for the same table on a page. */
export function shown(cell: Cell, kind: ColumnKind, lang: Lang): string {
  if (cell === null) return '–'
  if (cell instanceof Date) return formatMoment(cell, lang)
  if (typeof cell === 'string') return kind === 'day' ? formatShortDate(cell, lang) : plainText(cell)
  if (kind === 'share') return formatPercent(cell, lang)
  return kind === 'duration' ? formatDuration(cell, lang) : formatNumber(cell, lang)
}
