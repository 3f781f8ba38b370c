// What may be imposed and what may not: softening, kinds of penalty, the age of liability (Criminal Code 15, 44, 55, 63). Data only.
// The limits of a penalty for one person stand in person.ts, its amounts in penalty.ts.
import { all, any, cite, classIs, holds, is, no, not, offers, reads, stands, yes, type ClaimRule } from '../form.ts'
import { minorVictim } from '../terms.ts'
import {
  crimes,
  parentsAnswer,
  sexualAgainstMinorClosed,
  torture,
  violenceAgainstMinor,
  criminalElsewhere,
  since2024,
  always,
} from './conditions.ts'

/** What AdmCode 57 names as aggravating, as far as it is asked: an earlier penalty still counted, whom the deed was against, a group, and the rest in one fact. */
const nothingAggravates = all(
  no('admAggravating'),
  no('admStillPenalised'),
  no('helpless'),
  no('dependent'),
  no('pregnant'),
  is('victimAge', '14-15', '16-17', 'adult'),
  is('group', 'alone'),
)
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
        when: any(holds('below-minimum-closed'), all(criminalElsewhere, minorVictim)),
        cites: [cite('cc', '55', 'Q24', '8')],
      },
    ],
  },
  {
    claim: 'below-minimum-closed',
    title: {
      kk: '55-бап толық жабық: төменгі шектен төмен жаза жоқ',
      ru: 'Статья 55 закрыта целиком: ниже низшего предела нельзя',
      en: 'Article 55 is shut as a whole: nothing below the minimum',
    },
    says: {
      true: {
        kk: 'Кәмелетке толмағандардың жыныстық тиіспеушілігіне қарсы қылмыс: 55-баптың ешбір бөлігі қолданылмайды.',
        ru: 'Преступление против половой неприкосновенности несовершеннолетних: ни одна часть статьи 55 не применяется.',
        en: 'A sexual crime against a minor: no part of article 55 applies.',
      },
      false: {
        kk: '55-баптың 4-бөлігі ашық: айрықша мән-жайларда сот төменгі шектен төмен немесе жеңілірек жаза тағайындай алады. Бұл – мүмкіндік қана.',
        ru: 'Часть 4 статьи 55 открыта: при исключительных обстоятельствах суд может назначить ниже низшего предела или более мягкий вид. Это лишь возможность.',
        en: 'CC 55(4) stays open: in exceptional circumstances the court may go below the minimum or choose a lighter kind. No more than a possibility.',
      },
      unknown: {
        kk: 'Анықталғанша 55-бап жабық деп есептеңіз.',
        ru: 'До выяснения считайте, что статья 55 закрыта.',
        en: 'Until it is settled, take it that article 55 is shut.',
      },
    },
    now: { true: 'forbid', false: 'wait', unknown: 'forbid' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: any(sexualAgainstMinorClosed, all(criminalElsewhere, minorVictim)),
        cites: [cite('cc', '55', 'Q24', '8'), cite('cc', '55', 'Q24', '4'), cite('cc', '3', 'Q24', undefined, '42')],
        notEncoded: [
          {
            kk: '55-баптың 6-бөлігі 2 және 3-бөліктерсіз қолданыла ма – мәтіннен анық емес',
            ru: 'Работает ли часть 6 статьи 55 без частей 2 и 3, из текста не ясно',
            en: 'Whether 55(6) works without parts 2 and 3 is not clear from the text',
          },
        ],
      },
    ],
  },
  {
    claim: 'cap-by-mitigation',
    title: {
      kk: 'Жеңілдететін мән-жай: жазаның шегі (ҚК 55-бап 2-бөлік)',
      ru: 'Смягчающее обстоятельство: предел наказания (ч. 2 ст. 55 УК)',
      en: 'A mitigating circumstance caps the penalty (CC 55(2))',
    },
    says: {
      true: {
        kk: 'Негізгі жаза ең жоғарғы мөлшердің жартысынан (ауыр қылмыста – үштен екісінен, аса ауыр қылмыста – төрттен үшінен) аспайды.',
        ru: 'Основное наказание не превышает половины максимума (за тяжкое преступление — двух третей, за особо тяжкое — трёх четвертей).',
        en: 'The main penalty is at most half of the maximum (two thirds for a grave crime, three quarters for an especially grave one).',
      },
      false: {
        kk: '55-баптың 2-бөлігіндегі шек қолданылмайды.',
        ru: 'Предел части 2 статьи 55 не применяется.',
        en: 'The cap of CC 55(2) does not apply.',
      },
      unknown: {
        kk: 'Анықталғанша шекке сүйенбеңіз.',
        ru: 'До выяснения на этот предел не рассчитывайте.',
        en: 'Do not count on this cap until it is settled.',
      },
    },
    now: { true: 'offer', false: 'wait', unknown: 'forbid' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: all(
          any(classIs('misdemeanour', ...crimes), criminalElsewhere),
          yes('mitigating'),
          no('aggravating'),
          not(holds('caps-closed')),
        ),
        cites: [cite('cc', '55', 'Q24', '2'), cite('cc', '53', 'Q24', '1'), cite('cc', '54', 'Q24', '1')],
        notEncoded: [
          {
            kk: 'Жеделдетілген тергеп-тексеру, процестік келісім, бұйрықтық іс жүргізу (55-бап 3-бөлік)',
            ru: 'Ускоренное расследование, процессуальное соглашение, приказное производство (ч. 3 ст. 55)',
            en: 'Accelerated investigation, plea agreement, order procedure (CC 55(3))',
          },
        ],
      },
    ],
  },
  {
    claim: 'imprisonment-excluded',
    title: {
      kk: 'Бас бостандығынан айыру тағайындалмайды (ҚК 55-бап 1-бөлік)',
      ru: 'Лишение свободы не назначается (ч. 1 ст. 55 УК)',
      en: 'No imprisonment (CC 55(1))',
    },
    says: {
      true: {
        kk: 'Зиян өз еркімен қалпына келтірілген, ал санкцияда жеңілірек негізгі жаза бар: бас бостандығынан айыру тағайындалмайды.',
        ru: 'Вред заглажен добровольно, а в санкции есть более мягкий основной вид: лишение свободы не назначают.',
        en: 'The harm was made good voluntarily and the sanction has a lighter main penalty: no imprisonment.',
      },
      false: {
        kk: '55-баптың 1-бөлігі бұл іске қолданылмайды.',
        ru: 'Часть 1 статьи 55 к этому делу не применяется.',
        en: 'CC 55(1) does not apply to this case.',
      },
      unknown: { kk: 'Әзірге анық емес.', ru: 'Пока не ясно.', en: 'Not clear yet.' },
    },
    now: { true: 'offer', false: 'wait', unknown: 'wait' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: all(
          any(
            all(
              classIs('minor', 'medium'),
              offers('imprisonment'),
              offers('fine', 'corrective-work', 'community-service', 'restriction'),
            ),
            criminalElsewhere,
          ),
          yes('repaired'),
          not(holds('below-minimum-closed')),
        ),
        cites: [cite('cc', '55', 'Q24', '1')],
      },
    ],
  },
  {
    claim: 'conditional-sentence-excluded',
    title: {
      kk: 'Шартты түрде соттау мүмкін емес (ҚК 63-бап 6-бөлік)',
      ru: 'Условное осуждение исключено (ч. 6 ст. 63 УК)',
      en: 'No conditional sentence (CC 63(6))',
    },
    says: {
      true: {
        kk: 'Шартты түрде соттау қолданылмайды.',
        ru: 'Условное осуждение не применяется.',
        en: 'A conditional sentence is ruled out.',
      },
      false: {
        kk: '63-баптың 6-бөлігі тыйым салмайды: сот бас бостандығынан айыруды шартты деп тани алады. Кәмелетке толмағанға қатысты зорлық-зомбылық қылмыстары бұл тізімде жоқ.',
        ru: 'Часть 6 статьи 63 не запрещает: суд может счесть лишение свободы условным. Преступлений, связанных с насилием в отношении несовершеннолетних, в этом списке нет.',
        en: 'CC 63(6) does not rule it out: the court may make imprisonment conditional. Crimes of violence against minors are not in that list.',
      },
      unknown: {
        kk: 'Анықталғанша шартты соттауға сүйенбеңіз.',
        ru: 'До выяснения на условное осуждение не рассчитывайте.',
        en: 'Do not count on a conditional sentence until it is settled.',
      },
    },
    now: { true: 'forbid', false: 'wait', unknown: 'forbid' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: any(
          all(
            offers('imprisonment', 'life-imprisonment'),
            any(
              is('recidivism', 'recidivism', 'dangerous'),
              classIs('especially-grave'),
              all(classIs(...crimes), is('group', 'criminal-group')),
              torture,
              sexualAgainstMinorClosed,
            ),
          ),
          criminalElsewhere,
        ),
        cites: [cite('cc', '63', 'Q24', '6')],
        notEncoded: [
          {
            kk: 'Сыбайлас жемқорлық, террористік, экстремистік қылмыстар',
            ru: 'Коррупционные, террористические, экстремистские преступления',
            en: 'Corruption, terrorist and extremist crimes',
          },
        ],
      },
    ],
  },
  {
    claim: 'special-requirements',
    title: {
      kk: 'Мінез-құлыққа ерекше талаптар (ҚК 98-3-бап)',
      ru: 'Особые требования к поведению (ст. 98-3 УК)',
      en: 'Special requirements for behaviour (CC 98-3)',
    },
    says: {
      true: {
        kk: 'Сот үш айдан бір жылға дейін белгілей алады: психологиялық көмек; жәбірленушіні іздеуге, қудалауға, оған баруға, онымен байланысуға, қару ұстауға, алкоголь мен есірткі тұтынуға тыйым. Күш қолданылса, айрықша жағдайда – 30 тәулікке дейін бірге тұруға тыйым.',
        ru: 'Суд может установить на срок от трёх месяцев до года: психологическую помощь; запрет искать, преследовать, посещать потерпевшего и вступать с ним в контакт, запрет оружия, алкоголя и наркотиков. При насилии в исключительных случаях — запрет жить с потерпевшим до 30 суток.',
        en: 'The court may order for three months to a year: psychological help; bans on seeking, following, visiting or contacting the victim, on weapons, on alcohol and drugs. After violence, exceptionally, a ban on living with the victim for up to 30 days.',
      },
      false: {
        kk: '98-3-бап бұл іске қатысты емес. Әкімшілік іс бойынша ӘҚБтК 54-бабын тексеріңіз.',
        ru: 'Статья 98-3 к этому делу не относится. Для административного дела проверьте статью 54 КоАП.',
        en: 'CC 98-3 does not concern this case. In an administrative case see AdmCode 54.',
      },
      unknown: {
        kk: 'Ұсынуға болады: сот айып танылғанда немесе босатқанда белгілейді.',
        ru: 'Можно предложить: суд устанавливает при признании вины или освобождении.',
        en: 'It may be proposed: the court orders it on a finding of guilt or on release.',
      },
    },
    now: { true: 'offer', false: 'wait', unknown: 'offer' },
    rules: [
      {
        axis: 'act',
        inForce: since2024,
        when: any(classIs('misdemeanour', ...crimes), criminalElsewhere),
        cites: [cite('cc', '98-3', 'Q24', '1'), cite('cc', '98-3', 'Q24', '2'), cite('cc', '98-3', 'Q24', '3')],
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
        // Where the parents answer in the child's place the child is below the age all the same.
        when: any({ op: 'not-liable' }, parentsAnswer),
        cites: [cite('cc', '15', 'Q21'), cite('cpc', '35', 'Q24', '5'), cite('adm', '28', 'Q24-12')],
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
  {
    claim: 'warning-obligatory',
    title: {
      kk: 'Ескерту міндетті (ӘҚБтК 43-бап 2-бөлік)',
      ru: 'Предупреждение обязательно (ч. 2 ст. 43 КоАП)',
      en: 'A warning must be chosen (AdmCode 43(2))',
    },
    says: {
      true: {
        kk: 'Ауырлататын мән-жай жоқ: баптағы ескертуді қолдану міндетті, қамаққа алу да, айыппұл да салынбайды.',
        ru: 'Отягчающих обстоятельств нет: обязательно предупреждение, названное в статье, а не арест и не штраф.',
        en: 'No aggravating circumstance: the warning named in the article must be given, not arrest or a fine.',
      },
      false: {
        kk: 'Ескерту міндетті емес: баптағы жазаның кез келгені мүмкін.',
        ru: 'Предупреждение не обязательно: возможно любое взыскание из статьи.',
        en: 'A warning is not obligatory: any penalty of the article is possible.',
      },
      unknown: {
        kk: 'Ауырлататын мән-жайды анықтаңыз: ескерту міндетті болуы мүмкін.',
        ru: 'Выясните, есть ли отягчающие обстоятельства: предупреждение может быть обязательным.',
        en: 'Find out whether something aggravates: a warning may be obligatory.',
      },
    },
    now: { true: 'go', false: 'wait', unknown: 'wait' },
    rules: [
      {
        axis: 'act',
        inForce: always,
        when: all(offers('warning'), nothingAggravates),
        cites: [cite('adm', '43', 'Q24-12', '2'), cite('adm', '57', 'Q20')],
        notEncoded: [
          {
            kk: '57-бап 2020 жылғы мәтін бойынша; мас күйді сот ескермеуі мүмкін',
            ru: 'Статья 57 по тексту 2020 года; опьянение суд может не признать отягчающим',
            en: 'Article 57 in the text of 2020; the court may disregard intoxication',
          },
        ],
      },
      {
        // The sanctions of these months are not held: whether they named a warning stays open.
        axis: 'act',
        inForce: ['2023-07-01', '2024-06-16'],
        when: all(
          stands('adm-73.1', 'adm-73-1.1-1', 'adm-73-2.1-1'),
          reads('article-not-held', 'public'),
          nothingAggravates,
        ),
        cites: [cite('adm', '43', 'Q24-12', '2')],
      },
    ],
  },
]
