// Telling of a child put off a bus, between two pages: what was said so far and what is asked next. Pure. Nothing but something to begin with is
// required: whoever saw only the number of the route has told enough.
import { childAges, type TransportFacts } from '../../transport/contract.ts'
import { wordsLimit, yesNo, type YesNo } from '../contract.ts'
import type { Wall } from '../telling/visit.ts'

export const rideSteps = ['ride', 'when', 'child', 'more'] as const
export type RideStep = (typeof rideSteps)[number]
export const lineLimit = 200
/** Fields of one line, which may turn out too long. */
type Line = 'route' | 'stop' | 'plate'
export type WrongRide = 'nothing' | 'time' | 'words' | Line

export type Riding = {
  readonly kind: 'riding'
  readonly step: RideStep
  readonly region: number | undefined
  readonly wall: Wall | undefined
  /** Came through a door that hangs in a school. */
  readonly fromSchool: boolean
  readonly route: string
  readonly stop: string
  readonly plate: string
  readonly on: string | null
  /** As typed: 18:40, 18.40 or 1840. */
  readonly time: string
  readonly childAge: TransportFacts['childAge']
  readonly alone: YesNo
  readonly forced: YesNo
  readonly words: string
  /** To be solved for an ordinary place in the list; undefined when there is one already. */
  readonly puzzle: string | undefined
  readonly wrong: WrongRide | undefined
  readonly late: boolean
}

export function beginRide(wall: Wall | undefined, fromSchool = false): Riding {
  return {
    kind: 'riding',
    step: 'ride',
    region: wall?.region,
    wall,
    fromSchool,
    route: '',
    stop: '',
    plate: '',
    on: null,
    time: '',
    childAge: 'unknown',
    alone: 'unknown',
    forced: 'unknown',
    words: '',
    puzzle: undefined,
    wrong: undefined,
    late: false,
  }
}

/** What was answered on the page of this step. `days`: the days that the page offered. */
export function withRide(
  ride: Riding,
  step: RideStep,
  said: (name: string) => string,
  known: { readonly regions: readonly number[]; readonly days: readonly string[] },
): Riding {
  const answer = (name: string): YesNo => yesNo.find(one => one === said(name)) ?? 'unknown'
  switch (step) {
    case 'ride':
      return {
        ...ride,
        route: said('route'),
        stop: said('stop'),
        region: known.regions.find(code => String(code) === said('region')),
      }
    case 'when':
      return { ...ride, on: known.days.find(day => day === said('day')) ?? null, time: said('time') }
    case 'child':
      return {
        ...ride,
        childAge: childAges.find(one => one === said('age')) ?? 'unknown',
        alone: answer('alone'),
        forced: answer('forced'),
      }
    case 'more':
      return { ...ride, plate: said('plate'), words: said('words') }
  }
}

/** A time of day as people write it, as HH:MM; undefined when it is none. */
export function readTime(text: string): string | undefined {
  const found = /^(\d{1,2})(?:\s*[:.\-–\s]\s*(\d{2})|(\d{2}))?$/.exec(text.trim())
  if (!found) return undefined
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? found[3] ?? 0)]
  return hours < 24 && minutes < 60
    ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
    : undefined
}

/** What keeps this page from being left forwards, and the page on which to mend it. */
export function wrongOf(ride: Riding): { readonly wrong: WrongRide; readonly step: RideStep } | undefined {
  const long = (['route', 'stop', 'plate'] as const).find(one => ride[one].trim().length > lineLimit)
  if (long !== undefined) return { wrong: long, step: long === 'plate' ? 'more' : 'ride' }
  if (ride.time.trim() !== '' && readTime(ride.time) === undefined) return { wrong: 'time', step: 'when' }
  if (ride.words.trim().length > wordsLimit) return { wrong: 'words', step: 'more' }
  return undefined
}

const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u
/** Whether anything was said that somebody could act on or ask about. */
export function saysSomething(ride: Riding): boolean {
  return [ride.route, ride.stop, ride.plate, ride.words].some(text => visible.test(text))
}

export function factsOf(ride: Riding): TransportFacts {
  return {
    route: ride.route.trim(),
    stop: ride.stop.trim(),
    plate: ride.plate.trim(),
    on: ride.on,
    time: readTime(ride.time) ?? null,
    childAge: ride.childAge,
    alone: ride.alone,
    forced: ride.forced,
  }
}

/** The last days, newest first, that a page offers: whoever remembers an earlier one writes it in words. `today` and the answer are YYYY-MM-DD. */
export function daysBefore(today: string, count = 14): readonly string[] {
  const noon = Date.parse(`${today}T12:00:00Z`)
  return Array.from({ length: count }, (_, i) => new Date(noon - i * 86_400_000).toISOString().slice(0, 10))
}
