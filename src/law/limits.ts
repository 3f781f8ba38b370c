// To whom a kind of penalty is not applied (Criminal Code 42–46, 55(1), 81; Administrative Code 32, 50, 66). Data only.
// The two codes draw their lines apart: criminal arrest ends at 58 and 63, administrative arrest only after 58 and after 63, and who counts as raising a
// child differs too. While a fact about the person is unknown the penalty stays open and may not be counted on.
import { all, any, cite, holds, is, no, not, yes, type Condition, type PenaltyLimit } from './form.ts'

const under18: Condition = is('offenderAge', 'under-12', '12-13', '14-15', '16-17')
const woman: Condition = is('offenderSex', 'woman')
const man: Condition = is('offenderSex', 'man')
const youngChild: Condition = is('offenderChildren', 'under-3', '3-13')
const infant: Condition = is('offenderChildren', 'under-3')
/** Women of 58 and more, men of 63 and more. At 63 it holds whichever sex it is. */
const seniorCriminal: Condition = any(
  is('offenderSeniority', 'at-63', '64-or-older'),
  all(woman, is('offenderSeniority', 'at-58', '59-62')),
)
/** Women over 58, men over 63. */
const seniorAdministrative: Condition = any(
  is('offenderSeniority', '64-or-older'),
  all(woman, is('offenderSeniority', '59-62', 'at-63')),
)

export const limits: readonly PenaltyLimit[] = [
  {
    code: 'cc',
    kinds: ['arrest'],
    when: any(
      under18,
      all(woman, any(yes('offenderPregnant'), youngChild)),
      all(man, yes('raisesAlone'), youngChild),
      seniorCriminal,
      yes('offenderDisability'),
    ),
    says: {
      kk: 'Қамаққа алу кәмелетке толмағанға, жүкті әйелге, жас баласы бар немесе оны тәрбиелейтін әйелге, жас баланы жалғыз тәрбиелейтін еркекке, 58-ге толған әйелге, 63-ке толған еркекке, I–II топтағы мүгедектігі бар адамға тағайындалмайды',
      ru: 'Арест не назначают несовершеннолетним, беременным, женщинам, имеющим или воспитывающим малолетнего ребёнка, мужчинам, воспитывающим его в одиночку, женщинам с 58 лет, мужчинам с 63 лет, при инвалидности I–II группы',
      en: 'No arrest for minors, pregnant women, women having or raising a young child, men raising one alone, women of 58 and more, men of 63 and more, disability groups I–II',
    },
    cite: cite('cc', '45', 'Q24', '3'),
  },
  {
    code: 'cc',
    kinds: ['community-service'],
    when: any(
      all(woman, any(yes('offenderPregnant'), infant)),
      all(man, yes('raisesAlone'), infant),
      seniorCriminal,
      yes('offenderDisability'),
      is('offenderServes', 'serviceman'),
    ),
    says: {
      kk: 'Қоғамдық жұмыстар жүкті әйелге, үш жасқа толмаған баласы бар әйелге (оны жалғыз тәрбиелейтін еркекке), 58-ге толған әйелге, 63-ке толған еркекке, I–II топтағы мүгедектігі бар адамға, әскери қызметшіге тағайындалмайды',
      ru: 'Общественные работы не назначают беременным, женщинам с детьми до трёх лет (мужчинам, воспитывающим их в одиночку), женщинам с 58 лет, мужчинам с 63 лет, при инвалидности I–II группы, военнослужащим',
      en: 'No community service for pregnant women, women with children under three (men raising them alone), women of 58 and more, men of 63 and more, disability groups I–II, servicemen',
    },
    cite: cite('cc', '43', 'Q24', '3'),
  },
  {
    code: 'cc',
    kinds: ['corrective-work'],
    when: is('offenderWork', 'unfit', 'no-permanent-job', 'student'),
    says: {
      kk: 'Түзеу жұмыстары еңбекке қабілетсіз деп танылған, тұрақты жұмысы жоқ немесе өндірістен қол үзіп оқитын адамға тағайындалмайды',
      ru: 'Исправительные работы не назначают нетрудоспособным, не имеющим постоянной работы и обучающимся с отрывом от производства',
      en: 'No corrective work for people unfit for work, without a permanent job, or in full-time study',
    },
    cite: cite('cc', '42', 'Q24', '7'),
  },
  {
    code: 'cc',
    kinds: ['life-imprisonment'],
    when: any(under18, woman, is('offenderSeniority', 'at-63', '64-or-older')),
    says: {
      kk: 'Өмір бойына бас бостандығынан айыру 18-ге толмағанға, әйелге, 63-ке толған еркекке тағайындалмайды',
      ru: 'Пожизненное лишение свободы не назначают совершившим преступление до 18 лет, женщинам, мужчинам с 63 лет',
      en: 'No life imprisonment for those under 18 at the time, women, men of 63 and more',
    },
    cite: cite('cc', '46', 'Q24', '4'),
  },
  {
    code: 'cc',
    kinds: ['fine'],
    when: all(under18, no('ownMeans')),
    says: {
      kk: 'Кәмелетке толмағанға айыппұл өз табысы немесе мүлкі болса ғана тағайындалады',
      ru: 'Несовершеннолетнему штраф назначают, только если есть свой заработок или имущество',
      en: 'A minor is fined only with earnings or property of their own',
    },
    cite: cite('cc', '81', 'Q24', '3'),
  },
  {
    code: 'cc',
    kinds: ['corrective-work'],
    when: all(under18, no('ownMeans')),
    says: {
      kk: 'Кәмелетке толмағанға түзеу жұмыстары өз табысы болса ғана тағайындалады',
      ru: 'Несовершеннолетнему исправительные работы назначают, только если есть свой заработок или постоянный доход',
      en: 'A minor is given corrective work only with own earnings or a steady income',
    },
    cite: cite('cc', '81', 'Q24', '4'),
  },
  {
    code: 'cc',
    kinds: ['imprisonment'],
    classes: ['minor'],
    when: under18,
    says: {
      kk: 'Онша ауыр емес қылмыс үшін кәмелетке толмаған бас бостандығынан айырылмайды',
      ru: 'За преступление небольшой тяжести несовершеннолетнего не лишают свободы',
      en: 'A minor is not imprisoned for a minor crime',
    },
    cite: cite('cc', '81', 'Q24', '7'),
  },
  {
    code: 'cc',
    kinds: ['imprisonment'],
    classes: ['medium'],
    when: all(under18, no('death')),
    says: {
      kk: 'Өлімге байланыссыз ауырлығы орташа қылмыс үшін кәмелетке толмаған бас бостандығынан айырылмайды',
      ru: 'За преступление средней тяжести, не связанное со смертью, несовершеннолетнего не лишают свободы',
      en: 'A minor is not imprisoned for a medium crime not linked with death',
    },
    cite: cite('cc', '81', 'Q24', '7'),
  },
  {
    code: 'cc',
    kinds: ['imprisonment'],
    classes: ['minor', 'medium'],
    besideLighter: true,
    when: all(yes('repaired'), not(holds('below-minimum-closed'))),
    says: {
      kk: 'Зиян өз еркімен қалпына келтірілсе және санкцияда жеңілірек негізгі жаза болса, бас бостандығынан айыру тағайындалмайды',
      ru: 'Если вред заглажен добровольно, а в санкции есть более мягкий основной вид, лишение свободы не назначают',
      en: 'If the harm was made good voluntarily and the sanction has a lighter main penalty, no imprisonment',
    },
    cite: cite('cc', '55', 'Q24', '1'),
  },
  {
    code: 'adm',
    kinds: ['administrative-arrest'],
    when: any(
      under18,
      all(woman, any(yes('offenderPregnant'), youngChild)),
      all(man, yes('raisesAlone'), youngChild),
      seniorAdministrative,
      yes('offenderDisability'),
    ),
    says: {
      kk: 'Әкімшілік қамаққа алу жүкті әйелге, 14-ке толмаған баласы бар әйелге, 18-ге толмағанға, I–II топтағы мүгедектігі бар адамға, 58-ден асқан әйелге, 63-тен асқан еркекке, 14-ке толмаған баланы жалғыз тәрбиелейтін еркекке қолданылмайды',
      ru: 'Административный арест не применяют к беременным, женщинам с детьми до 14 лет, лицам младше 18, при инвалидности I–II группы, к женщинам старше 58, мужчинам старше 63 и воспитывающим детей до 14 лет в одиночку',
      en: 'No administrative arrest for pregnant women, women with children under 14, persons under 18, disability groups I–II, women over 58, men over 63, men raising children under 14 alone',
    },
    cite: cite('adm', '50', 'Q24-12', '2'),
  },
  {
    code: 'adm',
    kinds: ['administrative-arrest'],
    when: is('offenderServes', 'serviceman', 'officer'),
    says: {
      kk: 'Әкімшілік қамаққа алу әскери қызметшілерге және арнаулы мен құқық қорғау органдарының қызметкерлеріне қолданылмайды',
      ru: 'Административный арест не применяют к военнослужащим и сотрудникам специальных и правоохранительных органов',
      en: 'No administrative arrest for servicemen and officers of special and law enforcement bodies',
    },
    cite: cite('adm', '32', 'Q24-12', '2'),
  },
]
