// A real exchange for a test: Debian's Kamailio between a caller (sipp, over UDP) and a desk (a softphone, over WebSocket). Only where both are installed;
// everywhere else it says why not. Neither is needed to run or to test the product: test/exchange.ts plays the same part.
import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { offer } from './exchange.ts'

const run = promisify(execFile)

/** Why no Kamailio can play the exchange here; undefined when it can. */
export async function whyNoKamailio(): Promise<string | undefined> {
  for (const [program, flag] of [
    ['kamailio', '-v'],
    ['sipp', '-v'],
  ] as const) {
    const found = await run(program, [flag]).then(
      () => true,
      // sipp ends with a code of its own when it only says its version.
      (error: { code?: unknown }) => error.code !== 'ENOENT',
    )
    if (!found) return `${program} is not installed (Debian: kamailio, kamailio-websocket-modules, sip-tester)`
  }
  return undefined
}

export type Kamailio = {
  readonly socket: string
  /** sipp calls an extension, waits to be answered, talks for so long and hangs up. Resolves when the whole call went well, throws what sipp says otherwise. */
  call(extension: string, from: string, talkMs: number): Promise<void>
  stop(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

export async function startKamailio(): Promise<Kamailio> {
  const folder = mkdtempSync(path.join(tmpdir(), 'arasha-kamailio-'))
  const [udp, tcp] = [await freePort(), await freePort()]
  writeFileSync(path.join(folder, 'kamailio.cfg'), configuration(udp, tcp))
  const server = spawn(
    'kamailio',
    [
      '-f',
      path.join(folder, 'kamailio.cfg'),
      '-DD',
      '-E',
      '-m',
      '32',
      '-M',
      '4',
      '-Y',
      folder,
      '-P',
      path.join(folder, 'pid'),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  server.stderr.on('data', data => (said = (said + String(data)).slice(-4000)))
  const ended = new Promise<void>(resolve => server.once('close', () => resolve()))
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  for (let i = 0; ; i++) {
    const isUp = await fetch(`http://127.0.0.1:${tcp}/`).then(
      () => true,
      () => false,
    )
    if (isUp) break
    if (i > 100 || server.exitCode !== null) {
      await stop()
      throw new Error(`Kamailio did not begin: ${said}`)
    }
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  return {
    socket: `ws://localhost:${tcp}`,
    call: async (extension, from, talkMs) => {
      const scenario = path.join(folder, 'caller.xml')
      writeFileSync(scenario, caller(from, talkMs))
      const own = String(await freePort())
      await run(
        'sipp',
        [
          `127.0.0.1:${udp}`,
          '-sf',
          scenario,
          '-s',
          extension,
          '-i',
          '127.0.0.1',
          '-p',
          own,
          '-m',
          '1',
          '-nostdin',
          '-timeout',
          '25',
          '-timeout_error',
        ],
        { cwd: folder },
      ).catch((error: { stderr?: string; code?: unknown }) => {
        throw new Error(`sipp ended with ${String(error.code)}: ${(error.stderr ?? '').slice(-600)}`)
      })
    },
    stop,
  }
}

/** A desk's own address is known to the exchange alone, so it goes into the contact that the caller sees. */
const configuration = (udp: number, tcp: number): string => `#!KAMAILIO
debug=0
log_stderror=yes
children=1
tcp_children=2
auto_aliases=no
listen=udp:127.0.0.1:${udp}
listen=tcp:127.0.0.1:${tcp}
tcp_accept_no_cl=yes
${['tm', 'sl', 'rr', 'pv', 'maxfwd', 'usrloc', 'registrar', 'textops', 'siputils', 'xhttp', 'websocket', 'nathelper']
  .map(name => `loadmodule "${name}.so"`)
  .join('\n')}
modparam("nathelper|registrar", "received_avp", "$avp(received)")
request_route {
  if (!mf_process_maxfwd_header("10")) { sl_send_reply("483", "Too Many Hops"); exit; }
  if (is_method("REGISTER")) { fix_nated_register(); save("location"); exit; }
  if (has_totag()) {
    if (loose_route()) { handle_ruri_alias(); t_on_reply("DESK"); t_relay(); exit; }
    if (is_method("ACK")) { if (t_check_trans()) t_relay(); exit; }
    sl_send_reply("404", "Not Here"); exit;
  }
  if (is_method("CANCEL")) { if (t_check_trans()) t_relay(); exit; }
  if (!is_method("INVITE")) { sl_send_reply("405", "Method Not Allowed"); exit; }
  record_route();
  if (!lookup("location")) { sl_send_reply("404", "Not Found"); exit; }
  t_on_reply("DESK");
  t_relay();
}
onreply_route[DESK] {
  if (proto == WS || proto == WSS) add_contact_alias();
}
event_route[xhttp:request] {
  set_reply_close();
  set_reply_no_connect();
  if ($hdr(Upgrade) =~ "websocket" && $rm == "GET") { ws_handle_handshake(); exit; }
  xhttp_reply("404", "Not Found", "", "");
}
`

const caller = (from: string, talkMs: number): string => {
  const head = (
    method: string,
    sequence: number,
    to: string,
  ) => `Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
Max-Forwards: 70
From: <sip:${from}@exchange.test>;tag=[call_number]
To: <sip:[service]@exchange.test>${to}
Call-ID: [call_id]
CSeq: ${sequence} ${method}
Contact: <sip:caller@[local_ip]:[local_port]>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<scenario name="a caller">
<send retrans="500"><![CDATA[
INVITE sip:[service]@[remote_ip]:[remote_port] SIP/2.0
${head('INVITE', 1, '')}
Content-Type: application/sdp
Content-Length: [len]

${offer.replaceAll('\r\n', '\n')}]]></send>
<recv response="100" optional="true"/>
<recv response="180" optional="true"/>
<recv response="200" rrs="true"/>
<send><![CDATA[
ACK [next_url] SIP/2.0
${head('ACK', 1, '[peer_tag_param]')}
[routes]
Content-Length: 0

]]></send>
<pause milliseconds="${talkMs}"/>
<send retrans="500"><![CDATA[
BYE [next_url] SIP/2.0
${head('BYE', 2, '[peer_tag_param]')}
[routes]
Content-Length: 0

]]></send>
<recv response="200"/>
</scenario>
`
}
