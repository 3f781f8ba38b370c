// Builds everything that runs: TypeScript to dist/, islands and client scripts with esbuild, styles with sass, fonts copied.
// Asset names carry a hash of their content, so that a browser may keep them for ever; dist/assets/manifest.json maps plain names to them.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const dist = path.join(root, 'dist')
const bin = name => path.join(root, 'node_modules', '.bin', name)

rmSync(dist, { recursive: true, force: true })
await writeEvaluators()
const compiled = spawnSync(bin('tsc'), ['-p', path.join(root, 'tsconfig.json')], { stdio: 'inherit', cwd: root })
if (compiled.status !== 0) process.exit(compiled.status ?? 1)

const assets = path.join(dist, 'assets')
mkdirSync(assets, { recursive: true })
// What is only read (general provisions, in three languages) decides nothing, and the browser shows none of it: a quarter of the workbench's bundle.
// The name of the rulebook still covers it, because the build works that name out beforehand.
const withoutNorms = {
  name: 'without-norms',
  setup: ({ onLoad }) => onLoad({ filter: /[/\\]law[/\\]norms\.ts$/ }, () => ({ contents: 'export const norms = []' })),
}

const manifest = {}
function emit(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const { name: base, ext } = path.parse(name)
  const hashed = `${base}.${hash}${ext}`
  writeFileSync(path.join(assets, hashed), content)
  manifest[name] = hashed
  return hashed
}

for (const name of [...fontFiles(), ...imageFiles()]) emit(path.basename(name), readFileSync(name))

for (const [name, entry] of clientEntries()) {
  const out = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2019'],
    write: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    absWorkingDir: root,
    plugins: [withoutNorms],
  })
  emit(`${name}.js`, out.outputFiles[0].contents)
}

const sass = await import('sass')
const styles = path.join(root, 'src', 'web', 'styles')
if (existsSync(styles)) {
  for (const file of readdirSync(styles).filter(f => /^[a-z].*\.scss$/.test(f))) {
    const out = sass.compile(path.join(styles, file), {
      style: 'compressed',
      loadPaths: [path.join(root, 'node_modules')],
      quietDeps: true,
      logger: sass.Logger.silent,
      functions: {
        'asset($name)': ([name]) =>
          new sass.SassString(`url(/assets/${manifest[name.assertString().text] ?? missing(name)})`, { quotes: false }),
      },
    })
    emit(file.replace(/\.scss$/, '.css'), out.css)
  }
}
writeFileSync(path.join(assets, 'manifest.json'), JSON.stringify(manifest, null, 1))

// `npx arasha` finds the command without asking npm to install the package into itself.
const cli = path.join(dist, 'src', 'cli.js')
if (existsSync(cli)) {
  chmodSync(cli, 0o755)
  const link = bin('arasha')
  rmSync(link, { force: true })
  symlinkSync(path.relative(path.dirname(link), cli), link)
}

/** The rulebook as functions (src/law/generate.ts): made from the data each time, so that they cannot be older than the law they are made from. */
async function writeEvaluators() {
  for (const room of [path.join(root, 'src', 'law'), path.join(root, 'bench', 'law')]) {
    const entryPoints = [path.join(room, 'make.ts')]
    const out = await build({ entryPoints, bundle: true, format: 'esm', write: false, absWorkingDir: root })
    // From a file and not from a data: address, which a fault in the rulebook would print whole.
    const script = path.join(dist, `make-${path.basename(path.dirname(room))}.mjs`)
    mkdirSync(dist, { recursive: true })
    writeFileSync(script, out.outputFiles[0].contents)
    const { files } = await import(pathToFileURL(script).href)
    rmSync(script)
    const folder = path.join(room, 'generated')
    mkdirSync(folder, { recursive: true })
    for (const [name, source] of Object.entries(files())) {
      const file = path.join(folder, name)
      if (!existsSync(file) || readFileSync(file, 'utf8') !== source) writeFileSync(file, source)
    }
  }
}

function missing(name) {
  throw new Error(
    `build: style asks for asset ${name.assertString().text}, which is not among ${Object.keys(manifest).join(', ')}`,
  )
}
function fontFiles() {
  const folder = path.join(root, 'node_modules', '@fontsource', 'golos-text', 'files')
  return readdirSync(folder)
    .filter(f => /^golos-text-(latin|latin-ext|cyrillic|cyrillic-ext)-(400|600)-normal\.woff2$/.test(f))
    .map(f => path.join(folder, f))
}
function imageFiles() {
  const folder = path.join(root, 'src', 'web', 'images')
  return existsSync(folder) ? readdirSync(folder).map(f => path.join(folder, f)) : []
}
/** Every room's island.tsx becomes <room>.js, that of a folder in it <room>-<folder>.js; every file of src/web/client becomes <name>.js. */
function clientEntries() {
  const src = path.join(root, 'src')
  const entries = []
  const folders = place =>
    readdirSync(place, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => entry.name)
      .toSorted()
  for (const room of folders(src)) {
    const island = path.join(src, room, 'island.tsx')
    if (existsSync(island)) entries.push([room, island])
    // A second island of a room, in a folder of its own, is a bundle of its own: who does not open that page does not load it.
    for (const inner of folders(path.join(src, room))) {
      const own = path.join(src, room, inner, 'island.tsx')
      if (existsSync(own)) entries.push([`${room}-${inner}`, own])
    }
  }
  const client = path.join(src, 'web', 'client')
  if (existsSync(client))
    for (const f of readdirSync(client))
      if (/\.tsx?$/.test(f)) entries.push([f.replace(/\.tsx?$/, ''), path.join(client, f)])
  return entries
}
