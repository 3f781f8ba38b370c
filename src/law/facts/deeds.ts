// The deeds the Criminal Code knows beside violence, as the coarse first answer to "what happened". Which deed of its kind it was, a second fact says:
// so the first question stays short, and no question of one kind is asked about another.
export const criminalDeeds = {
  killing: { kk: 'қасақана адам өлтіру', ru: 'умышленное убийство', en: 'killing on purpose' },
  suicide: {
    kk: 'өзін-өзі өлтіруге дейін жеткізу, көндіру',
    ru: 'доведение или склонение к самоубийству',
    en: 'driving to or inciting suicide',
  },
  threat: { kk: 'қорқыту', ru: 'угроза', en: 'a threat' },
  stalking: { kk: 'еркінен тыс қудалау', ru: 'преследование против воли', en: 'pursuit against the will' },
  'left-in-danger': { kk: 'қауіпті жағдайда қалдыру', ru: 'оставление в опасности', en: 'leaving in danger' },
  sexual: {
    kk: 'сексуалдық сипаттағы іс-әрекет',
    ru: 'деяние сексуального характера',
    en: 'a deed of a sexual nature',
  },
  freedom: {
    kk: 'ұрлау, қамап ұстау, некеге мәжбүрлеу, адам сату',
    ru: 'похищение, удержание, принуждение к браку, торговля человеком',
    en: 'abduction, confinement, forced marriage, trafficking',
  },
  'child-care': {
    kk: 'бала немесе отбасы алдындағы міндетті бұзу, баланы теріс іске тарту',
    ru: 'нарушение обязанностей перед ребёнком или семьёй, вовлечение ребёнка в дурное',
    en: 'duties towards a child or family broken, or a child drawn into wrong',
  },
  insult: { kk: 'қорлау', ru: 'оскорбление', en: 'insult' },
  privacy: {
    kk: 'жеке өмірге немесе тұрғын үйге қол сұғу',
    ru: 'посягательство на частную жизнь или жилище',
    en: 'intrusion into private life or home',
  },
  torture: {
    kk: 'лауазымды адамның немесе оның келісімімен азаптау',
    ru: 'пытки должностным лицом или с его ведома',
    en: 'torture by an official or with an official’s consent',
  },
  justice: {
    kk: 'қылмысты жасыру немесе тіркеуден жасыру',
    ru: 'укрывательство или укрытие от регистрации',
    en: 'concealing a crime or keeping it from registration',
  },
} as const
