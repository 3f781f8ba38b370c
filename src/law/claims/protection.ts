// What protects and who must tell: these go ahead while anything is unknown. Data only.
import { all, any, cite, is, yes, type ClaimRule } from '../form.ts'
import { otherViolence, minorVictim } from '../terms.ts'

export const protectionClaims: readonly ClaimRule[] = [
  {
    claim: 'protective-order',
    title: { kk: 'Қорғау нұсқамасы', ru: 'Защитное предписание', en: 'Protective order' },
    says: {
      true: {
        kk: 'Полиция қорғау нұсқамасын шығара алады; шағым керек емес.',
        ru: 'Полиция может вынести защитное предписание; жалоба не нужна.',
        en: 'The police may issue a protective order; no complaint is needed.',
      },
      false: {
        kk: 'Осы деректерден қорғау нұсқамасына негіз көрінбейді. Зорлық немесе оның қаупі болса, қайта тексеріңіз.',
        ru: 'Из этих данных оснований для защитного предписания не видно. Если есть насилие или его угроза, проверьте заново.',
        en: 'These facts show no ground for a protective order. If there is violence or a threat of it, check again.',
      },
      unknown: {
        kk: 'Қорғау нұсқамасын ұсыныңыз: негіз болуы мүмкін.',
        ru: 'Предложите защитное предписание: основания возможны.',
        en: 'Offer a protective order: there may be grounds.',
      },
    },
    now: { true: 'offer', false: 'wait', unknown: 'offer' },
    rules: [
      {
        axis: 'step',
        inForce: ['1900-01-01', '2026-03-02'],
        when: all(
          any(is('deed', 'violence', 'disrespect'), otherViolence),
          yes('familyRelation'),
          is('offenderAge', '16-17', 'adult'),
        ),
        cites: [cite('dv', '20', 'Q24', '1'), cite('dv', '20', 'Q24', '2')],
        notEncoded: [
          {
            kk: 'Ұстап алу үшін негіздің болмауы, есі дұрыстық, зорлық-зомбылық қаупі',
            ru: 'Отсутствие оснований для задержания, вменяемость, угроза насилия',
            en: 'No ground for detention, sanity, threat of violence',
          },
          {
            kk: '16 жас нұсқама шығарылған күнге есептеледі, ал мұнда іс-әрекет күнгі жас ескерілген',
            ru: 'Возраст 16 лет считается на день вынесения предписания, а здесь взят возраст на день деяния',
            en: 'The age of 16 counts on the day of issue; the age used here is that on the day of the act',
          },
        ],
      },
      {
        axis: 'step',
        inForce: ['2026-03-02', 'open'],
        when: all(
          any(is('deed', 'violence'), all(is('deed', 'disrespect'), yes('familyRelation')), otherViolence),
          is('offenderAge', '16-17', 'adult'),
        ),
        cites: [cite('prev', '60', 'Q26-08', '1'), cite('prev', '60', 'Q26-08', '2')],
        notEncoded: [
          {
            kk: 'Ұстап алу үшін негіздің болмауы, есі дұрыстық, зорлық-зомбылық қаупі',
            ru: 'Отсутствие оснований для задержания, вменяемость, угроза насилия',
            en: 'No ground for detention, sanity, threat of violence',
          },
          {
            kk: '16 жас нұсқама шығарылған күнге есептеледі, ал мұнда іс-әрекет күнгі жас ескерілген',
            ru: 'Возраст 16 лет считается на день вынесения предписания, а здесь взят возраст на день деяния',
            en: 'The age of 16 counts on the day of issue; the age used here is that on the day of the act',
          },
        ],
      },
    ],
  },
  {
    claim: 'someone-must-tell',
    title: { kk: 'Хабарлау міндеті', ru: 'Обязанность сообщить', en: 'Duty to tell' },
    says: {
      true: {
        kk: 'Қызметкер құқық қорғау органына хабарлауға міндетті.',
        ru: 'Работник обязан сообщить в правоохранительные органы.',
        en: 'The worker must tell law enforcement.',
      },
      false: {
        kk: 'Бұл норма бойынша хабарлау міндеті жоқ.',
        ru: 'По этой норме обязанности сообщать нет.',
        en: 'No duty to tell under this rule.',
      },
      unknown: { kk: 'Күмән болса, хабарлаңыз.', ru: 'Если сомневаетесь, сообщайте.', en: 'If in doubt, tell.' },
    },
    now: { true: 'go', false: 'wait', unknown: 'go' },
    rules: [
      {
        axis: 'step',
        inForce: ['2020-02-01', 'open'],
        when: all(
          is('learntBy', 'education', 'health', 'social'),
          any(minorVictim, is('offenderAge', 'under-12', '12-13', '14-15', '16-17')),
        ),
        cites: [cite('adm', '127-1', 'Q24', '1')],
        notEncoded: [
          {
            kk: 'Құқық бұзушылық белгілері бар-жоғын қызметкер бағалайды; күмән болса – хабарлау керек',
            ru: 'Есть ли признаки правонарушения, оценивает работник; сомнение — в пользу сообщения',
            en: 'Whether there are signs of an offence is for the worker to judge; doubt leads to telling',
          },
        ],
      },
    ],
  },
]
