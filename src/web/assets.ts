// Where the built scripts, styles and fonts are. Their names carry a hash of their content, so a browser may keep them for ever;
// the manifest, written by scripts/build.mjs, maps the plain name to the hashed one. Server only.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The folder that the server publishes under /assets/, every file immutable. */
export const assetsFolder = path.resolve(import.meta.dirname, '..', '..', 'assets')

let manifest: Readonly<Record<string, string>> | undefined

/** `assetPath('staff.css')` → `/assets/staff.0123456789ab.css`. Throws on a name the build did not make: a page without its style must not go out quietly. */
export function assetPath(name: string): string {
  manifest ??= JSON.parse(readFileSync(path.join(assetsFolder, 'manifest.json'), 'utf8')) as Record<string, string>
  const file = manifest[name]
  if (file === undefined)
    throw new Error(`the build made no asset "${name}"; it made ${Object.keys(manifest).join(', ')}`)
  return `/assets/${file}`
}
