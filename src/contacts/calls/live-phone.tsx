// The telephone beside the desk: a call that rings pops up, is taken or hung up by one key, and becomes the contact that is open. Whatever the exchange says
// is told to the server until the server has answered. Without an exchange the desk still opens an empty contact for a call on another telephone.
// Runs in the browser, as part of the desk's island.
import type { JSX } from 'preact'
import { Icon } from '../../web/components/icons.tsx'
import type { End, Line, OpenCall, PhoneData, Softphone } from './contract.ts'

/** What the telephone needs of the desk. */
type Desk = {
  readonly ask: (
    path: string,
    fields: Record<string, string>,
  ) => Promise<{ ok: boolean; status: number; body: unknown } | undefined>
  readonly look: <T>(path: string) => Promise<T | undefined>
  readonly press: (number: string, deed: { kind: 'accept' } | { kind: 'end' }) => Promise<'done' | 'kept' | 'refused'>
  readonly say: (text: string) => void
  readonly warn: (text: string) => void
}
type Call = {
  readonly name: string
  /** Of the contact; undefined until the server has answered. */
  number: string | undefined
  state: 'ringing' | 'talking'
  isOurs: boolean
  /** A colleague's call, heard by a supervisor. */
  readonly isListening?: true
}
/** So long a person on the line waits for the server before the call is taken without it. */
const waitForServerMs = 1500

export class LivePhone {
  call: Call | undefined
  link: 'none' | 'loading' | 'ready' | 'not-ready' = 'none'
  readonly #data: PhoneData
  readonly #desk: Desk
  readonly #redraw: () => void
  readonly #taken: (number: string) => void
  #phone: Softphone | undefined
  #stopped = false
  /** News of each call go out one after another. */
  readonly #telling = new Map<string, Promise<void>>()

  constructor(data: PhoneData, desk: Desk, redraw: () => void, taken: (number: string) => void) {
    this.#data = data
    this.#desk = desk
    this.#redraw = redraw
    this.#taken = taken
  }

  start(): () => void {
    void this.#load()
    const guard = (event: BeforeUnloadEvent): void => {
      if (this.call?.state === 'talking') event.preventDefault()
    }
    addEventListener('beforeunload', guard)
    return () => {
      this.#stopped = true
      this.#phone?.stop()
      removeEventListener('beforeunload', guard)
    }
  }

  async #load(): Promise<void> {
    const { script } = this.#data
    if (script === undefined) return
    const line = (await this.#desk.look<{ line?: Line }>('calls/line'))?.line
    if (line === undefined || this.#stopped) return
    this.link = 'loading'
    this.#redraw()
    const isThere = await loadScript(script)
    if (!isThere || this.#stopped || globalThis.arashaSoftphone === undefined) {
      this.link = 'not-ready'
      return this.#redraw()
    }
    this.#phone = globalThis.arashaSoftphone(line, {
      onLink: isReady => {
        this.link = isReady ? 'ready' : 'not-ready'
        this.#redraw()
      },
      onRing: (name, from) => this.#ring(name, from),
      onTalking: name => {
        if (this.call?.name !== name) return
        this.call.state = 'talking'
        this.#redraw()
      },
      onEnd: (name, end) => this.#end(name, end),
    })
  }

  #ring(name: string, from: string): void {
    const call: Call = { name, number: undefined, state: 'ringing', isOurs: false }
    this.call = call
    this.#desk.say(this.#data.words.rings)
    this.#redraw()
    this.#tell(name, 'calls/ring', { call: name, from }, body => {
      call.number = (body as { number?: string }).number
      this.#redraw()
    })
  }

  #end(name: string, end: End): void {
    const call = this.call?.name === name ? this.call : undefined
    if (call) this.call = undefined
    this.#redraw()
    // Whoever only listened ends nothing of the call.
    if (call?.isListening === true) return
    // Refused here or taken elsewhere, it rings on or is in other hands: not for this desk to tell.
    if (end === 'no-sound') this.#desk.warn(this.#data.words['no-microphone'])
    if (end === 'there' || end === 'no-sound') this.#tell(name, 'calls/gone', { call: name })
    else if (end === 'here' && call?.isOurs === true && call.state === 'talking') {
      const { number } = call
      if (number !== undefined) void this.#desk.press(number, { kind: 'end' })
    }
  }

  /** Tells the server until it has answered, in order. */
  #tell(name: string, path: string, fields: Record<string, string>, heard?: (body: unknown) => void): void {
    const before = this.#telling.get(name) ?? Promise.resolve()
    const telling = before.then(async () => {
      for (let pauseMs = 500; !this.#stopped; pauseMs = Math.min(pauseMs * 2, 8000)) {
        const answer = await this.#desk.ask(path, fields)
        if (
          answer !== undefined &&
          (answer.ok || (answer.status >= 400 && answer.status < 500 && answer.status !== 401))
        )
          return answer.ok ? heard?.(answer.body) : undefined
        await new Promise(resolve => setTimeout(resolve, pauseMs))
      }
    })
    this.#telling.set(name, telling)
  }

  /** The contact first, so that two desks never take one call; but nobody hears a ringing tone because a server is down. */
  async accept(): Promise<void> {
    const { call } = this
    if (call === undefined || call.state !== 'ringing' || call.isOurs) return
    call.isOurs = true
    const told = this.#telling.get(call.name) ?? Promise.resolve()
    await Promise.race([told, new Promise(resolve => setTimeout(resolve, waitForServerMs))])
    if (call.number !== undefined) {
      const outcome = await Promise.race([
        this.#desk.press(call.number, { kind: 'accept' }),
        new Promise<'kept'>(resolve => setTimeout(() => resolve('kept'), waitForServerMs)),
      ])
      if (outcome === 'refused') {
        call.isOurs = false
        return this.#redraw()
      }
      this.#taken(call.number)
    } else
      void told.then(() => {
        if (call.number === undefined) return
        void this.#desk.press(call.number, { kind: 'accept' })
        this.#taken(call.number)
      })
    this.#phone?.answer(call.name)
    this.#redraw()
  }

  hangUp(): void {
    if (this.call) this.#phone?.hangUp(this.call.name)
  }

  get canDial(): boolean {
    return this.#phone !== undefined && this.link === 'ready' && this.call === undefined
  }
  /** Calls the number of a contact in hand; the contact is this operator's from then on. */
  async dial(number: string, telephone: string): Promise<void> {
    if (!this.#phone || !this.canDial) return
    if ((await this.#desk.press(number, { kind: 'accept' })) === 'refused') return
    const name = this.#phone.dial(telephone)
    this.call = { name, number, state: 'talking', isOurs: true }
    this.#redraw()
    this.#tell(name, `${number}/call-back`, { call: name })
  }

  /** A supervisor hears what an operator and a caller say, and is not heard. */
  async listen(number: string): Promise<void> {
    if (!this.#phone || !this.canDial) return
    const answer = await this.#desk.ask(`${number}/listen`, {})
    const dial = (answer?.body as { dial?: string } | undefined)?.dial
    if (answer?.ok !== true || dial === undefined) return this.#desk.warn(this.#data.words['no-listen'])
    const name = this.#phone.dial(dial, true)
    this.call = { name, number, state: 'talking', isOurs: true, isListening: true }
    this.#desk.say(this.#data.words.listening)
    this.#redraw()
  }

  /** The demonstration plays the caller. */
  async playCaller(go: 'ring' | 'drop', contact: string): Promise<void> {
    await this.#desk.ask('calls/demo', { go, contact })
  }

  /** An empty contact for a call on another telephone. */
  async openByHand(): Promise<void> {
    const key = crypto.randomUUID()
    const answer = await this.#desk.ask('calls/new', { key })
    const number = (answer?.body as { number?: string } | undefined)?.number
    if (answer?.ok === true && number !== undefined) this.#taken(number)
  }
}

/** The page allows scripts of this server alone, and asks that an address be made on purpose. */
function loadScript(address: string): Promise<boolean> {
  return new Promise(resolve => {
    const script = document.createElement('script')
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes?: { createPolicy: (name: string, rules: object) => { createScriptURL: (url: string) => string } }
    }
    const policy = trustedTypes?.createPolicy('arasha-softphone', { createScriptURL: (url: string) => url })
    script.src = policy ? policy.createScriptURL(address) : address
    script.onload = () => resolve(true)
    script.onerror = () => resolve(false)
    document.head.append(script)
  })
}

/** Above the panes: is the telephone ready, what rings, what is being said. */
export function PhoneBar(props: {
  readonly phone: LivePhone | undefined
  readonly data: PhoneData
  readonly lang: string
  readonly csrf: string | undefined
  readonly withKeys: boolean
  readonly onAccept: () => void
  readonly onNew: () => void
}): JSX.Element {
  const { phone, data, lang, withKeys } = props
  const { words } = data
  const key = (letter: string) => (withKeys ? <kbd aria-hidden="true">{letter}</kbd> : null)
  const call = phone?.call
  return (
    <section class="ar-phone" aria-label={words.title}>
      {call === undefined ? null : (
        <p class={`ar-phone__call ar-phone__call--${call.state}`} role="alert">
          <Icon name={call.state === 'ringing' ? 'alert' : 'check'} size={18} />
          <strong>
            {call.state === 'ringing' ? words.rings : call.isListening ? words.listening : words.talking}
          </strong>{' '}
          {call.number === undefined ? null : <span translate={false}>{call.number}</span>}{' '}
          {call.state === 'ringing' ? (
            <button type="button" class="govuk-button" onClick={props.onAccept}>
              {words.answer} {key('A')}
            </button>
          ) : null}{' '}
          <button type="button" class="govuk-button govuk-button--secondary" onClick={() => phone?.hangUp()}>
            {call.state === 'ringing' ? words.refuse : words['hang-up']} {key('H')}
          </button>
        </p>
      )}
      <form class="ar-phone__tools" method="post" action={`/${lang}/desk/calls`}>
        {props.csrf === undefined ? null : <input type="hidden" name="csrf" value={props.csrf} />}
        <button
          type="submit"
          class="ar-tool"
          onClick={event => {
            if (phone === undefined) return
            event.preventDefault()
            props.onNew()
          }}
        >
          {words.new} {key('P')}
        </button>
        {phone === undefined || phone.link === 'none' ? null : (
          <span class="ar-quiet ar-phone__link" data-link={phone.link}>
            {phone.link === 'ready' ? words.ready : phone.link === 'loading' ? words.loading : words['not-ready']}
          </span>
        )}
        {data.script === undefined ? null : (
          <a class="govuk-link" href={`/${lang}/desk/calls/place`}>
            {words.place}
          </a>
        )}
      </form>
      {data.isDemo ? (
        <form class="ar-phone__tools" method="post" action={`/${lang}/desk/calls/demo`}>
          {props.csrf === undefined ? null : <input type="hidden" name="csrf" value={props.csrf} />}
          <button
            type="submit"
            class="ar-tool"
            name="go"
            value="ring"
            onClick={event => {
              if (phone === undefined) return
              event.preventDefault()
              void phone.playCaller('ring', '')
            }}
          >
            {words['demo-ring']}
          </button>
        </form>
      ) : null}
    </section>
  )
}

/** In place of an answer to write: who is on the line, or what to do now that nobody is. */
export function CallPanel(props: {
  readonly call: OpenCall
  readonly phone: LivePhone | undefined
  readonly number: string
  readonly state: string
  readonly data: PhoneData
  readonly lang: string
  readonly withKeys: boolean
  readonly onCallBack: (() => void) | undefined
  readonly onClose: (() => void) | undefined
}): JSX.Element {
  const { call, data, state } = props
  const { words } = data
  const isBroken = state === 'interrupted' || state === 'abandoned'
  return (
    <div class="ar-phone__panel">
      <p class="govuk-body">
        {words.number}:{' '}
        {call.number === undefined ? (
          words['no-number']
        ) : (
          <a class="govuk-link ar-number" href={`tel:${call.number}`} translate={false}>
            {call.number}
          </a>
        )}
      </p>
      {call.mayListen && props.phone?.canDial ? (
        <p>
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() => void props.phone?.listen(props.number)}
          >
            {words.listen}
          </button>
        </p>
      ) : null}
      {isBroken ? (
        <div class="ar-ask">
          <p>
            {call.over === undefined ? null : <strong>{words.over.replace('~', call.over)} </strong>}
            {words.choose}
          </p>
          {props.onCallBack === undefined ? null : (
            <>
              <button type="button" class="govuk-button" onClick={props.onCallBack}>
                {words['call-back']} {props.withKeys ? <kbd aria-hidden="true">C</kbd> : null}
              </button>{' '}
            </>
          )}
          {props.onClose === undefined ? null : (
            <button type="button" class="govuk-button govuk-button--secondary" onClick={props.onClose}>
              {words.close} {props.withKeys ? <kbd aria-hidden="true">E</kbd> : null}
            </button>
          )}
        </div>
      ) : state === 'active' && call.over === undefined ? (
        <p class="govuk-body">{words['call-is-on']}</p>
      ) : null}
      {data.isDemo && call.over === undefined && state !== 'closed' ? (
        <>
          <input type="hidden" name="contact" value={props.number} />
          <button
            type="submit"
            class="ar-tool"
            name="go"
            value="drop"
            formaction={`/${props.lang}/desk/calls/demo`}
            onClick={event => {
              if (props.phone === undefined) return
              event.preventDefault()
              void props.phone.playCaller('drop', props.number)
            }}
          >
            {words['demo-drop']}
          </button>
        </>
      ) : null}
    </div>
  )
}
