// Serves what the build made: only files of the manifest, each under a name that carries its hash, so that a browser may keep it for ever.
// Read once at start; texts are compressed when first asked for. Nothing else on the disk can be reached from here.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { Problem } from './problems.ts'
import { route, type Answer, type Visit } from './route.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
  '.json': 'application/json; charset=utf-8',
}
const isText = /^(text|image\/svg|application\/json)/
type Encoding = 'br' | 'gzip'
type Asset = { readonly mediaType: string; readonly plain: Buffer; readonly packed: Map<Encoding, Promise<Buffer>> }

/** `folder` holds the files and manifest.json: plain name → hashed name. */
export function assetRoutes(app: FastifyInstance, folder: string): void {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Record<string, string>
  const assets = new Map(
    Object.values(manifest).map((name): [string, Asset] => {
      const mediaType = mediaTypes[path.extname(name)]
      if (!mediaType) throw new Error(`asset ${name} has no known media type`)
      return [name, { mediaType, plain: readFileSync(path.join(folder, name)), packed: new Map() }]
    }),
  )
  const publicBecause = { public: 'styles, scripts, fonts and pictures are the same for everybody' }

  route(app, {
    method: 'GET',
    url: '/assets/:file',
    access: publicBecause,
    handle: async visit => {
      const asset = assets.get((visit.request.params as { file: string }).file)
      if (!asset) throw new Problem('not-found')
      visit.reply.header('cache-control', 'public, max-age=31536000, immutable')
      return answer(visit, asset)
    },
  })

  // Browsers ask for this one by themselves: the neutral sign, which says nothing about the site.
  const neutral = assets.get(manifest['neutral.svg'] ?? '')
  if (neutral) {
    route(app, {
      method: 'GET',
      url: '/favicon.ico',
      access: publicBecause,
      handle: async visit => {
        visit.reply.header('cache-control', 'public, max-age=86400')
        return answer(visit, neutral)
      },
    })
  }
}

async function answer(visit: Visit, asset: Asset): Promise<Answer> {
  const accepted = String(visit.request.headers['accept-encoding'] ?? '')
  const encoding = !isText.test(asset.mediaType)
    ? undefined
    : /\bbr\b/.test(accepted)
      ? 'br'
      : /\bgzip\b/.test(accepted)
        ? 'gzip'
        : undefined
  if (isText.test(asset.mediaType)) visit.reply.header('vary', 'accept-encoding')
  if (encoding === undefined) return { bytes: asset.plain, mediaType: asset.mediaType }
  visit.reply.header('content-encoding', encoding)
  let packed = asset.packed.get(encoding)
  if (!packed) asset.packed.set(encoding, (packed = pack(encoding, asset.plain)))
  return { bytes: await packed, mediaType: asset.mediaType }
}

function pack(encoding: Encoding, bytes: Buffer): Promise<Buffer> {
  return encoding === 'gzip'
    ? promisify(gzip)(bytes, { level: 9 })
    : promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
}
