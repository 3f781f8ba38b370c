// The operator's desk: queue, conversation, record. The server draws it as a plain page; in the browser the same component takes over, listens, and is
// worked by keys. Keys go by position (event.code), so that they are the same on Kazakh, Russian and Latin layouts, and can be switched off.
import type { JSX } from 'preact'
import { useEffect, useReducer, useRef, useState } from 'preact/hooks'
import { Icon } from '../../web/components/icons.tsx'
import { InsetText, WarningText } from '../../web/components/notes.tsx'
import { CallPanel, LivePhone, PhoneBar } from '../calls/live-phone.tsx'
import type { DeskData, Draft, OpenContact, QueueLine } from './contract.ts'
import { LiveDesk } from './live.tsx'
import {
  ClosedSummary,
  ContactHead,
  Conversation,
  History,
  OutcomeSelect,
  Queue,
  queueLineId,
  ReasonSelect,
  TypeChoice,
} from './panes.tsx'
import { ReasonFinder, fits } from './reason-finder.tsx'
import { sheets } from './sheets.tsx'
import { WorkDialogs, type WorkDialog } from './work-dialogs.tsx'

const undoMs = 10_000
type Pane = 'queue' | 'talk' | 'record'
const stateOrder: Readonly<Record<QueueLine['state'], number>> = {
  interrupted: 0, offered: 1, active: 2, callback: 3, 'wrap-up': 4, awaiting: 5, abandoned: 6, closed: 7,
} // prettier-ignore

export function OperatorDesk(data: DeskData): JSX.Element {
  const { words, lang, me } = data
  const [, redraw] = useReducer<number, void>(n => n + 1, 0)
  const deskRef = useRef<LiveDesk | undefined>(undefined)
  const desk = (deskRef.current ??= new LiveDesk(data, () => redraw()))
  const [isLive, setLive] = useState(false)
  const [view, setView] = useState(data.view)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(data.open?.line.number)
  const [pane, setPane] = useState<Pane>(data.open === undefined ? 'queue' : 'talk')
  const [keys, setKeys] = useState(true)
  const [missing, setMissing] = useState<readonly string[]>([])
  const [dialog, setDialog] = useState<WorkDialog | undefined>(undefined)
  const [asking, setAsking] = useState(false)
  const undoTimer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const { open } = desk
  const number = open?.line.number
  const working = number === undefined ? undefined : desk.working.get(number)
  const draft: Draft | undefined = number === undefined ? undefined : desk.draftOf(number)
  const lines = linesOf(view)

  function linesOf(one: typeof view): readonly QueueLine[] {
    const all = one === 'closed' ? desk.closedLines : [...desk.lines.values()].filter(line => belongs(line, one, me))
    const fitting =
      typed.trim() === '' ? all : all.filter(line => fits(`${line.number} ${line.who} ${line.danger.text}`, typed))
    if (one === 'closed') return fitting
    return fitting.toSorted(
      (a, b) =>
        (one === 'waiting' ? 0 : stateOrder[a.state] - stateOrder[b.state]) ||
        a.rank - b.rank ||
        (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id < b.id ? -1 : 1),
    )
  }

  const phoneRef = useRef<LivePhone | undefined>(undefined)
  const phone = phoneRef.current

  // Life ----------------------------------------------------------------------------------------------------------------------------------------
  useEffect(() => {
    setLive(true)
    setKeys(recall() !== 'off')
    const stopDesk = desk.start()
    const telephone = new LivePhone(
      data.phone,
      {
        ask: desk.ask,
        look: desk.look,
        press: (which, deed) => desk.press(which, deed),
        say: text => desk.say(text),
        warn: text => desk.warn(text),
      },
      () => redraw(),
      which => now.current.taken?.(which),
    )
    phoneRef.current = telephone
    const stopPhone = telephone.start()
    redraw()
    return () => {
      stopPhone()
      stopDesk()
    }
  }, [])

  // The address follows what is open, so that a reload, or a tab killed, comes back to it.
  useEffect(() => {
    if (!isLive) return
    const path = number === undefined ? `/${lang}/desk` : `/${lang}/desk/${number}`
    if (location.pathname !== path) history.replaceState(null, '', path)
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.ar-languages a'))
      link.href = `/${link.hreflang}${path.slice(3)}`
  }, [isLive, number])

  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>('form[action$="/sign-out"]')
    if (form === null) return
    const leave = (event: SubmitEvent): void => {
      event.preventDefault()
      event.stopPropagation()
      void desk
        .leave(() => confirm(words['leave-unsent'].replace('#', String(desk.unsent))))
        .then(gone => {
          if (!gone) return
          form.removeEventListener('submit', leave, true)
          const token = form.querySelector<HTMLInputElement>('input[name="csrf"]')
          if (token) token.value = desk.csrf
          form.submit()
        })
    }
    form.addEventListener('submit', leave, true)
    return () => form.removeEventListener('submit', leave, true)
  }, [])

  // Acting --------------------------------------------------------------------------------------------------------------------------------------
  const openContact = async (which: string): Promise<void> => {
    setChosen(which)
    setMissing([])
    setAsking(false)
    setPane('talk')
    await desk.read(which)
  }
  const accept = async (which: string, over = false): Promise<void> => {
    // What rings here is answered, not only written down.
    if (phone?.call?.number === which && phone.call.state === 'ringing') return phone.accept()
    setChosen(which)
    setPane('talk')
    const done = await desk.press(which, { kind: 'accept', ...(over && { over }) })
    await desk.read(which)
    if (done === 'refused') return
    if (view === 'waiting') setView('mine')
  }
  const sendReply = async (): Promise<void> => {
    if (number === undefined || draft === undefined) return
    const text = draft.reply.trim()
    if (text === '') return focusOn('text')
    if (text.length > 10_000) return desk.say(words['too-long'])
    desk.edit(number, { reply: '' })
    // Before the server answers: afterwards it would pull the focus from wherever the operator has gone on to.
    focusOn('text')
    await desk.press(number, { kind: 'answer', text })
  }
  const close = async (asks: boolean): Promise<void> => {
    if (number === undefined || draft === undefined) return
    setAsking(false)
    if (draft.reply.trim() !== '') {
      desk.say(words.unsent)
      setMissing(['text'])
      return focusOn('text')
    }
    const lacks = [
      ...(draft.callType === '' ? ['callType'] : []),
      ...(asks && draft.reasons.length === 0 ? ['reason'] : []),
      ...(asks && draft.outcome === '' ? ['outcome'] : []),
    ]
    setMissing(lacks)
    const [first] = lacks
    if (first !== undefined) {
      setPane('record')
      // The conversation is over, the record is not: so it stands in the queue.
      if (open?.isMine && open.line.state !== 'wrap-up') void desk.press(number, { kind: 'end' })
      return focusOn(first)
    }
    const { callType, reasons, outcome, notes } = draft
    const index = lines.findIndex(line => line.number === number)
    const outcomeOf = await desk.press(number, {
      kind: 'close',
      callType,
      reasons: asks ? reasons : [],
      outcome: asks ? outcome : '',
      note: notes.trim(),
    })
    if (outcomeOf === 'refused') return
    desk.closed = { number }
    clearTimeout(undoTimer.current)
    undoTimer.current = setTimeout(() => {
      desk.closed = undefined
      redraw()
    }, undoMs)
    desk.say(words['closed-now'].replace('#', number))
    const rest = linesOf(view).filter(line => line.number !== number)
    const next = rest[Math.min(Math.max(index, 0), rest.length - 1)]
    if (next) {
      setChosen(next.number)
      focusLine(next.number)
    } else document.getElementById('queue-search')?.focus()
  }
  const undo = async (): Promise<void> => {
    const last = desk.closed
    if (last === undefined) return
    desk.closed = undefined
    await desk.press(last.number, { kind: 'reopen' })
    await openContact(last.number)
    desk.say(words.undone.replace('#', last.number))
  }
  const asksOf = (value: string) => data.callTypes.find(type => type.value === value)?.asks ?? true
  const chooseType = (value: Draft['callType']): void => {
    if (number === undefined) return
    desk.edit(number, { callType: value })
    setMissing(missing.filter(one => one !== 'callType'))
    setAsking(!asksOf(value))
  }
  const toggleKeys = (): void => {
    setKeys(!keys)
    remember(keys ? 'off' : 'on')
  }

  const telephone = open?.call?.number
  const mayCallBack = number !== undefined && telephone !== undefined && canType(open) && phone?.canDial === true
  const callBack = (): void => {
    if (number !== undefined && telephone !== undefined) void phone?.dial(number, telephone)
  }

  // Keys ----------------------------------------------------------------------------------------------------------------------------------------
  const commands: readonly {
    readonly code: string
    readonly label: string
    readonly can: boolean
    readonly run: () => void
  }[] = [
    {
      code: 'KeyR',
      label: words['key-reply'],
      can: draft !== undefined && canType(open) && open?.call === undefined,
      run: () => (setPane('talk'), focusOn('text')),
    },
    { code: 'KeyE', label: words['key-end'], can: canType(open), run: () => void close(asksOf(draft?.callType ?? '')) },
    { code: 'KeyT', label: words['key-transfer'], can: canType(open), run: () => setDialog({ kind: 'transfer' }) },
    { code: 'KeyS', label: words['key-put-off'], can: canType(open), run: () => setDialog({ kind: 'put-off' }) },
    ...sheets.map(sheet => ({
      code: sheet.code,
      label: data.sheets[sheet.code]?.[sheet.label] ?? sheet.key,
      can: canType(open),
      run: () => setDialog({ kind: 'sheet', code: sheet.code }),
    })),
    ...(open?.links ?? []).flatMap(link =>
      link.key === undefined || sheets.some(sheet => sheet.code === link.key)
        ? []
        : [
            {
              code: link.key,
              label: link.label,
              can: true,
              run: () => void desk.keepAll().then(() => location.assign(link.href)),
            },
          ],
    ),
    {
      code: 'KeyA',
      label: data.phone.words.answer,
      can: phone?.call?.state === 'ringing',
      run: () => void phone?.accept(),
    },
    { code: 'KeyH', label: data.phone.words['hang-up'], can: phone?.call !== undefined, run: () => phone?.hangUp() },
    { code: 'KeyC', label: data.phone.words['call-back'], can: mayCallBack, run: callBack },
    { code: 'KeyP', label: data.phone.words.new, can: phone !== undefined, run: () => void phone?.openByHand() },
    { code: 'KeyZ', label: words['key-undo'], can: desk.closed !== undefined, run: () => void undo() },
    { code: 'Slash', label: words['key-search'], can: true, run: () => (setPane('queue'), focusOn('queue-search')) },
  ]
  const now = useRef<{ press?: (event: KeyboardEvent) => void; taken?: (number: string) => void }>({})
  now.current.taken = which => {
    setView('mine')
    void openContact(which)
  }
  now.current.press = event => {
    if (event.defaultPrevented) return
    if (event.code === 'KeyK' && (event.ctrlKey || event.metaKey) && !event.altKey) {
      event.preventDefault()
      return setDialog({ kind: 'palette' })
    }
    const isEnter = event.code === 'Enter' || event.code === 'NumpadEnter'
    const { target } = event
    const isField =
      target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
    const isBox = target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox')
    if (dialog !== undefined) return
    if (isEnter && event.ctrlKey && target instanceof HTMLTextAreaElement && target.id === 'text') {
      event.preventDefault()
      return void sendReply()
    }
    if (!keys || event.ctrlKey || event.metaKey || event.altKey) return
    if (isField && !isBox) return
    if (asking && isEnter) {
      event.preventDefault()
      return void close(false)
    }
    if (asking && event.code === 'Escape') return setAsking(false)
    if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) {
      event.preventDefault()
      return setDialog({ kind: 'keys' })
    }
    if (event.shiftKey || event.repeat) return
    const at = lines.findIndex(line => line.number === chosen)
    if (event.code === 'KeyJ' || event.code === 'KeyK') {
      const next = lines[event.code === 'KeyJ' ? Math.min(at + 1, lines.length - 1) : Math.max(at - 1, 0)]
      if (next === undefined) return
      event.preventDefault()
      setPane('queue')
      setChosen(next.number)
      return focusLine(next.number)
    }
    const isLine = target instanceof HTMLElement && target.closest('.ar-queue__line') !== null
    if (isEnter && (isLine || target === document.body)) {
      const line = lines[at] ?? lines[0]
      if (line === undefined) return
      event.preventDefault()
      return void (mayAccept(line, me) ? accept(line.number) : openContact(line.number))
    }
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
    const type = digit === undefined ? undefined : data.callTypes[Number(digit) - 1]
    if (type !== undefined) {
      if (!canType(open)) return
      event.preventDefault()
      chooseType(type.value)
      if (type.asks) {
        setPane('record')
        focusOn('reason')
      } else (document.activeElement as HTMLElement | null)?.blur()
      return
    }
    const command = commands.find(one => one.code === event.code)
    if (command === undefined || !command.can) return
    event.preventDefault()
    command.run()
  }
  useEffect(() => {
    const press = (event: KeyboardEvent): void => now.current.press?.(event)
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  // Drawing -------------------------------------------------------------------------------------------------------------------------------------
  const error = (field: string): string | undefined => {
    const told = data.errors.find(one => one.field === field)?.text
    if (!isLive) return told
    if (!missing.includes(field)) return undefined
    return (
      { callType: words['missing-type'], reason: words['missing-reason'], outcome: words['missing-outcome'] }[field] ??
      words.unsent
    )
  }
  const current = data.views.find(one => one.view === view)
  return (
    <div
      class="ar-operator"
      data-pane={isLive ? pane : open === undefined ? 'queue' : 'work'}
      data-live={isLive ? '' : undefined}
    >
      <LinkBar
        desk={desk}
        data={data}
        keys={keys}
        isLive={isLive}
        onKeys={toggleKeys}
        onHelp={() => setDialog({ kind: 'keys' })}
      />
      <p class="govuk-visually-hidden" aria-live="polite">
        {desk.said}
      </p>
      <p class="govuk-visually-hidden" role="alert">
        {desk.alarm}
      </p>
      <PhoneBar
        phone={isLive ? phone : undefined}
        data={data.phone}
        lang={lang}
        csrf={isLive ? desk.csrf : data.csrf}
        withKeys={isLive && keys}
        onAccept={() => void phone?.accept()}
        onNew={() => void phone?.openByHand()}
      />
      {desk.closed === undefined ? null : (
        <p class="ar-live__done ar-operator__undo">
          <Icon name="check" size={18} /> <span>{words['closed-undo'].replace('#', desk.closed.number)}</span>{' '}
          <button type="button" class="ar-tool" onClick={() => void undo()}>
            {words.undo} <kbd aria-hidden="true">Z</kbd>
          </button>
        </p>
      )}
      {isLive ? (
        <div class="ar-operator__panes" role="group" aria-label={words.more}>
          {(['queue', 'talk', 'record'] as const).map(one => (
            <button
              type="button"
              class="ar-operator__pane-tab"
              aria-pressed={pane === one}
              onClick={() => setPane(one)}
            >
              {words[one]}
            </button>
          ))}
        </div>
      ) : null}
      <div class="ar-operator__grid">
        <section class="ar-operator__queue" aria-labelledby="queue-title">
          <h2 class="govuk-heading-m" id="queue-title">
            {words.queue}
          </h2>
          <nav class="ar-queue-views" aria-label={words.queue}>
            <ul>
              {data.views.map(one => (
                <li>
                  <a
                    class="govuk-link"
                    href={`/${lang}/desk?view=${one.view}`}
                    {...(one.view === view ? { 'aria-current': 'true' as const } : {})}
                    onClick={event => {
                      if (event.ctrlKey || event.metaKey) return
                      event.preventDefault()
                      setView(one.view)
                      if (one.view === 'closed') void desk.readClosed()
                    }}
                  >
                    {one.label}
                    {isLive && one.view !== 'closed' ? ` ${linesOf(one.view).length}` : ''}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {isLive ? (
            <div class="govuk-form-group">
              <label class="govuk-label" for="queue-search">
                {words.search}
              </label>
              <input
                class="govuk-input"
                id="queue-search"
                type="search"
                autocomplete="off"
                value={typed}
                onInput={event => setTyped(event.currentTarget.value)}
                onKeyDown={event => {
                  if (event.code === 'Escape') setTyped('')
                  if (event.code !== 'Enter' && event.code !== 'Escape') return
                  event.preventDefault()
                  const [first] = lines
                  if (first) {
                    setChosen(first.number)
                    focusLine(first.number)
                  }
                }}
              />
            </div>
          ) : null}
          {isLive && !desk.isWhole ? <p class="govuk-body-s">{words['not-whole']}</p> : null}
          <Queue
            lang={lang}
            words={words}
            lines={lines}
            empty={typed.trim() === '' ? (current?.empty ?? '') : words['search-none']}
            emptyText={data.emptyText}
            open={number}
            chosen={chosen}
            me={me}
            names={desk.names}
            fresh={desk.fresh}
            {...(isLive ? { onOpen: (which: string) => void openContact(which) } : {})}
          />
        </section>
        {open === undefined || number === undefined || draft === undefined ? (
          <section class="ar-operator__none">
            <h2 class="govuk-heading-m">{words['none-open']}</h2>
            <p class="govuk-body">{words['none-open-text']}</p>
          </section>
        ) : (
          <form
            class="ar-operator__work"
            method="post"
            action={`/${lang}/desk/${number}`}
            noValidate
            autocomplete="off"
            onSubmit={event => {
              if (!isLive) return
              event.preventDefault()
              const button = event.submitter as HTMLButtonElement | null
              if (button?.value === 'close') void close(asksOf(draft.callType))
              else if (button?.value === 'over') void accept(number, true)
              else if (button?.value === 'reopen') void desk.press(number, { kind: 'reopen' })
              else void sendReply()
            }}
          >
            {isLive || data.csrf === undefined ? null : <input type="hidden" name="csrf" value={data.csrf} />}
            <input type="hidden" name="version" value={String(open.line.version)} />
            <section class="ar-operator__talk" aria-labelledby="contact-title">
              <ContactHead open={open}>
                {open.watched === undefined ? null : (
                  <p class="ar-watched" role="status">
                    <Icon name="person" size={18} /> {open.watched}
                  </p>
                )}
                {open.answeredBy === undefined ? null : (
                  <div class="ar-answered-by">
                    <WarningText>{words['answered-by'].replace('~', open.answeredBy)}</WarningText>
                    <button type="submit" class="govuk-button govuk-button--secondary" name="go" value="over">
                      {words['take-over']}
                    </button>
                  </div>
                )}
                {isLive && mayAccept(open.line, me) ? (
                  <button type="button" class="govuk-button" onClick={() => void accept(number)}>
                    {words.accept}
                  </button>
                ) : null}
              </ContactHead>
              <Safety open={open} data={data} isLive={isLive} desk={desk} />
              {open.codeText === undefined ? null : <p class="govuk-body-s">{open.codeText}</p>}
              <ul class="ar-operator__links">
                {open.links.map(link => (
                  <li>
                    <a
                      class={link.isUrgent === true ? 'govuk-button govuk-button--warning' : 'govuk-link'}
                      href={link.href}
                      // Leaving this page would end the call.
                      {...(phone?.call?.state === 'talking' ? { target: '_blank' } : {})}
                      onClick={event => {
                        const sheet = isLive ? sheets.find(one => one.code === link.key) : undefined
                        if (sheet === undefined || !canType(open)) return
                        event.preventDefault()
                        setDialog({ kind: 'sheet', code: sheet.code })
                      }}
                      {...(link.isUrgent === true ? { role: 'button' as const } : {})}
                    >
                      {link.label}
                    </a>
                    {isLive && keys && link.key !== undefined ? (
                      <kbd aria-hidden="true">{link.key.slice(3)}</kbd>
                    ) : null}
                  </li>
                ))}
              </ul>
              <Conversation open={open} words={words} pending={isLive ? desk.pendingAnswers(number) : []} />
              {open.line.state === 'closed' ? (
                <>
                  <ClosedSummary open={open} words={words} />
                  <button type="submit" class="govuk-button govuk-button--secondary" name="go" value="reopen">
                    {words.undo}
                  </button>
                </>
              ) : open.call !== undefined ? (
                <CallPanel
                  call={open.call}
                  phone={isLive ? phone : undefined}
                  number={number}
                  state={open.line.state}
                  data={data.phone}
                  lang={lang}
                  withKeys={isLive && keys}
                  onCallBack={mayCallBack ? callBack : undefined}
                  onClose={isLive && canType(open) ? () => void close(asksOf(draft.callType)) : undefined}
                />
              ) : canType(open) ? (
                <Reply
                  data={data}
                  open={open}
                  isLive={isLive}
                  value={isLive ? draft.reply : (data.typed['text'] ?? draft.reply)}
                  error={error('text')}
                  onType={reply => {
                    desk.edit(number, { reply })
                    if (missing.includes('text')) setMissing(missing.filter(one => one !== 'text'))
                  }}
                />
              ) : draft.reply === '' ? null : (
                <InsetText>
                  <span class="ar-typed">{draft.reply}</span>
                </InsetText>
              )}
              {working?.theirs === undefined ? null : (
                <InsetText>
                  <strong>{words.theirs}</strong>
                  <span class="ar-typed">{`${working.theirs.reply}\n${working.theirs.notes}`.trim() || '—'}</span>
                </InsetText>
              )}
              {isLive ? <SavedNote desk={desk} words={words} number={number} /> : null}
              <History open={open} words={words} />
            </section>
            {canType(open) ? (
              <section class="ar-operator__record" aria-labelledby="record-title">
                <h2 class="govuk-heading-m" id="record-title">
                  {words.record}
                </h2>
                {asking ? (
                  <div class="ar-ask" role="alert">
                    <p>
                      {words['close-as'].replace(
                        '~',
                        data.callTypes.find(type => type.value === draft.callType)?.label ?? '',
                      )}
                    </p>
                    <button type="button" class="govuk-button" onClick={() => void close(false)}>
                      {words['close-yes']} <kbd aria-hidden="true">↵</kbd>
                    </button>{' '}
                    <button type="button" class="ar-tool" onClick={() => setAsking(false)}>
                      {words['close-no']} <kbd aria-hidden="true">Esc</kbd>
                    </button>
                  </div>
                ) : null}
                <TypeChoice
                  data={data}
                  value={isLive ? draft.callType : (data.typed['callType'] ?? draft.callType)}
                  error={error('callType')}
                  withKeys={isLive && keys}
                  {...(isLive ? { onChoose: chooseType } : {})}
                />
                {isLive ? (
                  asksOf(draft.callType) ? (
                    <ReasonFinder
                      data={data}
                      chosen={draft.reasons}
                      error={error('reason')}
                      onChange={reasons => {
                        desk.edit(number, { reasons })
                        setMissing(missing.filter(one => one !== 'reason'))
                      }}
                    />
                  ) : null
                ) : (
                  <ReasonSelect
                    data={data}
                    value={data.typed['reason'] ?? draft.reasons[0] ?? ''}
                    error={error('reason')}
                  />
                )}
                {!isLive || asksOf(draft.callType) ? (
                  <OutcomeSelect
                    data={data}
                    value={isLive ? draft.outcome : (data.typed['outcome'] ?? draft.outcome)}
                    error={error('outcome')}
                    {...(isLive
                      ? {
                          onChoose: (outcome: Draft['outcome']) => {
                            desk.edit(number, { outcome })
                            setMissing(missing.filter(one => one !== 'outcome'))
                          },
                        }
                      : {})}
                  />
                ) : null}
                {isLive ? (
                  <div class="govuk-form-group">
                    <label class="govuk-label govuk-label--s" for="notes">
                      {words.notes}
                    </label>
                    <p class="govuk-hint" id="notes-hint">
                      {words['notes-hint']}
                    </p>
                    <textarea
                      class="govuk-textarea"
                      id="notes"
                      rows={4}
                      aria-describedby="notes-hint"
                      value={draft.notes}
                      onInput={event => desk.edit(number, { notes: event.currentTarget.value })}
                    />
                  </div>
                ) : null}
                <button type="submit" class="govuk-button govuk-button--secondary" name="go" value="close">
                  {words.close}
                  {isLive && keys ? <kbd aria-hidden="true">E</kbd> : null}
                </button>
                {isLive ? (
                  <ul class="ar-operator__more" aria-label={words.more}>
                    {commands
                      .filter(
                        one =>
                          one.can &&
                          !['KeyR', 'KeyE', 'KeyZ', 'KeyD', 'Slash', 'KeyA', 'KeyH', 'KeyC', 'KeyP'].includes(one.code),
                      )
                      .map(one => (
                        <li>
                          <button type="button" class="ar-tool" onClick={one.run}>
                            {one.label} {keys ? <kbd aria-hidden="true">{one.code.slice(3)}</kbd> : null}
                          </button>
                        </li>
                      ))}
                    {open.isMine ? (
                      <li>
                        <button
                          type="button"
                          class="ar-tool"
                          onClick={() => void desk.press(number, { kind: 'release' })}
                        >
                          {words.release}
                        </button>
                      </li>
                    ) : null}
                  </ul>
                ) : null}
              </section>
            ) : null}
          </form>
        )}
      </div>
      {isLive ? (
        <WorkDialogs
          data={data}
          desk={desk}
          dialog={dialog}
          number={number}
          safe={open?.safe ?? 'unknown'}
          commands={commands}
          onOpen={which => void openContact(which)}
          onClose={() => setDialog(undefined)}
        />
      ) : null}
    </div>
  )
}

/** May this operator write in it as it stands? */
function canType(open: OpenContact | undefined): boolean {
  return open !== undefined && open.line.state !== 'closed' && open.answeredBy === undefined
}
function mayAccept(line: QueueLine, me: string): boolean {
  if (line.state === 'offered' || line.state === 'interrupted' || line.state === 'callback') return true
  return line.state === 'abandoned' && line.operatorId !== me
}
function belongs(line: QueueLine, view: DeskData['view'], me: string): boolean {
  switch (view) {
    case 'waiting':
      return line.state === 'offered'
    case 'mine':
      return line.operatorId === me || (line.state === 'offered' && line.meantFor === me)
    case 'answered':
      return line.operatorId !== undefined && line.operatorId !== me && line.state !== 'callback' && !line.isMissed
    case 'callback':
      return line.state === 'callback' || line.isMissed
    case 'closed':
      return false
  }
}

function LinkBar(props: {
  readonly desk: LiveDesk
  readonly data: DeskData
  readonly keys: boolean
  readonly isLive: boolean
  readonly onKeys: () => void
  readonly onHelp: () => void
}): JSX.Element {
  const { desk, data, isLive, keys } = props
  const { words } = data
  const { link } = desk
  const waits = isLive ? desk.unsent : 0
  const isDown = link === 'reconnecting' || link === 'signed-out'
  return (
    <div class="ar-live__bar">
      <p class={`ar-live__link ar-live__link--${link}`} role={isDown ? 'alert' : undefined}>
        {link === 'plain' ? null : <Icon name={link === 'connected' ? 'check' : 'alert'} size={18} />}
        <span>
          {link === 'connected' ? `${words.connected} · ` : link === 'reconnecting' ? `${words.reconnecting} ` : ''}
          {link === 'signed-out' ? (
            <>
              {words['signed-out']}{' '}
              <a href={`/${data.lang}/sign-in?back=/${data.lang}/desk`}>{words['sign-in']}</a>{' '}
            </>
          ) : null}
          {isDown && waits > 0
            ? (desk.survives ? words['saved-here'] : words['saved-nowhere']).replace('#', String(waits))
            : isDown
              ? ''
              : desk.asOf}
        </span>
      </p>
      {isLive ? (
        <div class="ar-live__tools">
          <button type="button" class="ar-tool ar-tool--keys" aria-pressed={keys} onClick={props.onKeys}>
            {keys ? words['keys-on'] : words['keys-off']}
          </button>
          <button type="button" class="ar-tool ar-tool--keys" onClick={props.onHelp}>
            {words['keys-help']} <kbd aria-hidden="true">?</kbd>
          </button>
        </div>
      ) : null}
    </div>
  )
}

/** Asked first: can an answer do harm where it is read? */
function Safety({
  open,
  data,
  isLive,
  desk,
}: {
  open: OpenContact
  data: DeskData
  isLive: boolean
  desk: LiveDesk
}): JSX.Element {
  const { words } = data
  const question = open.call === undefined ? words['safe-question'] : data.phone.words['safe-question']
  const note = (safe: OpenContact['safe']) => void desk.press(open.line.number, { kind: 'note-safety', safe })
  return (
    <div class="ar-safety">
      {open.safe === 'yes' ? <InsetText>{open.safeText}</InsetText> : <WarningText>{open.safeText}</WarningText>}
      {isLive && canType(open) ? (
        <div class="ar-safety__ask" role="group" aria-label={question}>
          <span aria-hidden="true">{question}</span>
          {(['yes', 'no', 'unknown'] as const).map(one => (
            <button type="button" class="ar-choice" aria-pressed={open.safe === one} onClick={() => note(one)}>
              {words[`safe-${one}`]}
            </button>
          ))}
          {open.safe === 'yes' || open.call !== undefined ? null : (
            <button
              type="button"
              class="ar-tool"
              onClick={() => {
                const [first] = data.snippets
                if (first) desk.edit(open.line.number, { reply: first.texts[open.voice][open.lang] })
                focusOn('text')
              }}
            >
              {words['safe-ask']}
            </button>
          )}
        </div>
      ) : null}
    </div>
  )
}

/** The answer, with ready sentences in the writer's language behind a / at its beginning. */
function Reply(props: {
  readonly data: DeskData
  readonly open: OpenContact
  readonly isLive: boolean
  readonly value: string
  readonly error: string | undefined
  readonly onType: (text: string) => void
}): JSX.Element {
  const { data, open, isLive, value } = props
  const { words } = data
  const [at, setAt] = useState(0)
  const asked = isLive ? /^\/(.{0,40})$/.exec(value)?.[1] : undefined
  const found =
    asked === undefined
      ? []
      : data.snippets.filter(one => fits(`${one.title} ${one.texts[open.voice][open.lang]}`, asked)).slice(0, 8)
  const insert = (text: string): void => {
    props.onType(text)
    setAt(0)
    focusOn('text')
  }
  return (
    <div class={props.error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <label class="govuk-label govuk-label--s" for="text">
        {words.reply}
      </label>
      <p class="govuk-hint" id="text-hint">
        {words['reply-hint'].replace('~', open.langName)} {isLive ? words['snippets-hint'] : ''}
      </p>
      {props.error === undefined ? null : (
        <p class="govuk-error-message" id="text-error">
          {props.error}
        </p>
      )}
      <textarea
        class="govuk-textarea"
        id="text"
        name="text"
        rows={4}
        lang={open.lang}
        autocomplete="off"
        aria-describedby={props.error === undefined ? 'text-hint' : 'text-hint text-error'}
        {...(found.length > 0 ? { 'aria-controls': 'snippets' } : {})}
        value={value}
        {...(isLive
          ? { onInput: (event: Event) => props.onType((event.currentTarget as HTMLTextAreaElement).value) }
          : {})}
        onKeyDown={event => {
          if (found.length === 0) return
          if (event.code === 'ArrowDown' || event.code === 'ArrowUp') {
            event.preventDefault()
            setAt((at + (event.code === 'ArrowDown' ? 1 : -1) + found.length) % found.length)
          } else if (event.code === 'Enter' && !event.ctrlKey) {
            event.preventDefault()
            insert(found[Math.min(at, found.length - 1)]?.texts[open.voice][open.lang] ?? '')
          } else if (event.code === 'Escape') props.onType('')
        }}
      >
        {value}
      </textarea>
      {found.length === 0 ? null : (
        <ul class="ar-finder__list ar-finder__list--snippets" id="snippets" aria-label={words.snippets}>
          {found.map((one, i) => (
            <li class={i === at ? 'ar-finder__at' : undefined}>
              <button type="button" onClick={() => insert(one.texts[open.voice][open.lang])}>
                <strong>{one.title}</strong> <span lang={open.lang}>{one.texts[open.voice][open.lang]}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="ar-operator__send">
        <button type="submit" class="govuk-button" name="go" value="answer">
          {words.send}
        </button>
        {isLive ? <span class="ar-quiet">{words['send-key']}</span> : null}
      </p>
    </div>
  )
}

function SavedNote({
  desk,
  words,
  number,
}: {
  desk: LiveDesk
  words: DeskData['words']
  number: string
}): JSX.Element | null {
  const one = desk.working.get(number)
  if (one === undefined || one.refused || one.edits === 0) return null
  const isDown = desk.link !== 'connected'
  const text =
    one.edits === one.kept
      ? words.saved
      : isDown
        ? desk.survives
          ? words['saved-here']
          : words['saved-nowhere']
        : words.saving
  return <p class="ar-quiet ar-saved">{text.replace('#', '1')}</p>
}

function focusOn(id: string): void {
  // After the pane has been drawn.
  setTimeout(() => document.getElementById(id)?.focus(), 0)
}
function focusLine(number: string): void {
  setTimeout(() => document.getElementById(queueLineId(number))?.querySelector<HTMLElement>('a')?.focus(), 0)
}

/** A setting of this workplace. A browser that keeps nothing simply forgets it. */
function recall(): string | undefined {
  try {
    return localStorage.getItem('arasha.desk.keys') ?? undefined
  } catch {
    return undefined
  }
}
function remember(value: string): void {
  try {
    localStorage.setItem('arasha.desk.keys', value)
  } catch {
    // Kept for this page only.
  }
}
