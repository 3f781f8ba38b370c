// Our components against the fixtures that govuk-frontend publishes: its style and its scripts rely on exactly this HTML, so a new version of the
// package that changes it must fail here. Each fixture is either compared or left out for a reason that stands below; nothing is left out in silence.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { test } from 'node:test'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { PageLanguage } from '../language.ts'
import { Button, ButtonLink, type ButtonKind } from './button.tsx'
import { Checkboxes, Radios, type Choice, type Divider } from './choice.tsx'
import { DateInput } from './date-input.tsx'
import { Details } from './details.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { LabelSize } from './field.tsx'
import { FileUpload } from './file-upload.tsx'
import { InsetText, WarningText } from './notes.tsx'
import { Notification } from './notification.tsx'
import { Panel } from './panel.tsx'
import { Select } from './select.tsx'
import { SkipLink } from './skip-link.tsx'
import { Tag, type Tone } from './status.tsx'
import { SummaryList } from './summary-list.tsx'
import { Table } from './table.tsx'
import { Textarea, TextInput } from './text-field.tsx'

/** Options of a fixture. They are somebody else's data of many shapes; each mapping below reads only what it names. */
type Options = { readonly [key: string]: unknown }
type Fixture = { readonly name: string; readonly options: Options; readonly html: string }

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist',
  'govuk',
  'components',
)

/** Options no component of ours takes, and why. A path ends a fixture's comparison wherever it occurs. */
const notOffered: readonly (readonly [path: RegExp, why: string])[] = [
  [/(^|\.)attributes(\.|$)/, 'free attributes: what a page needs is a prop with a name'],
  [/(^|\.)describedBy$/, 'descriptions are tied by the component itself'],
  [/(^|\.)formGroup\./, 'no free classes: a page that needs a class lacks a component'],
  [/inputWrapper|wrapperClasses|wrapperAttributes|countMessage/, 'no free classes'],
  [/^fieldset\.(legend\.)?html$/, 'a legend is one phrase; other HTML in a fieldset is the page’s own'],
  [
    /Text\.(one|other)$|charactersAtLimitText|wordsAtLimitText|dropInstructionText|chooseFilesButtonText/,
    'texts come from our catalogue',
  ],
  [/maxwords|countType|threshold/, 'we count characters, from the first'],
  [/isStartButton|preventDoubleClick/, 'every button is guarded; a start button is a link'],
  [/disableAutoFocus|titleHeadingLevel|titleId|^role$/, 'the component decides'],
  [/autocapitalize|pattern/, 'not used: the server checks'],
  [/(^|\.)card(\.|$)/, 'no boxes in boxes: summary cards are not used'],
  [/rowspan|colspan/, 'tables stay simple enough to become cards'],
  [/^actions/, 'interruption panels are not used'],
]

type Mapped = VNode | string
type Mapping = {
  /** The component's element, or why this fixture cannot be shown with it. */
  readonly map: (options: Options) => Mapped
  /** Differences we chose, applied to both sides before comparing. */
  readonly chosen?: readonly { readonly why: string; readonly apply: (html: string) => string }[]
  readonly file?: string
  /** How many fixtures must really be compared, so that the reasons above cannot swallow them all. */
  readonly least: number
}

const mappings: Readonly<Record<string, Mapping>> = {
  button: {
    least: 15,
    map: o => {
      const classes = text(o['classes'])
      if (/:(hover|active|focus)/.test(classes)) return 'a picture of a state'
      const kind = { '': 'primary', 'govuk-button--secondary': 'secondary', 'govuk-button--warning': 'danger' }[classes]
      if (kind === undefined) return 'only three kinds of button'
      const shared = { kind: kind as ButtonKind, ...string(o, 'id') }
      if (o['href'] !== undefined)
        return (
          <ButtonLink {...shared} href={text(o['href'])}>
            {content(o)}
          </ButtonLink>
        )
      return (
        <Button
          {...shared}
          {...string(o, 'name')}
          {...string(o, 'value')}
          disabled={o['disabled'] === true}
          {...(o['type'] === undefined ? {} : { type: o['type'] as 'button' })}
        >
          {content(o)}
        </Button>
      )
    },
  },
  radios: {
    least: 15,
    map: o => {
      const looks = text(o['classes']).split(' ').filter(Boolean)
      if (looks.some(c => c !== 'govuk-radios--inline' && c !== 'govuk-radios--small')) return 'no free classes'
      const common = choices(o)
      if (typeof common === 'string') return common
      const checked = list(o['items']).find(i => i['checked'] === true)
      return (
        <Radios
          {...common}
          small={looks.includes('govuk-radios--small')}
          inline={looks.includes('govuk-radios--inline')}
          value={checked === undefined ? (o['value'] as string | undefined) : text(checked['value'])}
        />
      )
    },
  },
  checkboxes: {
    least: 15,
    map: o => {
      const looks = text(o['classes'])
      if (looks !== '' && looks !== 'govuk-checkboxes--small') return 'no free classes'
      const common = choices(o)
      if (typeof common === 'string') return common
      if (list(o['items']).some(i => i['name'] !== undefined)) return 'one name for all boxes of a question'
      const checked = list(o['items'])
        .filter(i => i['checked'] === true)
        .map(i => text(i['value']))
      return (
        <Checkboxes
          {...common}
          small={looks !== ''}
          values={[...checked, ...((o['values'] as string[] | undefined) ?? [])]}
        />
      )
    },
  },
  input: {
    least: 20,
    map: o => {
      const width = /^govuk-input--width-(\d+)$/.exec(text(o['classes']))?.[1]
      if (o['classes'] !== undefined && width === undefined) return 'no free classes'
      const field = fieldOf(o)
      if (typeof field === 'string') return field
      if (affixHasClasses(o['prefix']) || affixHasClasses(o['suffix'])) return 'no free classes'
      return (
        <TextInput
          {...field}
          {...string(o, 'autocomplete')}
          {...(width === undefined ? {} : { width: Number(width) as 2 })}
          {...(o['prefix'] === undefined ? {} : { prefix: content(o['prefix']) })}
          {...(o['suffix'] === undefined ? {} : { suffix: content(o['suffix']) })}
          {...(o['type'] === undefined ? {} : { type: o['type'] as 'text' })}
          {...(o['inputmode'] === undefined ? {} : { inputmode: o['inputmode'] as 'numeric' })}
          {...(o['spellcheck'] === undefined ? {} : { spellcheck: o['spellcheck'] === true })}
          disabled={o['disabled'] === true}
          value={o['value'] === undefined ? undefined : text(o['value'])}
        />
      )
    },
  },
  textarea: {
    least: 9,
    map: o => {
      if (o['classes'] !== undefined) return 'no free classes'
      const field = fieldOf(o)
      return typeof field === 'string' ? field : <Textarea {...field} {...areaOf(o)} />
    },
  },
  'character-count': {
    least: 6,
    chosen: [
      {
        why: 'our page script is told the texts by two attributes of its own',
        apply: html => html.replace(/ data-(left|over)="[^"]*"/g, ''),
      },
    ],
    map: o => {
      if (o['classes'] !== undefined) return 'no free classes'
      if (o['maxlength'] === undefined || o['textareaDescriptionText'] !== undefined)
        return 'the limit is always known to the page'
      const field = fieldOf(o)
      return typeof field === 'string' ? (
        field
      ) : (
        <Textarea {...field} {...areaOf(o)} maxCharacters={Number(o['maxlength'])} />
      )
    },
  },
  'date-input': {
    least: 7,
    chosen: [
      {
        why: 'the fields are always called name-day, name-month, name-year, so that two dates can stand in one form',
        apply: html => html.replace(/ name="[^"]*"/g, ''),
      },
    ],
    map: o => {
      if (o['items'] !== undefined || parts.some(p => o[p] === false)) return 'a date always has day, month and year'
      if (o['classes'] !== undefined || parts.some(p => group(o[p])['classes'] !== undefined)) return 'no free classes'
      if (parts.some(p => group(o[p])['label'] !== undefined)) return 'texts come from our catalogue'
      if (parts.some(p => group(o[p])['value'] !== undefined)) return 'values come in one object'
      const values = group(o['values'])
      if (Object.keys(values).some(k => !(parts as readonly string[]).includes(k)))
        return 'names of the fields cannot be chosen'
      const wrong = parts.filter(p => group(o[p])['error'] === true)
      if (wrong.length > 0 && o['errorMessage'] === undefined) return 'an error always has words'
      if (parts.some(p => group(o[p])['error'] === false))
        return 'parts are named by what is wrong, not by what is right'
      const field = fieldsetOf(o)
      if (typeof field === 'string') return field
      if (field.legend === undefined) return 'a date always has a legend'
      return (
        <DateInput
          {...field}
          legend={field.legend}
          name={text(o['id'])}
          {...(wrong.length === 0 ? {} : { wrongParts: wrong })}
          value={Object.fromEntries(Object.entries(values).map(([k, v]) => [k, text(v)]))}
        />
      )
    },
  },
  select: {
    least: 6,
    map: o => {
      if (o['classes'] !== undefined) return 'no free classes'
      const field = fieldOf(o)
      if (typeof field === 'string') return field
      const items = list(o['items'])
      if (items.some(i => i['value'] === undefined)) return 'every option has a value'
      if (new Set(items.map(i => text(i['value']))).size !== items.length) return 'values are unique'
      if (items.some(i => i['selected'] === false)) return 'what is chosen is told once, not item by item'
      const selected = items.find(i => i['selected'] === true)
      return (
        <Select
          {...field}
          value={
            selected === undefined ? (o['value'] === undefined ? undefined : text(o['value'])) : text(selected['value'])
          }
          options={items.map(i => ({
            value: text(i['value']),
            label: text(i['text']),
            disabled: i['disabled'] === true,
          }))}
        />
      )
    },
  },
  'file-upload': {
    least: 6,
    chosen: [
      {
        why: 'the browser’s button speaks the browser’s language: a label of ours presses the control, and beside it stands what was chosen',
        apply: html => html.replace(/<div class="ar-file">(<input[^>]*>)<label[\s\S]*?<\/output><\/div>/g, '$1'),
      },
    ],
    map: o => {
      if (o['javascript'] === true) return 'govuk-frontend’s own script is not used'
      if (o['classes'] !== undefined || o['value'] !== undefined) return 'no free classes; browsers ignore a value'
      const field = fieldOf(o)
      return typeof field === 'string' ? (
        field
      ) : (
        <FileUpload {...field} disabled={o['disabled'] === true} multiple={o['multiple'] === true} />
      )
    },
  },
  'error-summary': {
    least: 4,
    map: o => {
      if (o['classes'] !== undefined) return 'no free classes'
      if (o['titleHtml'] !== undefined || list(o['errorList']).some(e => e['html'] !== undefined))
        return 'errors are words'
      if (o['descriptionHtml'] !== undefined) return 'errors are words'
      return (
        <ErrorSummary
          title={text(o['titleText'])}
          {...(o['descriptionText'] === undefined ? {} : { description: text(o['descriptionText']) })}
          errors={list(o['errorList']).map(e => ({ text: text(e['text']), ...string(e, 'href') }))}
        />
      )
    },
  },
  'summary-list': {
    least: 6,
    map: o => {
      if (o['classes'] !== undefined && o['classes'] !== 'govuk-summary-list--no-border') return 'no free classes'
      const rows = list(o['rows'])
      if (
        rows.some(
          r => r['classes'] !== undefined || hasClasses(r['key']) || hasClasses(r['value']) || hasClasses(r['actions']),
        )
      )
        return 'no free classes'
      if (rows.some(r => r['key'] === undefined)) return 'every row has a key'
      const actions = rows.flatMap(r => list(group(r['actions'])['items']))
      if (actions.some(a => a['visuallyHiddenText'] === undefined || a['classes'] !== undefined))
        return 'every action says what it changes'
      if (actions.some(a => a['html'] !== undefined)) return 'an action is one word'
      return (
        <SummaryList
          border={o['classes'] === undefined}
          rows={rows.map(r => ({
            key: content(r['key']),
            value: content(r['value']),
            actions: list(group(r['actions'])['items']).map(a => ({
              href: text(a['href']),
              label: text(a['text']),
              what: text(a['visuallyHiddenText']),
            })),
          }))}
        />
      )
    },
  },
  details: {
    least: 3,
    map: o =>
      o['classes'] === undefined ? (
        <Details summary={content(o, 'summaryHtml', 'summaryText')} open={o['open'] === true} {...string(o, 'id')}>
          {content(o)}
        </Details>
      ) : (
        'no free classes'
      ),
  },
  table: {
    least: 4,
    map: o => {
      if (o['classes'] !== undefined) return 'no free classes'
      const head = o['head'] === undefined ? undefined : list(o['head'])
      const rows = (o['rows'] as readonly (readonly Options[])[] | undefined) ?? []
      if (
        rows.some(r => !Array.isArray(r)) ||
        [...(head ?? []), ...rows.flat()].some(c => c?.['classes'] !== undefined)
      )
        return 'no free classes'
      if (head === undefined && rows.flat().some(c => c['format'] !== undefined))
        return 'a column is numeric, not a cell, and a table has a head'
      if (head?.some(h => h['html'] !== undefined)) return 'heads are words: a card repeats them beside each cell'
      const numeric = (i: number) => head?.[i]?.['format'] === 'numeric'
      if (rows.some(r => r.some((c, i) => (c['format'] === 'numeric') !== numeric(i))))
        return 'a column is numeric, not a cell'
      const size = /--(s|m|l|xl)$/.exec(text(o['captionClasses']))?.[1]
      return (
        <Table
          cards={false}
          {...(head === undefined
            ? {}
            : { columns: head.map((h, i) => ({ head: text(h['text']), numeric: numeric(i) })) })}
          rows={rows.map(cells => ({ cells: cells.map(c => content(c)) }))}
          {...(o['caption'] === undefined ? {} : { caption: text(o['caption']) })}
          {...(size === undefined ? {} : { captionSize: size as 'm' })}
          firstCellIsHead={o['firstCellIsHeader'] === true}
        />
      )
    },
  },
  tag: {
    least: 5,
    map: o => {
      const tones: Readonly<Record<string, Tone>> = {
        '': 'info',
        grey: 'plain',
        green: 'done',
        yellow: 'warn',
        red: 'danger',
      }
      const tone = tones[text(o['classes']).replace('govuk-tag--', '')]
      return tone === undefined ? 'five tones, each with one meaning' : <Tag tone={tone}>{content(o)}</Tag>
    },
  },
  'inset-text': {
    least: 2,
    map: o =>
      o['classes'] === undefined ? <InsetText {...string(o, 'id')}>{content(o)}</InsetText> : 'no free classes',
  },
  'warning-text': {
    least: 2,
    map: o => {
      if (o['classes'] !== undefined) return 'no free classes'
      return o['iconFallbackText'] === 'Warning' ? (
        <WarningText>{content(o)}</WarningText>
      ) : (
        'texts come from our catalogue'
      )
    },
  },
  panel: {
    least: 3,
    map: o => {
      if (o['classes'] !== undefined) return 'one kind of panel'
      const level = o['headingLevel'] === undefined ? {} : { headingLevel: o['headingLevel'] as 2 }
      return o['text'] === undefined && o['html'] === undefined ? (
        <Panel {...level} title={content(o, 'titleHtml', 'titleText')} />
      ) : (
        <Panel {...level} title={content(o, 'titleHtml', 'titleText')}>
          {content(o)}
        </Panel>
      )
    },
  },
  'skip-link': {
    least: 2,
    map: o => {
      if (o['classes'] !== undefined) return 'no free classes'
      return o['href'] === undefined ? (
        'always leads to #main'
      ) : (
        <SkipLink href={text(o['href'])}>{content(o)}</SkipLink>
      )
    },
  },
  'notification-banner': {
    least: 3,
    map: o => {
      if (o['classes'] !== undefined || (o['type'] !== undefined && o['type'] !== 'success')) return 'two kinds'
      if (o['titleHtml'] !== undefined) return 'the title is a word'
      const title = o['titleText'] ?? (o['type'] === 'success' ? 'Success' : undefined)
      return (
        <Notification
          kind={o['type'] === 'success' ? 'success' : 'important'}
          {...(title === undefined ? {} : { title: text(title) })}
        >
          {content(o)}
        </Notification>
      )
    },
  },
}

for (const [component, { map, chosen, least }] of Object.entries(mappings))
  test(`${component} writes the HTML that govuk-frontend's style and scripts expect`, t => {
    const { fixtures } = JSON.parse(readFileSync(path.join(folder, component, 'fixtures.json'), 'utf8')) as {
      fixtures: Fixture[]
    }
    const left: string[] = []
    let compared = 0
    for (const { name, options, html } of fixtures) {
      const why = reasonToLeave(options)
      const element = why ?? map(options)
      if (typeof element === 'string') {
        left.push(`${name}: ${element}`)
        continue
      }
      const ours = renderToString(<PageLanguage.Provider value="en">{element}</PageLanguage.Provider>)
      const settle = (text: string) => canonical((chosen ?? []).reduce((out, one) => one.apply(out), text))
      assert.equal(settle(ours), settle(html), `fixture "${name}" of ${component}`)
      compared++
    }
    t.diagnostic(
      `${compared} of ${fixtures.length} fixtures of ${component} compared, ${left.length} left out for a reason`,
    )
    assert.ok(
      compared >= least,
      `${component}: only ${compared} fixtures compared, ${least} expected; left out:\n${left.join('\n')}`,
    )
  })

test('the comparison sees a missing class, a changed attribute and a lost word', () => {
  const base = '<p class="b a" id="x">One <b>two</b></p>'
  assert.equal(canonical(base), canonical('<p id="x"  class="a b">\n  One\n <b>two</b>\n</p>'))
  for (const other of [
    '<p class="a" id="x">One <b>two</b></p>',
    '<p class="a b" id="y">One <b>two</b></p>',
    '<p class="a b" id="x">One</p>',
  ])
    assert.notEqual(canonical(base), canonical(other))
})

// Reading fixtures ---------------------------------------------------------------------------------------------------------------------

const parts = ['day', 'month', 'year'] as const

function reasonToLeave(options: Options, at = ''): string | undefined {
  for (const [key, value] of Object.entries(options)) {
    const here = at === '' ? key : `${at}.${key}`
    const why = notOffered.find(([pattern]) => pattern.test(here))?.[1]
    if (why !== undefined) return why
    const inner = Array.isArray(value) ? value.flat() : [value]
    for (const one of inner)
      if (typeof one === 'object' && one !== null) {
        const found = reasonToLeave(one as Options, here)
        if (found !== undefined) return found
      }
  }
  return undefined
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
function group(value: unknown): Options {
  return typeof value === 'object' && value !== null ? (value as Options) : {}
}
function list(value: unknown): readonly Options[] {
  return Array.isArray(value) ? (value as unknown[]).filter(i => typeof i === 'object' && i !== null).map(group) : []
}
function textOf(value: unknown): string {
  return text(group(value)['text'])
}
/** The words of an option or its HTML: our components take elements, so HTML of a fixture comes in as an element that is taken away again. */
function content(value: unknown, html = 'html', words = 'text'): VNode | string {
  const o = group(value)
  return o[html] === undefined ? text(o[words]) : raw(text(o[html]))
}
function hasClasses(value: unknown): boolean {
  return group(value)['classes'] !== undefined
}
function affixHasClasses(value: unknown): boolean {
  return hasClasses(value)
}
function string<K extends string>(options: Options, key: K): { readonly [P in K]?: string } {
  const value = options[key]
  return (value === undefined ? {} : { [key]: text(value) }) as { readonly [P in K]?: string }
}

function sizeOf(classes: unknown, block: string): LabelSize | undefined | 'other' {
  if (classes === undefined) return undefined
  return (new RegExp(`^${block}--(s|m|l|xl)$`).exec(text(classes))?.[1] as LabelSize | undefined) ?? 'other'
}

function fieldOf(o: Options) {
  const label = group(o['label'])
  const size = sizeOf(label['classes'], 'govuk-label')
  if (size === 'other') return 'no free classes'
  const asHeading = label['isPageHeading'] === true
  if (asHeading && size === undefined) return 'a heading has a size'
  return {
    name: text(o['name']),
    label: content(label),
    ...string(o, 'id'),
    ...hintAndError(o),
    ...(size === undefined ? {} : { size }),
    ...(asHeading ? { asHeading } : {}),
  }
}

function fieldsetOf(o: Options) {
  const legend = group(group(o['fieldset'])['legend'])
  if (hasClasses(o['fieldset'])) return 'no free classes'
  const size = sizeOf(legend['classes'], 'govuk-fieldset__legend')
  if (size === 'other') return 'no free classes'
  const asHeading = legend['isPageHeading'] === true
  if (asHeading && size === undefined) return 'a heading has a size'
  return {
    ...(o['fieldset'] === undefined ? {} : { legend: content(legend) }),
    ...hintAndError(o),
    ...(size === undefined ? {} : { size }),
    ...(asHeading ? { asHeading } : {}),
  }
}

function hintAndError(o: Options) {
  return {
    ...(o['hint'] === undefined ? {} : { hint: content(o['hint']) }),
    ...(o['errorMessage'] === undefined ? {} : { error: textOf(o['errorMessage']) }),
  }
}

function areaOf(o: Options) {
  return {
    ...string(o, 'autocomplete'),
    ...(o['rows'] === undefined ? {} : { rows: Number(o['rows']) }),
    ...(o['spellcheck'] === undefined ? {} : { spellcheck: o['spellcheck'] === true }),
    value: o['value'] === undefined ? undefined : text(o['value']),
  }
}

function choices(o: Options) {
  const field = fieldsetOf(o)
  if (typeof field === 'string') return field
  const items = list(o['items'])
  if (items.length !== (Array.isArray(o['items']) ? o['items'].length : 0)) return 'no empty choices'
  if (items.some(i => hasClasses(i['label']))) return 'no free classes'
  if (items.some(i => i['checked'] === false)) return 'what is chosen is told once, not item by item'
  if (items.some(i => i['conditional'] !== undefined && group(i['conditional'])['html'] === undefined))
    return 'no empty reveal'
  return {
    ...field,
    name: text(o['name']),
    ...(o['idPrefix'] === undefined ? {} : { id: text(o['idPrefix']) }),
    choices: items.map((i): Choice | Divider =>
      i['divider'] === undefined
        ? {
            value: text(i['value']),
            label: content(i),
            ...string(i, 'id'),
            ...(i['hint'] === undefined ? {} : { hint: content(i['hint']) }),
            ...(text(group(i['conditional'])['html']) === ''
              ? {}
              : { reveal: raw(text(group(i['conditional'])['html'])) }),
            disabled: i['disabled'] === true,
            exclusive: i['behaviour'] === 'exclusive',
          }
        : { divider: text(i['divider']) },
    ),
  }
}

/** HTML of a fixture inside one of our elements; the wrapper is taken away again before comparing. */
function raw(html: string): VNode {
  return <raw-html dangerouslySetInnerHTML={{ __html: html }} />
}

// Comparing HTML -----------------------------------------------------------------------------------------------------------------------

/** One line per tag or text; attributes and classes sorted, white space folded, entities read, boolean attributes in one form. */
function canonical(html: string): string {
  const lines: string[] = []
  for (const token of html.match(/<!--[\s\S]*?-->|<\/?[a-z][^\s/>]*(?:\s+[^\s=/>]+(?:="[^"]*")?)*\s*\/?>|[^<]+|</gi) ??
    []) {
    const tag = /^<(\/?)([a-z][^\s/>]*)([\s\S]*?)\/?>$/i.exec(token)
    if (tag === null) {
      const folded = decode(token).replace(/\s+/g, ' ').trim()
      if (folded !== '') lines.push(folded)
      continue
    }
    const [, closing = '', name = '', rest = ''] = tag
    if (name === 'raw-html') continue
    const attributes = [...rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)]
      .map(
        ([, key = '', value = '']) =>
          `${key}="${key === 'class' ? value.split(/\s+/).filter(Boolean).toSorted(byText).join(' ') : decode(value)}"`,
      )
      .toSorted(byText)
    if (closing === '/' && ['path', 'input', 'br'].includes(name)) continue
    lines.push(`<${closing}${[name, ...attributes].join(' ')}>`)
  }
  return lines.join('\n')
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function decode(value: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00A0' }
  return value.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (all, name: string) => names[name] ?? all)
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- preact declares its element names in a namespace
  namespace JSX {
    interface IntrinsicElements {
      'raw-html': { dangerouslySetInnerHTML: { __html: string } }
    }
  }
}
