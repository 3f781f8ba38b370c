// A keep-alive HTTP client that costs next to nothing, so that what is measured is the server: one socket, one request at a time, no headers
// parsed but status and length. Only for talking to our own server over loopback.
import net from 'node:net'

export type Reply = { readonly status: number; readonly body: string }
export type Lane = {
  post(path: string, headers: string, body: string): Promise<Reply>
  close(): void
}

export async function openLane(url: string): Promise<Lane> {
  const { hostname, port } = new URL(url)
  const socket = net.connect({ host: hostname, port: Number(port), noDelay: true })
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | undefined
  let received = Buffer.alloc(0)
  const fail = (error: Error) => {
    waiting?.reject(error)
    waiting = undefined
  }
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('the server closed the connection')))
  socket.on('data', chunk => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const end = received.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = received.toString('latin1', 0, end)
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0)
    if (received.length < end + 4 + length) return
    const reply = { status: Number(head.slice(9, 12)), body: received.toString('utf8', end + 4, end + 4 + length) }
    received = received.subarray(end + 4 + length)
    const asked = waiting
    waiting = undefined
    asked?.resolve(reply)
  })
  return {
    post: (path, headers, body) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error('the server closed the connection'))
        waiting = { resolve, reject }
        socket.write(
          `POST ${path} HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${headers}\r\n\r\n${body}`,
        )
      }),
    close: () => socket.destroy(),
  }
}
