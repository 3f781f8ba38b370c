// The bundle `contacts-calls`: the softphone. The desk loads it only where an exchange is set and the operator has an extension. It carries a call to and
// from the exchange and decides nothing: whose call it becomes is the desk's to say. One call at a time; a second one hears "busy", so that the exchange
// rings at another desk. It keeps nothing and logs nothing.
import JsSIP from 'jssip'
import type { RTCSession } from 'jssip/lib/RTCSession.js'
import type { End, Heard, Line, Softphone } from './contract.ts'

/** So that one call is one contact wherever it rings, an exchange that rings at each desk under another name says here which call it is. */
const nameHeader = 'X-Call-Name'
/** No servers that tell a page's address: the exchange of the ministry is on its own network. */
const media = { mediaConstraints: { audio: true, video: false }, pcConfig: { iceServers: [] } }

globalThis.arashaSoftphone = (line: Line, heard: Heard): Softphone => {
  const agent = new JsSIP.UA({
    sockets: [new JsSIP.WebSocketInterface(line.socket)],
    uri: `sip:${line.extension}@${line.domain}`,
    password: line.secret,
    user_agent: 'Arasha',
    register_expires: 120,
    session_timers: false,
    connection_recovery_min_interval: 1,
    connection_recovery_max_interval: 15,
  })
  let current: { readonly call: string; readonly session: RTCSession } | undefined

  const hold = (call: string, session: RTCSession): void => {
    current = { call, session }
    let isOver = false
    let sound: HTMLAudioElement | undefined
    const end = (how: End): void => {
      if (isOver) return
      isOver = true
      if (current?.session === session) current = undefined
      sound?.remove()
      heard.onEnd(call, how)
    }
    const hear = (connection: RTCPeerConnection): void =>
      connection.addEventListener('track', ({ track, streams }) => {
        sound?.remove()
        // Exchanges that do not name the stream send a track alone.
        sound = play(streams[0] ?? new MediaStream([track]))
      })
    // A call of our own has its connection already.
    const begun = session.connection as RTCPeerConnection | null | undefined
    if (begun) hear(begun)
    else session.on('peerconnection', ({ peerconnection }) => hear(peerconnection as unknown as RTCPeerConnection))
    session.on('confirmed', () => heard.onTalking(call))
    session.on('ended', ({ originator }) => end((originator as string) === 'local' ? 'here' : 'there'))
    session.on('failed', ({ originator, message, cause }) => {
      if (cause === JsSIP.C.causes.USER_DENIED_MEDIA_ACCESS) return end('no-sound')
      if ((originator as string) === 'local') return end('here')
      // A colleague took it: the exchange says so in its CANCEL.
      const why = (message as { getHeader?: (name: string) => string | undefined } | null)?.getHeader?.('Reason') ?? ''
      end(/cause=200\b/.test(why) ? 'elsewhere' : 'there')
    })
  }

  agent.on('registered', () => heard.onLink(true))
  agent.on('unregistered', () => heard.onLink(false))
  agent.on('registrationFailed', () => heard.onLink(false))
  agent.on('disconnected', () => heard.onLink(false))
  agent.on('newRTCSession', ({ session, request }: { session: RTCSession; request: SipRequest }) => {
    if ((session.direction as string) !== 'incoming') return
    if (current !== undefined) return session.terminate({ status_code: 486 })
    const call = request.getHeader(nameHeader) ?? request.call_id
    hold(call, session)
    heard.onRing(call, session.remote_identity.uri.user ?? '')
  })
  agent.start()

  return {
    answer: call => {
      if (current?.call === call && !current.session.isEstablished()) current.session.answer(media)
    },
    hangUp: call => {
      if (current?.call === call && !current.session.isEnded()) current.session.terminate()
    },
    dial: (number, isMute = false) => {
      const session = agent.call(`sip:${encodeURIComponent(number)}@${line.domain}`, media)
      if (isMute) session.on('connecting', () => session.mute({ audio: true }))
      const call = (session as unknown as { _request: SipRequest })._request.call_id
      hold(call, session)
      return call
    },
    stop: () => agent.stop(),
  }
}

type SipRequest = { readonly call_id: string; readonly getHeader: (name: string) => string | undefined }

function play(stream: MediaStream): HTMLAudioElement {
  const sound = document.createElement('audio')
  sound.autoplay = true
  sound.srcObject = stream
  document.body.append(sound)
  void sound.play().catch(() => undefined)
  return sound
}
