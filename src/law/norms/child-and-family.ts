// Family Code and Law 345-II on the rights of the child: who speaks for a child, who must be told, who helps. Data only.
// Family Code 60–72 in the text of 01.07.2023; 1, 2, 5-1 and Law 345-II in that of 16.06.2024. Article 67-1, on contact centre 111, was not seen.
import { cite, norm, type NormArticle } from '../form.ts'

const since2024 = ['2024-06-16', 'open'] as const
const always = ['2020-02-01', 'open'] as const

export const fam1: NormArticle = {
  id: 'fam-1',
  title: { kk: 'Негізгі ұғымдар', ru: 'Основные понятия', en: 'Terms' },
  norms: [
    norm(
      cite('fam', '1', 'Q24', undefined, '13'),
      always,
      { kk: 'Жақын туыстар', ru: 'Близкие родственники', en: 'Close relatives' },
      {
        kk: 'Ата-ана, бала, асырап алушы, асырап алынған, ата-анасы бір немесе ортақ аға-іні мен апа-сіңлі, ата, әже, немере.',
        ru: 'Родители, дети, усыновители, усыновлённые, полнородные и неполнородные братья и сёстры, дедушка, бабушка, внуки.',
        en: 'Parents, children, adopters, adopted, full and half siblings, grandparents, grandchildren.',
      },
      { since: 'surely', bears: ['fact:familyRelation'] },
    ),
    norm(
      cite('fam', '1', 'Q24', undefined, '29-1'),
      since2024,
      { kk: '«111» байланыс орталығы', ru: 'Контакт-центр «111»', en: 'Contact centre 111' },
      {
        kk: 'Ақпараттандыру органы белгілеген заңды тұлға: отбасы, әйелдер мен балалар құқықтары бойынша анықтамалық, ұйымдастырушы және психологиялық қызмет.',
        ru: 'Юридическое лицо, определённое органом информатизации: справочная, организационная и психологическая служба по вопросам семьи, прав женщин и детей.',
        en: 'A legal entity named by the informatisation authority: information, organising and psychological service on family matters and the rights of women and children.',
      },
      {
        notEncoded: [
          {
            kk: 'Органдардың 111-ге қолданған шаралары туралы жауабы: 67-1-бап пен Қағидалар көрілмеді',
            ru: 'Ответ органов центру о принятых мерах: статьи 67-1 и Правил не видели',
            en: 'The bodies’ answer to 111 with the measures taken: article 67-1 and the Rules were not seen',
          },
        ],
      },
    ),
  ],
}
export const fam2: NormArticle = {
  id: 'fam-2',
  title: { kk: 'Заңнаманың негіздері', ru: 'Основы законодательства', en: 'Principles' },
  norms: [
    norm(
      cite('fam', '2', 'Q24', '2', '9'),
      since2024,
      { kk: 'Отбасы құндылықтары', ru: 'Семейные ценности', en: 'Family values' },
      {
        kk: 'Неке, отбасы, әкелік, аналық және балалық институтына негізделген дәстүрлі отбасы құндылықтарын қорғау және ілгерілету.',
        ru: 'Защита и продвижение традиционных семейных ценностей, основанных на браке, семье, отцовстве, материнстве и детстве.',
        en: 'Protecting and promoting family values that rest on marriage, family, fatherhood, motherhood and childhood.',
      },
    ),
    norm(
      cite('fam', '2', 'Q24', '2', '10'),
      since2024,
      { kk: 'Адамгершілік тәрбие', ru: 'Нравственное воспитание', en: 'Moral education' },
      {
        kk: 'Балаларды жалпыадамзаттық, ұлттық, дәстүрлі, мәдени және отбасылық құндылықтарды құрметтеуге тәрбиелеу – Конституция мен заңға қайшы келмейтін шекте.',
        ru: 'Воспитание детей в уважении к общечеловеческим, национальным, традиционным, культурным и семейным ценностям — насколько это не противоречит Конституции и законам.',
        en: 'Raising children in respect for universal, national, traditional, cultural and family values, as far as Constitution and laws allow.',
      },
    ),
  ],
}
export const fam5x1: NormArticle = {
  id: 'fam-5-1',
  title: { kk: 'Отбасын қолдау орталықтары', ru: 'Центры поддержки семьи', en: 'Family support centres' },
  norms: [
    norm(
      cite('fam', '5-1', 'Q24', '2', '4'),
      since2024,
      { kk: 'Бір айға дейін тұру', ru: 'Проживание до одного месяца', en: 'A stay of up to a month' },
      {
        kk: 'Тұрмыстық зорлық белгісі бар адамдарға көмек және бір айға дейін уақытша тұру мүмкіндігі.',
        ru: 'Поддержка лиц с признаками бытового насилия с возможностью проживания до одного месяца.',
        en: 'Support for persons with signs of domestic violence, with a stay of up to one month.',
      },
    ),
    norm(
      cite('fam', '5-1', 'Q24', '2', '8'),
      since2024,
      { kk: 'Мобильді топтар', ru: 'Мобильные группы', en: 'Mobile groups' },
      {
        kk: 'Білім беру, денсаулық сақтау органдары мен полицияның қатысуымен қиын жағдайдағы отбасын ерте анықтайтын топтар.',
        ru: 'Группы раннего выявления семей в трудной ситуации с участием образования, здравоохранения и полиции.',
        en: 'Groups that find families in hardship early, with education, health and police.',
      },
    ),
  ],
}
export const fam62: NormArticle = {
  id: 'fam-62',
  title: { kk: 'Баланың өз пікірі', ru: 'Мнение ребёнка', en: 'The child’s own view' },
  norms: [
    norm(
      cite('fam', '62', 'Q23-07'),
      always,
      {
        kk: 'Оннан бастап міндетті түрде ескеріледі',
        ru: 'С десяти лет учитывается обязательно',
        en: 'From ten it must be taken into account',
      },
      {
        kk: 'Бала кез келген сот немесе әкімшілік істе тыңдалуға құқылы. Он жасқа толған баланың пікірі, мүддесіне қайшы келмесе, міндетті түрде ескеріледі.',
        ru: 'Ребёнок вправе быть заслушанным в любом судебном или административном деле. С десяти лет его мнение учитывают обязательно, если это не против его интересов.',
        en: 'A child may be heard in any court or administrative matter. From ten its view must be taken into account unless that is against its interests.',
      },
      { since: 'surely' },
    ),
  ],
}
export const fam67: NormArticle = {
  id: 'fam-67',
  title: { kk: 'Баланың қорғалу құқығы', ru: 'Право ребёнка на защиту', en: 'The child’s right to protection' },
  norms: [
    norm(
      cite('fam', '67', 'Q23-07', '2'),
      always,
      { kk: 'Өзі жүгінеді', ru: 'Обращается сам', en: 'May turn for help alone' },
      {
        kk: 'Бала қорғаншылық органына өзі, ал он төрттен бастап сотқа өзі жүгіне алады.',
        ru: 'Ребёнок вправе сам обратиться в орган опеки, с четырнадцати лет — в суд.',
        en: 'A child may turn to the guardianship body alone, from fourteen to a court.',
      },
      { since: 'surely' },
    ),
    norm(
      cite('fam', '67', 'Q23-07', '3'),
      always,
      { kk: 'Білген әркім хабарлайды', ru: 'Узнавший обязан сообщить', en: 'Whoever learns must tell' },
      {
        kk: 'Баланың өміріне, денсаулығына қатер немесе құқығының бұзылуы туралы білген лауазымды адам мен азамат қорғаншылық органына хабарлайды; орган шара қолдануға міндетті.',
        ru: 'Должностные лица и граждане, узнавшие об угрозе ребёнку или нарушении его прав, сообщают органу опеки; он обязан принять меры.',
        en: 'Officials and citizens who learn of a threat to a child or a breach of its rights tell the guardianship body; it must act.',
      },
      { since: 'surely' },
    ),
  ],
}
export const fam71: NormArticle = {
  id: 'fam-71',
  title: { kk: 'Баланың атынан кім сөйлейді', ru: 'Кто представляет ребёнка', en: 'Who represents the child' },
  norms: [
    norm(
      cite('fam', '71', 'Q23-07', '2'),
      always,
      { kk: 'Мүдде қайшылығы', ru: 'Противоречие интересов', en: 'Conflict of interest' },
      {
        kk: 'Қорғаншылық органы мүдделер қайшылығын анықтаса, ата-ана баланың атынан сөйлемейді; келіспеушілік болса, орган балаға өкіл тағайындауға міндетті. Сондықтан зорлық жасаған ата-ана бала атынан татуласа алмайды.',
        ru: 'Если опека установила противоречие интересов, родители ребёнка не представляют; при разногласиях она обязана назначить представителя. Поэтому родитель-правонарушитель за ребёнка не мирится.',
        en: 'Where guardianship finds a conflict of interest the parents do not represent the child; on disagreement it must appoint a representative. So a parent who is the offender does not reconcile for the child.',
      },
      { since: 'surely', bears: ['fact:offenderRepresentsChild', 'claim:reconciliation-available'] },
    ),
  ],
}
export const fam72: NormArticle = {
  id: 'fam-72',
  title: { kk: 'Ата-ана құқығының шегі', ru: 'Пределы родительских прав', en: 'Limits of parental rights' },
  norms: [
    norm(
      cite('fam', '72', 'Q23-07'),
      always,
      { kk: 'Қатыгездікке жол жоқ', ru: 'Без жестокости', en: 'No cruelty' },
      {
        kk: 'Тәрбие тәсілі немқұрайды, қатыгез, дөрекі, адамдық қадір-қасиетті кемсітетін қатынасты, қорлауды, қанауды болдырмауға тиіс.',
        ru: 'Воспитание должно исключать пренебрежение, жестокость, грубость, унижение достоинства, оскорбление и эксплуатацию.',
        en: 'Upbringing must exclude neglect, cruelty, roughness, degrading treatment, insult and exploitation.',
      },
      { since: 'surely' },
    ),
  ],
}
export const child1: NormArticle = {
  id: 'child-1',
  title: { kk: 'Негізгі ұғымдар', ru: 'Основные понятия', en: 'Terms' },
  norms: [
    norm(
      cite('child', '1', 'Q24', undefined, '2'),
      always,
      { kk: 'Бала', ru: 'Ребёнок', en: 'A child' },
      { kk: 'Он сегіз жасқа толмаған адам.', ru: 'Лицо младше восемнадцати лет.', en: 'A person under eighteen.' },
      { since: 'surely', bears: ['fact:victimAge'] },
    ),
    norm(
      cite('child', '1', 'Q24', undefined, '4-1'),
      since2024,
      { kk: 'Жәбірлеу (буллинг)', ru: 'Травля (буллинг)', en: 'Bullying' },
      {
        kk: 'Екі және одан көп рет қорлау, қудалау немесе қорқыту, соның ішінде бірдеңеге мәжбүрлеу үшін; сол әрекет көпшілік алдында, БАҚ-та, желіде не платформада жасалса – кибербуллинг, бір рет те жеткілікті.',
        ru: 'Унижение, преследование или запугивание два и более раза, в том числе чтобы принудить к чему-либо; те же действия публично, в СМИ, сети или на платформе — кибербуллинг, хватает и одного раза.',
        en: 'Degrading acts, pursuit or intimidation two or more times, also in order to force; the same in public, in media, networks or on platforms is cyberbullying, where once is enough.',
      },
      {
        bears: ['fact:bullyingProven'],
        open: [
          {
            kk: '«Сол әрекеттер» деген сөз көпшілік алдындағы бір рет жеткілікті дегенді білдіре ме – мәтіннен шығарылған, расталмаған',
            ru: 'Достаточно ли одного раза публично («те же действия»): выведено из текста, не подтверждено',
            en: 'Whether once in public is enough (“the same acts”) is read from the text, not confirmed',
          },
        ],
      },
    ),
  ],
}
export const child7: NormArticle = {
  id: 'child-7',
  title: {
    kk: 'Орталық органдардың өкілеттіктері',
    ru: 'Полномочия центральных органов',
    en: 'Powers of central bodies',
  },
  norms: [
    norm(
      cite('child', '7', 'Q24', '1', '3-1'),
      since2024,
      { kk: 'Куә болған балаларға да көмек', ru: 'Помощь и детям-свидетелям', en: 'Help for children who witnessed' },
      {
        kk: 'Зорлық, қатыгездік, буллинг көрген, сондай-ақ көзінше адамға қарсы құқық бұзушылық жасалған балаларға көмек бағдарламалары.',
        ru: 'Программы помощи детям, пережившим насилие, жестокость, буллинг, и тем, при ком совершены правонарушения против личности.',
        en: 'Programmes of help for minors who suffered violence, cruelty or bullying, and for those in whose presence offences against the person were committed.',
      },
    ),
  ],
}
export const child7x2: NormArticle = {
  id: 'child-7-2',
  title: {
    kk: 'Бала құқықтары жөніндегі уәкіл',
    ru: 'Уполномоченный по правам ребёнка',
    en: 'Commissioner for Child Rights',
  },
  norms: [
    norm(
      cite('child', '7-2', 'Q24', undefined, '5'),
      always,
      {
        kk: 'Құжаттарға кедергісіз қолжетімділік',
        ru: 'Беспрепятственный доступ к документам',
        en: 'Unhindered access to documents',
      },
      {
        kk: 'Баланың құқықтарымен айналысатын мемлекеттік және қоғамдық институттардың құжаттарына кедергісіз қол жеткізеді.',
        ru: 'Беспрепятственно получает документы государственных и общественных институтов, занимающихся правами детей.',
        en: 'Unhindered access to the documents of institutions that deal with children’s rights.',
      },
      { since: 'surely' },
    ),
    norm(
      cite('child', '7-2', 'Q24', undefined, '7'),
      since2024,
      { kk: '111-ді үйлестіреді', ru: 'Координирует «111»', en: 'Coordinates 111' },
      {
        kk: '«111» байланыс орталығының мемлекеттік және қоғамдық институттармен жұмысын үйлестіреді.',
        ru: 'Координирует работу контакт-центра «111» с государственными и общественными институтами.',
        en: 'Coordinates the work of contact centre 111 with state and public institutions.',
      },
    ),
  ],
}
export const child7x12: NormArticle = {
  id: 'child-7-12',
  title: {
    kk: 'Бала құқықтары жөніндегі өңірлік уәкіл',
    ru: 'Региональный уполномоченный по правам ребёнка',
    en: 'Regional commissioner',
  },
  norms: [
    norm(
      cite('child', '7-12', 'Q24', undefined, '5'),
      since2024,
      { kk: 'Құжаттар – сұрау салу бойынша', ru: 'Документы — по запросу', en: 'Documents on request' },
      {
        kk: 'Өңірдегі институттардың құжаттарын сұрау салу арқылы алады: ұлттық уәкілдің құқығынан тар.',
        ru: 'Получает документы институтов региона по запросу: право уже, чем у национального уполномоченного.',
        en: 'Gets documents of the region’s institutions on request: narrower than the national commissioner’s right.',
      },
    ),
  ],
}
export const child10: NormArticle = {
  id: 'child-10',
  title: {
    kk: 'Жеке басының бостандығы мен қадір-қасиеті',
    ru: 'Личная свобода и достоинство',
    en: 'Liberty and dignity',
  },
  norms: [
    norm(
      cite('child', '10', 'Q24', '2'),
      since2024,
      { kk: 'Мемлекет қорғайды', ru: 'Защищает государство', en: 'The state protects' },
      {
        kk: 'Мемлекет баланы тән және психикалық зорлықтан, қатыгез, дөрекі, қорлайтын қатынастан, буллингтен, жыныстық әрекеттен, қылмысқа тартудан қорғайды.',
        ru: 'Государство защищает ребёнка от физического и психического насилия, жестокого и унижающего обращения, травли, сексуальных действий, вовлечения в преступления.',
        en: 'The state protects the child from physical and mental violence, cruel or degrading treatment, bullying, sexual acts and being drawn into crime.',
      },
      { since: 'surely' },
    ),
  ],
}
