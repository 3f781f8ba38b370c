// Who must tell whom, in the laws on prevention: education, social protection, health, aid organisations, local bodies, police. Data only.
// What each duty asks for and by when stands in duties/; here is the article as people may read it.
import { cite, norm, type NormArticle } from '../form.ts'

const before = ['2020-02-01', '2026-03-02'] as const
const since = ['2026-03-02', 'open'] as const

export const dv7: NormArticle = {
  id: 'dv-7',
  title: { kk: 'Жергілікті атқарушы органдар', ru: 'Местные исполнительные органы', en: 'Local executive bodies' },
  norms: [
    norm(
      cite('dv', '7', 'Q24', '2'),
      before,
      {
        kk: 'Көмек ұйымдары және балалардың есебі',
        ru: 'Организации помощи и учёт детей',
        en: 'Aid organisations and child victims',
      },
      {
        kk: 'Көмек көрсету ұйымдарын құрады, тұрмыстық зорлықтан зардап шеккен балаларды және қолайсыз отбасыларды анықтап, есебін жүргізеді.',
        ru: 'Создают организации помощи, выявляют и учитывают детей, пострадавших от бытового насилия, и неблагополучные семьи.',
        en: 'They create aid organisations, and find and keep account of child victims of domestic violence and troubled families.',
      },
      { since: 'surely' },
    ),
  ],
}
export const dv10: NormArticle = {
  id: 'dv-10',
  title: { kk: 'Полицияның құзыреті', ru: 'Компетенция полиции', en: 'Powers of the police' },
  norms: [
    norm(
      cite('dv', '10', 'Q24', undefined, '6'),
      before,
      { kk: 'Оқиға орнына бару', ru: 'Выезд на место', en: 'Coming to the place' },
      {
        kk: 'Тұрмыстық зорлық не оның қатері туралы әр арыз бен хабарды орнына барып қарайды және жолын кеседі.',
        ru: 'Рассматривают с выездом каждое заявление и сообщение о бытовом насилии или его угрозе и пресекают его.',
        en: 'They come to the place on every statement or message of domestic violence or its threat, and stop it.',
      },
      { since: 'surely' },
    ),
    norm(
      cite('dv', '10', 'Q24', undefined, '7'),
      before,
      { kk: 'Көмекке жіберу', ru: 'Направление за помощью', en: 'Referral' },
      {
        kk: 'Жәбірленушінің өтініші бойынша оны көмек көрсету немесе денсаулық сақтау ұйымына жібереді.',
        ru: 'По просьбе потерпевшего направляют его в организацию помощи или здравоохранения.',
        en: 'At the victim’s request they refer her or him to an aid or health organisation.',
      },
      { since: 'surely' },
    ),
  ],
}
export const dv13: NormArticle = {
  id: 'dv-13',
  title: { kk: 'Денсаулық сақтау ұйымдары', ru: 'Организации здравоохранения', en: 'Health organisations' },
  norms: [
    norm(
      cite('dv', '13', 'Q24', undefined, '2'),
      before,
      { kk: 'Полицияға хабарлау', ru: 'Извещение полиции', en: 'Notify the police' },
      {
        kk: 'Келген жәбірленуші және көрсетілген көмек туралы полицияны хабардар етеді.',
        ru: 'Извещают полицию об обратившемся потерпевшем и оказанной помощи.',
        en: 'They notify the police of a victim who came and of the care given.',
      },
      { since: 'surely' },
    ),
  ],
}
export const dv15: NormArticle = {
  id: 'dv-15',
  title: { kk: 'Көмек көрсету ұйымдары', ru: 'Организации по оказанию помощи', en: 'Aid organisations' },
  norms: [
    norm(
      cite('dv', '15', 'Q24', '1', '3'),
      before,
      { kk: 'Уақытша тұру', ru: 'Временное проживание', en: 'Temporary housing' },
      {
        kk: 'Мүмкіндігіне қарай жәбірленушіге уақытша тұратын орын береді.',
        ru: 'По возможности предоставляют потерпевшим временное проживание.',
        en: 'As they can, they give victims temporary housing.',
      },
      { since: 'surely' },
    ),
    norm(
      cite('dv', '15', 'Q24', '1', '5'),
      before,
      { kk: 'Полицияға хабарлау', ru: 'Информирование полиции', en: 'Inform the police' },
      {
        kk: 'Тұрмыстық зорлық немесе оның қатері туралы полицияға хабарлайды; жәбірленушіні тұратын жеріне қарамай қабылдайды.',
        ru: 'Информируют полицию о бытовом насилии или его угрозе; принимают потерпевших независимо от места проживания.',
        en: 'They inform the police of domestic violence or its threat and take victims wherever they live.',
      },
      { since: 'surely' },
    ),
  ],
}
export const prev21: NormArticle = {
  id: 'prev-21',
  title: { kk: 'Жергілікті білім беру органдары', ru: 'Местные органы образования', en: 'Local education bodies' },
  norms: [
    norm(
      cite('prev', '21', 'Q26-08', undefined, '7'),
      since,
      { kk: 'Дереу хабарлау', ru: 'Незамедлительно информировать', en: 'Inform immediately' },
      {
        kk: 'Бала құқықтарының бұзылғаны анықталса, құқық қорғау органдары мен басқа органдарға дереу хабарлайды.',
        ru: 'О выявленном нарушении прав ребёнка незамедлительно информируют правоохранительные и иные органы.',
        en: 'They immediately inform law enforcement and others of breaches of minors’ rights.',
      },
    ),
  ],
}
export const prev23: NormArticle = {
  id: 'prev-23',
  title: { kk: 'Білім беру ұйымдары', ru: 'Организации образования', en: 'Education organisations' },
  norms: [
    norm(
      cite('prev', '23', 'Q26-08', undefined, '1'),
      since,
      {
        kk: 'Құқық қорғау органына дереу хабарлау',
        ru: 'Незамедлительно сообщить в правоохранительные органы',
        en: 'Tell law enforcement immediately',
      },
      {
        kk: 'Кәмелетке толмаған жасаған немесе оған қатысты құқық бұзушылық туралы, соның ішінде жұмысы арқылы ұйымнан тыс жерде білген жайды да дереу хабарлайды.',
        ru: 'О правонарушении ребёнка или против ребёнка, в том числе узнанном по работе вне организации, сообщают незамедлительно.',
        en: 'They tell immediately of offences by or against minors, also of those learnt through work outside.',
      },
    ),
    norm(
      cite('prev', '23', 'Q26-08', undefined, '13'),
      since,
      { kk: 'Оңалту', ru: 'Реабилитация', en: 'Rehabilitation' },
      {
        kk: 'Зорлық, қатыгездік, жәбірлеу көрген және зорлыққа куә болған балаларды әлеуметтік оңалтады.',
        ru: 'Проводят социальную реабилитацию детей, переживших насилие, жестокость, травлю или ставших свидетелями насилия.',
        en: 'They rehabilitate children who suffered violence, cruelty or bullying or witnessed violence.',
      },
    ),
    norm(
      cite('prev', '23', 'Q26-08', undefined, '14'),
      since,
      { kk: 'Алдын алу кеңесі', ru: 'Совет профилактики', en: 'Prevention council' },
      {
        kk: 'Балалар арасындағы құқық бұзушылықты анықтайтын және алдын алатын кеңес құрады.',
        ru: 'Создают советы профилактики правонарушений среди детей.',
        en: 'They set up councils against offences among minors.',
      },
    ),
  ],
}
export const prev26: NormArticle = {
  id: 'prev-26',
  title: { kk: 'Денсаулық сақтау ұйымдары', ru: 'Организации здравоохранения', en: 'Health organisations' },
  norms: [
    norm(
      cite('prev', '26', 'Q26-08', undefined, '2'),
      since,
      { kk: 'Зардап шеккен адам туралы', ru: 'О пострадавшем', en: 'Of a person hurt' },
      {
        kk: 'Құқық бұзушылықтан зардап шегіп келген кез келген адам және көрсетілген көмек туралы полицияны хабардар етеді.',
        ru: 'Извещают полицию о каждом обратившемся пострадавшем от правонарушения и оказанной помощи.',
        en: 'They notify the police of everybody hurt by an offence who came, and of the care given.',
      },
    ),
    norm(
      cite('prev', '26', 'Q26-08', undefined, '3'),
      since,
      { kk: 'Бала туралы', ru: 'О ребёнке', en: 'Of a child' },
      {
        kk: 'Бала жасаған немесе балаға қатысты құқық бұзушылық белгісі бар әрекет туралы құқық қорғау органына хабарлайды. «Дереу» сөзі мұнда жоқ.',
        ru: 'Сообщают в правоохранительные органы о деяниях детей или против них с признаками правонарушения. Слова «незамедлительно» здесь нет.',
        en: 'They tell law enforcement of acts by or against minors with signs of an offence. The word “immediately” is not there.',
      },
    ),
  ],
}
export const prev28: NormArticle = {
  id: 'prev-28',
  title: {
    kk: 'Әлеуметтік қорғау және жұмыспен қамту ұйымдары',
    ru: 'Организации социальной защиты и занятости',
    en: 'Social protection and employment',
  },
  norms: [
    norm(
      cite('prev', '28', 'Q26-08', undefined, '5'),
      since,
      { kk: 'Дереу хабарлау', ru: 'Сообщить незамедлительно', en: 'Tell immediately' },
      {
        kk: 'Бала жасаған немесе балаға қатысты құқық бұзушылық белгісі бар әрекет туралы құқық қорғау органына дереу хабарлайды.',
        ru: 'О деяниях детей или против них с признаками правонарушения сообщают незамедлительно.',
        en: 'They tell law enforcement immediately of acts by or against minors.',
      },
    ),
    norm(
      cite('prev', '28', 'Q26-08', undefined, '11'),
      since,
      {
        kk: 'Жәбірленушіге қызметтерді түсіндіру',
        ru: 'Рассказать потерпевшему об услугах',
        en: 'Tell the victim of services',
      },
      {
        kk: 'Арнаулы әлеуметтік қызметтердің түрін, оларды алу жолын және жергілікті ұйымдарды түсіндіреді.',
        ru: 'Информируют потерпевших о видах специальных социальных услуг, как их получить и где.',
        en: 'They tell victims which special social services there are, how and where.',
      },
    ),
  ],
}
export const prev37: NormArticle = {
  id: 'prev-37',
  title: { kk: 'Көмек көрсету ұйымдары', ru: 'Организации по оказанию помощи', en: 'Aid organisations' },
  norms: [
    norm(
      cite('prev', '37', 'Q26-08', '1', '4'),
      since,
      { kk: 'Мемлекеттік ұйымдар хабарлайды', ru: 'Государственные сообщают', en: 'State organisations tell' },
      {
        kk: 'Жасалған құқық бұзушылық немесе оның қатері туралы құқық қорғау органына хабарлайды, жәбірленушіні отбасын қолдау орталығына жібереді.',
        ru: 'Информируют правоохранительные органы о правонарушении или его угрозе и направляют потерпевших в центры поддержки семьи.',
        en: 'They inform law enforcement of an offence or its threat and refer victims to family support centres.',
      },
    ),
    norm(
      cite('prev', '37', 'Q26-08', '2', '3'),
      since,
      {
        kk: 'Үкіметтік емес ұйымдар – бала туралы',
        ru: 'Неправительственные — о детях в семье',
        en: 'NGOs: of minors in the family',
      },
      {
        kk: 'Отбасы-тұрмыстық қатынаста балаға қатысты құқық бұзушылық немесе оның қатері туралы хабарлайды.',
        ru: 'Информируют о правонарушениях или их угрозе в отношении детей в семейно-бытовой сфере.',
        en: 'They inform of offences or threats against minors in family life.',
      },
    ),
  ],
}
export const prev54: NormArticle = {
  id: 'prev-54',
  title: { kk: 'Қиын жағдайдағы отбасылардың есебі', ru: 'Учёт семей в трудной ситуации', en: 'Families in hardship' },
  norms: [
    norm(
      cite('prev', '54', 'Q26-08', '1'),
      since,
      {
        kk: 'Отбасын қолдау орталығы жүргізеді',
        ru: 'Ведёт центр поддержки семьи',
        en: 'Kept by the family support centre',
      },
      {
        kk: 'Қиын өмірлік жағдайдағы адамдар мен отбасылардың есебін отбасын қолдау орталығы жүргізеді.',
        ru: 'Учёт лиц и семей в трудной жизненной ситуации ведут центры поддержки семьи.',
        en: 'Family support centres keep account of persons and families in hardship.',
      },
    ),
  ],
}
export const prev69: NormArticle = {
  id: 'prev-69',
  title: { kk: 'Психологиялық көмек', ru: 'Психологическая помощь', en: 'Psychological help' },
  norms: [
    norm(
      cite('prev', '69', 'Q26-08', '3'),
      since,
      { kk: 'Көмек ұйымдары қабылдайды және хабарлайды', ru: 'Принимают и сообщают', en: 'They take in and tell' },
      {
        kk: 'Жәбірленушіні тұратын жеріне қарамай қабылдайды, психологиялық көмек береді, зорлық не оның қатері туралы полицияға хабарлайды.',
        ru: 'Принимают потерпевших независимо от места проживания, дают психологическую помощь, информируют полицию о насилии или его угрозе.',
        en: 'They take victims wherever they live, give psychological help, and inform the police of violence or its threat.',
      },
    ),
  ],
}
