// What may be imposed and what may not: softening, kinds of penalty, the age of liability (Criminal Code 15, 44, 55, 63). Data only.
// The limits of a penalty for one person stand in person.ts, its amounts in penalty.ts.
import { all, any, cite, is, offers, type ClaimRule } from '../form.ts'
import { minorVictim } from '../terms.ts'
import { violenceAgainstMinor, criminalElsewhere, since2024, always } from './conditions.ts'

export const punishmentClaims: readonly ClaimRule[] = [
  {
    claim: 'caps-closed',
    title: {
      kk: 'Жазаны жеңілдету шектері қолданылмайды (ҚК 55-бап 8-бөлік)',
      ru: 'Пределы смягчения наказания не применяются (ч. 8 ст. 55 УК)',
      en: 'The caps on punishment do not apply (CC 55(8))',
    },
    says: {
      true: {
        kk: 'Кәмелетке толмағанға қатысты зорлық-зомбылыққа байланысты қылмыс: 55-баптың 2 және 3-бөліктері қолданылмайды.',
        ru: 'Преступление, связанное с насилием в отношении несовершеннолетнего: части 2 и 3 статьи 55 не применяются.',
        en: 'A crime of violence against a minor: parts 2 and 3 of article 55 do not apply.',
      },
      false: {
        kk: '55-баптың 8-бөлігі бұл іске қатысты емес.',
        ru: 'Часть 8 статьи 55 к этому делу не относится.',
        en: 'CC 55(8) does not concern this case.',
      },
      unknown: {
        kk: 'Анықталғанша шектер қолданылмайды деп есептеңіз.',
        ru: 'До выяснения считайте, что пределы не применяются.',
        en: 'Until it is settled, take it that the caps do not apply.',
      },
    },
    now: { true: 'forbid', false: 'wait', unknown: 'forbid' },
    rules: [
      {
        axis: 'act',
        inForce: since2024,
        when: all(violenceAgainstMinor, is('offenderAge', 'adult')),
        cites: [cite('cc', '55', 'Q24', '8'), cite('cc', '3', 'Q24', undefined, '18-1')],
      },
      {
        axis: 'act',
        inForce: always,
        when: all(criminalElsewhere, minorVictim),
        cites: [cite('cc', '55', 'Q24', '8')],
      },
    ],
  },
  {
    claim: 'restriction-of-liberty',
    title: {
      kk: 'Бас бостандығын шектеу санкцияда бар',
      ru: 'Ограничение свободы есть в санкции',
      en: 'Restriction of liberty is in the sanction',
    },
    says: {
      true: {
        kk: 'Санкцияда бас бостандығын шектеу бар.',
        ru: 'Санкция предусматривает ограничение свободы.',
        en: 'The sanction has restriction of liberty.',
      },
      false: {
        kk: 'Санкцияда бас бостандығын шектеу жоқ.',
        ru: 'Ограничения свободы в санкции нет.',
        en: 'The sanction has no restriction of liberty.',
      },
      unknown: {
        kk: 'Ұсынбаңыз: норма анықталмаған.',
        ru: 'Не предлагать: норма не установлена.',
        en: 'Do not offer it: the provision is open.',
      },
    },
    now: { true: 'offer', false: 'forbid', unknown: 'forbid' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: any(offers('restriction'), criminalElsewhere),
        cites: [cite('cc', '44', 'Q24')],
      },
    ],
  },
  {
    claim: 'below-age-of-liability',
    title: {
      kk: 'Жауаптылық жасына толмаған',
      ru: 'Не достиг возраста ответственности',
      en: 'Below the age of liability',
    },
    says: {
      true: {
        kk: 'Іс-әрекет белгілері бар, бірақ адам жауаптылық жасына толмаған: профилактика, ата-ана, қорғаншылық органы.',
        ru: 'Признаки деяния есть, но возраст ответственности не достигнут: профилактика, родители, орган опеки.',
        en: 'The elements are met but the person is below the age of liability: prevention, parents, guardianship.',
      },
      false: {
        kk: 'Жас жауаптылыққа кедергі емес.',
        ru: 'Возраст ответственности не препятствует.',
        en: 'Age is no obstacle to liability.',
      },
      unknown: {
        kk: 'Жасын тексеріңіз; профилактика шараларын ұсынуға болады.',
        ru: 'Проверьте возраст; меры профилактики можно предложить.',
        en: 'Check the age; prevention may be offered.',
      },
    },
    now: { true: 'offer', false: 'wait', unknown: 'offer' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: { op: 'not-liable' },
        cites: [cite('cc', '15', 'Q21'), cite('adm', '28', 'Q24-12')],
        notEncoded: [
          {
            kk: '15-баптың 2024 жылғы редакциясы қаралмаған',
            ru: 'Редакция статьи 15 на 2024 год не изучена',
            en: 'The wording of article 15 of 2024 was not seen',
          },
        ],
      },
    ],
  },
]
