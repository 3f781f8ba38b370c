// What the routes of the public door share: its cookies, the frame of its pages, Arasha's time.
import type { Visit as Request } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import type { Quiet } from './quiet.tsx'

/** Ends with the browser, is read by no script, and its name says nothing: `v` for a telling, `g` for what is read. */
export function visitCookie(services: Pick<Services, 'baseUrl'>, name: 'v' | 'g') {
  const secure = services.baseUrl.startsWith('https://')
  return {
    name: secure ? `__Host-${name}` : name,
    options: { path: '/', httpOnly: true, sameSite: 'strict' as const, secure },
  }
}

/** Also keeps the browser from telling anybody from which of these pages it came. */
export function quietFrame(visit: Request, path: string): Quiet {
  visit.reply.header('referrer-policy', 'no-referrer')
  return { lang: visit.lang, path: `/${visit.lang}/${path}`, csrf: visit.csrf === '' ? undefined : visit.csrf }
}

export const arashaTime = (services: Services): Date => services.demoClock?.now() ?? new Date()
