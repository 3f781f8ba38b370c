// Duties that no single incident starts: of local bodies, commissions, the Commissioner, and of whoever is asked by contact centre 111. Data only.
// Each rule has its time in force and its citation; which facts bring it about stands in `when`.
import { cite, type DutyRule } from '../form.ts'
import { anything, underNewLaw, underOldLaw } from './shared.ts'

export const standingDuties: readonly DutyRule[] = [
  {
    rule: 'dv-7.2',
    holder: 'local-body',
    does: {
      kk: 'Көмек көрсету ұйымдарын құру; зардап шеккен балалар мен қолайсыз отбасыларды анықтап, есебін жүргізу',
      ru: 'Создать организации помощи; выявлять и учитывать пострадавших детей и неблагополучные семьи',
      en: 'Create aid organisations; find and keep account of child victims and troubled families',
    },
    within: 'none',
    starts: 'standing',
    inForce: underOldLaw,
    when: anything,
    cite: cite('dv', '7', 'Q24', '2'),
  },
  {
    rule: 'prev-72.2',
    holder: 'local-body',
    does: {
      kk: 'Тұрмыстық зорлықты ерте анықтайтын мобильді топтар құру',
      ru: 'Создать мобильные группы раннего выявления бытового насилия',
      en: 'Create mobile groups for finding domestic violence early',
    },
    within: 'none',
    starts: 'standing',
    inForce: underNewLaw,
    when: anything,
    cite: cite('prev', '72', 'Q26-08', '2'),
  },
  {
    rule: 'prev-72.4',
    holder: 'commission',
    does: {
      kk: 'Ерте анықтау мен қолдаудың тиімділігін бағалау',
      ru: 'Оценить раннее выявление и поддержку',
      en: 'Assess early finding and support',
    },
    within: { everyMonths: 6 },
    starts: 'standing',
    inForce: underNewLaw,
    when: anything,
    cite: cite('prev', '72', 'Q26-08', '4'),
  },
  {
    rule: 'prev-20.4',
    holder: 'education-authority',
    does: {
      kk: 'Зорлық не жәбірлеу көрген және куә болған балаларды анықтау, көмек көрсету қағидаларын бекіту',
      ru: 'Утвердить правила выявления и помощи детям, пережившим насилие или травлю и ставшим свидетелями',
      en: 'Approve rules for finding and helping children who suffered or saw violence or bullying',
    },
    within: 'none',
    starts: 'standing',
    inForce: underNewLaw,
    when: anything,
    cite: cite('prev', '20', 'Q26-08', undefined, '4'),
  },
  {
    rule: 'child-7-2.7',
    holder: 'commissioner',
    does: {
      kk: '111 байланыс орталығының мемлекеттік және қоғамдық институттармен жұмысын үйлестіру',
      ru: 'Координировать работу «111» с государственными и общественными институтами',
      en: 'Coordinate 111 with state and public institutions',
    },
    within: 'none',
    starts: 'standing',
    inForce: ['2024-06-16', 'open'],
    when: anything,
    cite: cite('child', '7-2', 'Q24', undefined, '7'),
  },
  {
    rule: 'fam-67-1',
    holder: 'state-body',
    does: {
      kk: 'Қолданылған шаралар туралы жауап беру (бап пен Қағидалар көрілмеді)',
      ru: 'Ответить о принятых мерах (статьи и Правил не видели)',
      en: 'Answer with the measures taken (article and Rules were not seen)',
    },
    to: { kk: '111', ru: '111', en: '111' },
    within: 'none',
    starts: 'asked',
    inForce: ['2024-06-16', 'open'],
    when: anything,
    cite: cite('fam', '67-1', 'S', '2'),
  },
]
