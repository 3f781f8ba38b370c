// Administrative Code 593(1-1): a child under 16 travelling alone is forced off public transport. New on 16.06.2024, five MCI of the day the case is opened.
// Part 3 (again within a year) names parts 1 and 2 only. The text does not say who answers; no knowledge of the age is asked for.
import { article, cite, fine, is, yes } from '../form.ts'

const title = {
  kk: 'Он алты жасқа толмаған адамды қоғамдық көліктен мәжбүрлеп түсіріп жіберу',
  ru: 'Принудительная высадка из общественного транспорта лица, не достигшего шестнадцати лет',
  en: 'Forcing a person under sixteen off public transport',
}
const where = cite('adm', '593', 'Q24', '1-1')

export const adm593 = article({
  id: 'adm-593',
  title,
  provisions: [
    {
      id: 'adm-593.1-1@2024-06-16',
      family: 'transport',
      inForce: ['2024-06-16', 'open'],
      cite: where,
      summary: title,
      liableFrom: 16,
      elements: [
        {
          name: 'deed',
          cite: where,
          of: is('deed', 'put-off-transport'),
          says: {
            kk: 'қоғамдық көліктен түсіру',
            ru: 'высадка из общественного транспорта',
            en: 'putting off public transport',
          },
        },
        {
          name: 'force',
          cite: where,
          of: yes('putOffByForce'),
          says: { kk: 'мәжбүрлеп', ru: 'принудительно', en: 'by force' },
        },
        {
          name: 'age',
          cite: where,
          of: is('victimAge', 'under-14', '14-15'),
          says: { kk: 'он алты жасқа толмаған', ru: 'младше шестнадцати лет', en: 'under sixteen' },
        },
        {
          name: 'alone',
          cite: where,
          of: yes('travelledAlone'),
          says: {
            kk: 'ата-анасынсыз және заңды өкілінсіз',
            ru: 'без родителей и законного представителя',
            en: 'without parents or legal representative',
          },
        },
      ],
      sanction: { alternatives: [fine(5, 5)] },
      notEncoded: [
        {
          kk: 'Кім жауап береді: мәтінде аталмаған (жүргізуші, кондуктор, бақылаушы)',
          ru: 'Кто отвечает: в тексте не назван (водитель, кондуктор, контролёр)',
          en: 'Who answers is not named (driver, conductor, inspector)',
        },
      ],
    },
  ],
  examples: [
    {
      says: 'a child of 12 travelling alone is put off a city bus',
      on: '2024-12-09',
      authority: 'facts EX-08 (a)',
      given: {
        deed: 'put-off-transport',
        putOffByForce: 'yes',
        victimAge: 'under-14',
        travelledAlone: 'yes',
        offenderAge: 'adult',
      },
      expect: { stands: ['adm-593.1-1@2024-06-16'] },
    },
    {
      says: 'a youth of 16',
      on: '2024-12-09',
      authority: 'facts EX-08 (d)',
      given: {
        deed: 'put-off-transport',
        putOffByForce: 'yes',
        travelledAlone: 'yes',
        offenderAge: 'adult',
        victimAge: '16-17',
      },
      expect: { stands: [] },
    },
    {
      says: 'a child of 15',
      on: '2024-12-09',
      authority: 'facts section 12, victim’s age',
      given: {
        deed: 'put-off-transport',
        putOffByForce: 'yes',
        travelledAlone: 'yes',
        offenderAge: 'adult',
        victimAge: '14-15',
      },
      expect: { stands: ['adm-593.1-1@2024-06-16'] },
    },
    {
      says: 'with a parent',
      on: '2024-12-09',
      authority: 'facts EX-08 (d)',
      given: {
        deed: 'put-off-transport',
        putOffByForce: 'yes',
        victimAge: 'under-14',
        offenderAge: 'adult',
        travelledAlone: 'no',
      },
      expect: { stands: [] },
    },
    {
      says: 'got off of its own will',
      on: '2024-12-09',
      authority: 'text of AdmCode 593(1-1)',
      given: {
        deed: 'put-off-transport',
        victimAge: 'under-14',
        travelledAlone: 'yes',
        offenderAge: 'adult',
        putOffByForce: 'no',
      },
      expect: { stands: [] },
    },
    {
      says: 'before the reform',
      on: '2024-06-10',
      authority: 'facts EX-08 (e)',
      given: {
        deed: 'put-off-transport',
        putOffByForce: 'yes',
        victimAge: 'under-14',
        travelledAlone: 'yes',
        offenderAge: 'adult',
      },
      expect: { stands: [] },
    },
    {
      says: 'put off by a youth of 15: not liable',
      on: '2024-12-09',
      authority: 'AdmCode 28',
      given: {
        deed: 'put-off-transport',
        putOffByForce: 'yes',
        victimAge: 'under-14',
        travelledAlone: 'yes',
        offenderAge: '14-15',
      },
      expect: { notLiable: ['adm-593.1-1@2024-06-16'] },
    },
  ],
})
