// Administrative Code 73-3, slander. An administrative offence since July 2020 (Law 349-VI); only on the victim's application (64(1)).
// It is here because a person who tells of violence is often threatened with it: what makes it slander is that the teller knew the words to be false.
import { administrativeArrest, article, cite, fine, is, upon, yes, type Element } from '../form.ts'

const title = { kk: 'Жала жабу', ru: 'Клевета', en: 'Slander' }
const elements: readonly Element[] = [
  {
    name: 'deed',
    cite: cite('adm', '73-3', 'Q24', '1'),
    of: is('deed', 'slander'),
    says: { kk: 'мәлімет тарату', ru: 'распространение сведений', en: 'spreading of words' },
  },
  {
    name: 'false',
    cite: cite('adm', '73-3', 'Q24', '1'),
    of: yes('knewFalse'),
    says: {
      kk: 'көрінеу жалған және абыройға не беделге нұқсан келтіретін',
      ru: 'заведомо ложные и порочащие честь или репутацию',
      en: 'knowingly false and harming honour or reputation',
    },
  },
]
const publicly: Element = {
  name: 'public',
  cite: cite('adm', '73-3', 'Q24', '2'),
  of: yes('slanderInPublic'),
  says: {
    kk: 'көпшілік алдында, БАҚ-та немесе телекоммуникация желісінде',
    ru: 'публично, в СМИ или сетях телекоммуникаций',
    en: 'in public, in the media or over networks',
  },
}
const ofCrime: Element = {
  name: 'of-crime',
  cite: cite('adm', '73-3', 'Q24', '3'),
  of: yes('slanderOfGraveCrime'),
  says: {
    kk: 'сыбайлас жемқорлық, ауыр не аса ауыр қылмыс жасады деп айыптау',
    ru: 'с обвинением в коррупционном, тяжком или особо тяжком преступлении',
    en: 'accusing of a corruption, grave or especially grave crime',
  },
}
const told = {
  deed: 'slander',
  knewFalse: 'yes',
  slanderInPublic: 'no',
  slanderOfGraveCrime: 'no',
  offenderAge: 'adult',
} as const

export const adm73x3 = article({
  id: 'adm-73-3',
  title,
  provisions: [
    {
      id: 'adm-73-3.1@2020-08-01',
      family: 'honour',
      inForce: ['2020-08-01', 'open'],
      since: 'surely',
      cite: cite('adm', '73-3', 'Q24', '1'),
      summary: title,
      liableFrom: 16,
      elements,
      sanction: {
        alternatives: [
          upon('individual', fine(160, 160)),
          upon('individual', administrativeArrest(15, 15)),
          upon('official', fine(550, 550)),
          upon('official', administrativeArrest(20, 20)),
        ],
      },
    },
    {
      id: 'adm-73-3.2@2020-08-01',
      family: 'honour',
      inForce: ['2020-08-01', 'open'],
      since: 'surely',
      cite: cite('adm', '73-3', 'Q24', '2'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-73-3.1'],
      elements: [...elements, publicly],
      sanction: {
        alternatives: [
          upon('individual', fine(180, 180)),
          upon('individual', administrativeArrest(20, 20)),
          upon('official', fine(650, 650)),
          upon('official', administrativeArrest(25, 25)),
        ],
      },
    },
    {
      id: 'adm-73-3.3@2020-08-01',
      family: 'honour',
      inForce: ['2020-08-01', 'open'],
      since: 'surely',
      cite: cite('adm', '73-3', 'Q24', '3'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-73-3.1', 'adm-73-3.2'],
      elements: [...elements, ofCrime],
      sanction: {
        alternatives: [
          upon('individual', fine(200, 200)),
          upon('individual', administrativeArrest(25, 25)),
          upon('official', fine(750, 750)),
          upon('official', administrativeArrest(30, 30)),
        ],
      },
    },
  ],
  examples: [
    {
      says: 'a neighbour spreads what he knows to be untrue',
      on: '2025-02-01',
      authority: 'text of AdmCode 73-3(1)',
      given: told,
      expect: { stands: ['adm-73-3.1@2020-08-01'] },
    },
    {
      says: 'the same in a group chat',
      on: '2025-02-01',
      authority: 'text of AdmCode 73-3(2)',
      given: { ...told, slanderInPublic: 'yes' },
      expect: { stands: ['adm-73-3.2@2020-08-01'] },
    },
    {
      says: 'accusing of a grave crime, in private',
      on: '2025-02-01',
      authority: 'text of AdmCode 73-3(3): acts of part 1 or 2',
      given: { ...told, slanderOfGraveCrime: 'yes' },
      expect: { stands: ['adm-73-3.3@2020-08-01'] },
    },
    {
      says: 'accusing of a grave crime, in public',
      on: '2025-02-01',
      authority: 'text of AdmCode 73-3(3): acts of part 1 or 2',
      given: { ...told, slanderInPublic: 'yes', slanderOfGraveCrime: 'yes' },
      expect: { stands: ['adm-73-3.3@2020-08-01'] },
    },
    {
      says: 'a worker who told in good faith and was wrong: no slander',
      on: '2025-02-01',
      authority: 'text of AdmCode 73-3(1): knowingly',
      given: { ...told, knewFalse: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'in public and in good faith: no slander',
      on: '2025-02-01',
      authority: 'text of AdmCode 73-3(2): knowingly',
      given: { ...told, knewFalse: 'no', slanderInPublic: 'yes' },
      expect: { stands: [] },
    },
    {
      says: 'of a grave crime and in good faith: no slander',
      on: '2025-02-01',
      authority: 'text of AdmCode 73-3(3): knowingly',
      given: { ...told, knewFalse: 'no', slanderOfGraveCrime: 'yes' },
      expect: { stands: [] },
    },
    {
      says: 'nobody has judged yet whether it was known to be false',
      on: '2025-02-01',
      authority: 'facts section 10: unknown is never false',
      given: told,
      unknown: ['knewFalse'],
      expect: { open: ['adm-73-3.1@2020-08-01'] },
    },
    {
      says: 'a pupil of 15 is not liable',
      on: '2025-02-01',
      authority: 'AdmCode 28',
      given: { ...told, offenderAge: '14-15' },
      expect: { notLiable: ['adm-73-3.1@2020-08-01'] },
    },
    {
      says: 'a pupil of 15 online is not liable',
      on: '2025-02-01',
      authority: 'AdmCode 28',
      given: { ...told, offenderAge: '14-15', slanderInPublic: 'yes' },
      expect: { notLiable: ['adm-73-3.2@2020-08-01'] },
    },
    {
      says: 'while it was still in the Criminal Code: not held here',
      on: '2020-06-01',
      authority: 'note to AdmCode 73-3, Law 349-VI',
      given: told,
      expect: { stands: [] },
    },
  ],
})
