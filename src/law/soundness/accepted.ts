// Findings of `arasha law check` that stand in the statute itself and are therefore no fault of ours: each with the reason, so that nobody repairs the law.
import type { Words } from '../facts.ts'
import type { Fault } from './structure.ts'

const educatorBesideMinor: Words = {
  kk: '2020 жылғы мәтін тәрбиелеушіні «кәмелетке толмаған» деген сөздің қасында бөлек атайды, ал ол сөз ондай істердің бәрін қамтып тұр.',
  ru: 'Текст 2020 года называет воспитателя рядом со словом «несовершеннолетний», которое уже охватывает все такие случаи.',
  en: 'The text of 2020 lists the educator beside “a minor”, which already covers every such case.',
}
const reasons: readonly (Fault & { readonly why: Words })[] = [
  { kind: 'item', where: 'cc-120.3-1@2020-02-01', other: 'item 2', why: educatorBesideMinor },
  { kind: 'item', where: 'cc-121.3-1@2020-02-01', other: 'item 2', why: educatorBesideMinor },
]
export const acceptedFaults: readonly Fault[] = reasons

/** Why a finding is no fault; undefined if it is one. */
export function whyAccepted({ kind, where, other }: Fault): Words | undefined {
  return reasons.find(r => r.kind === kind && r.where === where && r.other === other)?.why
}
