// A browser without a script at the public door: cookies, no memory, follows 303 as browsers do. A page that answered a POST would leave the form
// on the visitor's disk, so every POST must be a 303.
import assert from 'node:assert/strict'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

export type DoorVisitor = {
  get(url: string): Promise<LightMyRequestResponse>
  post(url: string, fields: Record<string, string>): Promise<LightMyRequestResponse>
}

/** `network`: the address it comes from. */
export function doorVisitor(app: FastifyInstance, network = '127.0.0.1'): DoorVisitor {
  const jar = new Map<string, string>()
  const ask = async (method: 'GET' | 'POST', url: string, fields?: Record<string, string>) => {
    const answer = await app.inject({
      method,
      url,
      remoteAddress: network,
      headers: {
        host: 'localhost',
        accept: 'text/html',
        ...(jar.size > 0 && { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(fields && { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }),
      },
      ...(fields && { payload: new URLSearchParams(fields).toString() }),
    })
    for (const one of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
  const get = (url: string) => ask('GET', url)
  return {
    get,
    post: async (url, fields) => {
      const answer = await ask('POST', url, fields)
      assert.equal(answer.statusCode, 303, answer.body.slice(0, 300))
      return get(String(answer.headers.location))
    },
  }
}

/** What a page says, without its tags. */
export function wordsOf(html: string): string {
  return html
    .replaceAll(/<(script|style|title)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
}
