// The list of articles and the page of one article. Both are drawn for a visitor (with the frame of the product) and for the printed copy on disk
// (without): what they say is the same text, made by reading.ts.
import type { JSX } from 'preact'
import type { PageFrame } from '../../http/frame.ts'
import { Details } from '../../web/components/details.tsx'
import { EmptyState } from '../../web/components/notes.tsx'
import { Tag } from '../../web/components/status.tsx'
import { Table } from '../../web/components/table.tsx'
import { embedIsland } from '../../web/island.ts'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker, type MessageKey, type Say } from '../../words/catalogue.ts'
import type { Lang } from '../../words/say.ts'
import { Fold, SignForm, Source, type Signing } from '../parts.tsx'
import type { ConditionView } from './condition.ts'
import type { DecisionTable } from './decision-table.ts'
import { EditionSlider } from './island-slider.tsx'
import type { LawList } from './list.ts'
import type { ArticleView, EditionView, ExampleView, NormView, PartView } from './reading.ts'

export type Links = {
  readonly list: string
  readonly article: (id: string, on?: string, anchor?: string) => string
  /** The workbench with this example, `cc-107.3`; undefined in the copy on disk, where nothing runs. */
  readonly tools: readonly { readonly href: string; readonly label: MessageKey }[]
  readonly example: ((id: string) => string) | undefined
}

// The list ----------------------------------------------------------------------------------------------------------------------------------

export function listPage(frame: PageFrame, list: LawList, links: Links, isPrint: boolean): string {
  const t = speaker(frame.lang)
  const { wanted } = list
  const isFiltered = wanted.q.trim() !== '' || wanted.act !== undefined || wanted.reformOnly
  return renderPage(
    <StaffPage {...frame} width="wide">
      <h1 class="govuk-heading-l">{frame.title}</h1>
      <p class="govuk-body-l ar-statute-lead">{t('statute.law.lead')}</p>
      <ul class="ar-statute-tools ar-noprint">
        {links.tools.map(tool => (
          <li>
            <a class="govuk-link" href={tool.href}>
              {t(tool.label)}
            </a>
          </li>
        ))}
      </ul>
      <form method="get" class="ar-statute-find" role="search">
        <div class="govuk-form-group">
          <label class="govuk-label" for="q">
            {t('statute.search')}
          </label>
          <div id="q-hint" class="govuk-hint">
            {t('statute.search.hint')}
          </div>
          <input
            class="govuk-input govuk-input--width-20"
            id="q"
            name="q"
            type="search"
            value={wanted.q}
            aria-describedby="q-hint"
          />
        </div>
        <div class="govuk-form-group">
          <label class="govuk-label" for="act">
            {t('statute.search.act')}
          </label>
          <select class="govuk-select" id="act" name="act">
            <option value="">{t('statute.search.every-act')}</option>
            {list.choices.map(({ id, title }) => (
              <option value={id} selected={id === wanted.act}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <div class="govuk-form-group">
          <label class="ar-statute-find__only">
            <input type="checkbox" name="reform" value="1" checked={wanted.reformOnly} /> {t('statute.search.reform')}
          </label>
        </div>
        <button class="govuk-button govuk-button--secondary" type="submit">
          {t('statute.search.go')}
        </button>
      </form>
      {isFiltered && list.acts.length > 0 ? (
        <p class="govuk-body ar-noprint">
          <strong>{t('statute.search.found', { count: list.found })}</strong>{' '}
          <a class="govuk-link" href={links.list}>
            {t('statute.search.all')}
          </a>
        </p>
      ) : null}
      <ArticleList list={list} lang={frame.lang} links={links} isOpen={isPrint || (isFiltered && list.isShort)} />
      <p class="govuk-body ar-muted">{list.held}</p>
      <p class="govuk-body">{t('statute.law.advice')}</p>
      {isPrint ? null : (
        <p class="govuk-body ar-noprint">
          <a class="govuk-link" href={`${links.list}?print=1`}>
            {t('statute.print')}
          </a>
        </p>
      )}
    </StaffPage>,
  )
}

/** Acts one below the other, their fields folded: an act alone would be longer than anybody reads on a telephone. */
export function ArticleList(props: { list: LawList; lang: Lang; links: Links; isOpen: boolean }): JSX.Element {
  const { list, lang, links, isOpen } = props
  const t = speaker(lang)
  if (list.acts.length === 0)
    return (
      <EmptyState title={t('statute.search.none')}>
        <a class="govuk-link" href={links.list}>
          {t('statute.search.all')}
        </a>
      </EmptyState>
    )
  return (
    <>
      {list.acts.map(act => (
        <section aria-labelledby={`act-${act.id}`} class="ar-statute-act">
          <h2 class="govuk-heading-m" id={`act-${act.id}`}>
            {act.title} <span class="ar-muted ar-statute-count">{act.count}</span>
          </h2>
          {act.families.map(family => (
            <Fold heading={<h3 class="govuk-heading-s">{family.title}</h3>} note={family.count} open={isOpen}>
              <ul class="ar-statute-list">
                {family.articles.map(article => (
                  <li>
                    <a class="govuk-link" href={links.article(article.id)}>
                      <span class="ar-statute-list__cite">{article.name}</span>
                      <span>{article.title}</span>
                    </a>
                    {article.reform === undefined ? null : <Tag tone="info">{article.reform}</Tag>}
                  </li>
                ))}
              </ul>
            </Fold>
          ))}
        </section>
      ))}
    </>
  )
}

// One article -------------------------------------------------------------------------------------------------------------------------------

export function articlePage(
  frame: PageFrame,
  view: ArticleView,
  links: Links,
  {
    badDay,
    isPrint,
    signing,
  }: { readonly badDay: boolean; readonly isPrint: boolean; readonly signing: Signing | undefined },
): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage
      {...frame}
      width="wide"
      back={{ href: links.list, label: t('statute.law') }}
      islands={['statute']}
      hasErrors={badDay}
    >
      <Heading view={view} />
      <form method="get" class="ar-statute-day ar-noprint" data-edition-form>
        <div class={badDay ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
          <label class="govuk-label" for="on">
            {t('statute.on')}
          </label>
          {badDay ? (
            <p id="on-error" class="govuk-error-message">
              {t('statute.on.bad')}
            </p>
          ) : null}
          <input
            class="govuk-input govuk-input--width-10"
            id="on"
            name="on"
            type="date"
            value={view.on}
            {...(badDay && { 'aria-describedby': 'on-error' })}
          />
        </div>
        <button class="govuk-button govuk-button--secondary" type="submit">
          {t('statute.on.show')}
        </button>
        {view.editions.length < 2
          ? null
          : embedIsland('edition-slider', EditionSlider, {
              label: t('statute.slider'),
              days: view.editions.map(e => ({ from: e.from, label: e.label })),
              shown: view.editions.findIndex(e => e.isShown),
            })}
      </form>
      <div data-edition>
        <nav aria-label={t('statute.editions')} class="ar-statute-days ar-noprint">
          <p class="ar-muted">{t('statute.editions')}</p>
          <ol>
            {view.editions.map(e => (
              <li>
                <a href={links.article(view.id, e.from)} {...(e.isShown ? { 'aria-current': 'true' as const } : {})}>
                  {e.label}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        {view.shown === undefined ? (
          <EmptyState title={view.nothing ?? ''} />
        ) : (
          <EditionBody edition={view.shown} lang={lang} open={isPrint} signing={signing} />
        )}
      </div>
      <Wordings view={view} lang={lang} links={links} />
      <Examples examples={view.examples} lang={lang} links={links} open={isPrint} />
      <p class="govuk-body">{t('statute.law.advice')}</p>
    </StaffPage>,
  )
}

export function Heading({ view }: { view: ArticleView }): JSX.Element {
  return (
    <h1 class="govuk-heading-l">
      <span class="govuk-caption-l">
        {view.name} · {view.act}
      </span>
      {view.title}
    </h1>
  )
}

export function EditionBody({
  edition,
  lang,
  open,
  signing,
  anchors = '',
}: {
  edition: EditionView
  lang: Lang
  open: boolean
  signing: Signing | undefined
  /** Stands before every anchor where several wordings share a page. */
  anchors?: string
}): JSX.Element {
  const t = speaker(lang)
  return (
    <section aria-label={edition.title}>
      <h2 class="govuk-heading-m">{edition.title}</h2>
      {edition.parts.map(part => (
        <Part part={{ ...part, anchor: `${anchors}${part.anchor}` }} lang={lang} open={open} signing={signing} />
      ))}
      {edition.norms.map(norm => (
        <General norm={{ ...norm, anchor: `${anchors}${norm.anchor}` }} lang={lang} signing={signing} />
      ))}
      {edition.parts.length === 0 ? null : (
        <Details summary={t('statute.table')} open={open}>
          <Decisions table={edition.table} lang={lang} />
        </Details>
      )}
    </section>
  )
}

function Part(props: { part: PartView; lang: Lang; open: boolean; signing: Signing | undefined }): JSX.Element {
  const { part, lang, open, signing } = props
  const t = speaker(lang)
  return (
    <article class="ar-statute-part" id={part.anchor} aria-labelledby={`${part.anchor}-title`}>
      <h3 class="govuk-heading-s" id={`${part.anchor}-title`}>
        <span class="ar-provision__cite">{part.cite}</span> {part.title}
      </h3>
      <p class="ar-muted ar-statute-since">{part.since}</p>
      <div class="ar-statute-columns">
        <div>
          <h4 class="ar-statute-label">{t('statute.conditions')}</h4>
          <ul class="ar-statute-conditions">
            {part.conditions.map(condition => (
              <li>
                <Condition view={condition.cite === part.cite ? { ...condition, cite: undefined } : condition} t={t} />
                <Expansion view={condition.expands} said={condition.text} t={t} />
              </li>
            ))}
          </ul>
        </div>
        <div>
          <dl class="ar-statute-facts">
            {part.facts.map(({ key, value }) => (
              <div>
                <dt>{key}</dt>
                <dd>{value}</dd>
              </div>
            ))}
            <div>
              <dt>{t('statute.penalty')}</dt>
              <dd>
                <ul class="ar-lines">
                  {part.penalties.map(penalty => (
                    <li>
                      {penalty.text}
                      {penalty.tenge === undefined ? null : <span class="ar-muted"> · {penalty.tenge}</span>}
                    </li>
                  ))}
                </ul>
                {part.penaltyNote === undefined ? null : <p class="ar-muted ar-tight">{part.penaltyNote}</p>}
              </dd>
            </div>
            {part.notEncoded.length === 0 ? null : (
              <div>
                <dt>{t('statute.not-encoded')}</dt>
                <dd>{part.notEncoded.join('; ')}</dd>
              </div>
            )}
          </dl>
        </div>
      </div>
      {part.effects.length === 0 ? null : (
        <Details summary={t('statute.effects')} open={open}>
          <p class="ar-muted">{t('statute.effects.lead')}</p>
          <dl class="ar-statute-effects">
            {part.effects.map(effect => (
              <div>
                <dt>
                  {effect.title}{' '}
                  <Tag tone={effect.status === 'unknown' ? 'warn' : effect.status === 'true' ? 'info' : 'plain'}>
                    {t(`incident.law.claim.${effect.status}`)}
                  </Tag>
                </dt>
                <dd>{effect.text}</dd>
              </div>
            ))}
          </dl>
        </Details>
      )}
      <Source source={part.source} review={part.review} lang={lang} />
      <SignForm signable={part.signable} review={part.review} signing={signing} what={part.cite} lang={lang} />
    </article>
  )
}

function General(props: { norm: NormView; lang: Lang; signing: Signing | undefined }): JSX.Element {
  const { norm, lang, signing } = props
  const t = speaker(lang)
  const lists = [
    ['statute.rests', norm.rests],
    ['statute.open', norm.open],
    ['statute.not-encoded', norm.notEncoded],
  ] as const
  return (
    <article class="ar-statute-part" id={norm.anchor} aria-labelledby={`${norm.anchor}-title`}>
      <h3 class="govuk-heading-s" id={`${norm.anchor}-title`}>
        <span class="ar-provision__cite">{norm.cite}</span> {norm.title}
      </h3>
      <p class="ar-muted ar-statute-since">{norm.since}</p>
      <p class="govuk-body">{norm.says}</p>
      <dl class="ar-statute-facts">
        {lists.map(([key, list]) =>
          list.length === 0 ? null : (
            <div>
              <dt>{t(key)}</dt>
              <dd>{list.join('; ')}</dd>
            </div>
          ),
        )}
      </dl>
      <Source source={norm.source} review={norm.review} lang={lang} />
      <SignForm signable={norm.signable} review={norm.review} signing={signing} what={norm.cite} lang={lang} />
    </article>
  )
}

function Condition({ view, t }: { view: ConditionView; t: Say }): JSX.Element {
  return (
    <>
      {view.text}
      {view.judge === undefined ? null : <span class="ar-muted"> ({view.judge})</span>}
      {view.cite === undefined ? null : <span class="ar-cite"> {view.cite}</span>}
      {view.of.length === 0 ? null : <Group view={view} t={t} />}
    </>
  )
}
/** What the element means in facts: one quiet line, or the list of its items. */
function Expansion({ view, said, t }: { view: ConditionView; said: string; t: Say }): JSX.Element | null {
  if (view.of.length > 0) return <Group view={view} t={t} />
  if (view.text === '' || view.text === said || view.text.endsWith(`: ${said}`)) return null
  return <div class="ar-statute-means">{view.text}</div>
}
function Group({ view, t }: { view: ConditionView; t: Say }): JSX.Element {
  const only = view.of.length === 1 ? view.of[0] : undefined
  if (only !== undefined && only.of.length === 0)
    return (
      <div class="ar-statute-means">
        {only.text}
        {only.judge === undefined || only.judge === view.judge ? '' : ` (${only.judge})`}
      </div>
    )
  return (
    <div class="ar-statute-group">
      {view.join === undefined ? null : <p class="ar-muted ar-tight">{t(`statute.${view.join}`)}</p>}
      <ul>
        {view.of.map(one => (
          <li>
            <Condition view={one} t={t} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Decisions({ table, lang }: { table: DecisionTable; lang: Lang }): JSX.Element {
  const t = speaker(lang)
  return (
    <>
      <p class="ar-muted">{t('statute.table.lead')}</p>
      {table.common.length === 0 ? null : (
        <p>
          {t('statute.table.common')}: {table.common.map(one => `${one.label}: ${one.value}`).join('; ')}.
        </p>
      )}
      <div class="ar-scroll" role="region" aria-label={t('statute.table')} tabIndex={0}>
        <table class="ar-decisions">
          <thead>
            <tr>
              <th scope="col">{t('statute.table.fact')}</th>
              {table.columns.map((column, i) => (
                <th scope="col">
                  {column.part}
                  <span class="ar-muted"> {t('statute.table.way', { n: i + 1 })}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, r) => (
              <tr>
                <th scope="row">{row.label}</th>
                {table.columns.map(column => (
                  <td>
                    {column.cells[r] ?? (
                      <>
                        <span aria-hidden="true">·</span>
                        <span class="govuk-visually-hidden">{t('statute.table.any')}</span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.omitted === 0 ? null : <p>{t('statute.table.omitted', { n: table.omitted })}</p>}
    </>
  )
}

export function Wordings({ view, lang, links }: { view: ArticleView; lang: Lang; links: Links }): JSX.Element {
  const t = speaker(lang)
  return (
    <section aria-labelledby="wordings">
      <Table
        caption={<span id="wordings">{t('statute.wordings')}</span>}
        captionSize="m"
        firstCellIsHead
        columns={[
          { head: t('statute.wordings.part') },
          { head: t('statute.wordings.period') },
          { head: t('statute.penalty') },
          { head: t('statute.wordings.source') },
        ]}
        rows={view.wordings.map(one => ({
          cells: [
            <a class="govuk-link" href={links.article(view.id, one.from, one.anchor)}>
              {one.cite}
            </a>,
            one.period,
            one.penalty,
            one.mark,
          ],
        }))}
      />
    </section>
  )
}

export function Examples({
  examples,
  lang,
  links,
  open,
}: {
  examples: readonly ExampleView[]
  lang: Lang
  links: Links
  open: boolean
}): JSX.Element | null {
  const t = speaker(lang)
  if (examples.length === 0) return null
  return (
    <Details summary={`${t('statute.examples')} (${examples.length})`} open={open} id="examples">
      <p class="ar-muted">{t('statute.examples.lead')}</p>
      <Table
        caption={t('statute.examples')}
        captionSize="hidden"
        columns={[
          { head: t('statute.example.date') },
          { head: t('statute.example.given') },
          { head: t('statute.example.expect') },
          { head: t('statute.example.authority') },
        ]}
        rows={examples.map(example => ({
          cells: [
            example.on,
            <>
              {example.says === undefined ? null : <p class="ar-tight">{example.says}</p>}
              <span class={example.says === undefined ? '' : 'ar-muted'}>{example.given.join('; ')}</span>
              {example.open.length === 0 ? null : (
                <p class="ar-tight">{t('statute.example.unknown', { list: example.open.join('; ') })}</p>
              )}
            </>,
            <>
              {example.expect}
              {links.example === undefined ? null : (
                <p class="ar-tight ar-noprint">
                  <a class="govuk-link" href={links.example(example.id)}>
                    {t('statute.to-workbench')}
                    <span class="govuk-visually-hidden">: {example.on}</span>
                  </a>
                </p>
              )}
            </>,
            example.authority,
          ],
        }))}
      />
    </Details>
  )
}
