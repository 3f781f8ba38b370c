// What the court, or the body that may impose a penalty, must do or may order. Data only.
// Each rule has its time in force and its citation; which facts bring it about stands in `when`.
import { cite, classIs, holds, stands, type DutyRule } from '../form.ts'
import { articlesOfRequirements, held, words } from './shared.ts'

export const courtDuties: readonly DutyRule[] = [
  {
    rule: 'adm-62',
    holder: 'administrative-body',
    does: {
      kk: 'Жаза қолдану; кәмелетке толмағандарға мерзім екі есе қысқа, тоқтатылған қылмыстық істен кейін – үш ай',
      ru: 'Наложить взыскание; для несовершеннолетних срок вдвое короче, после прекращённого уголовного дела — три месяца',
      en: 'Impose the penalty; half the time for minors, three months after a closed criminal case',
    },
    to: words.offender,
    within: { months: 2 },
    starts: 'act',
    inForce: held,
    when: classIs('administrative'),
    cite: cite('adm', '62', 'Q24', '1'),
  },
  {
    rule: 'adm-54',
    holder: 'court',
    does: {
      kk: 'Мінез-құлыққа ерекше талаптар белгілеу мәселесін шешу; бірге тұруға тыйым – отыз тәулікке дейін, келіп тұру – айына 1–4 рет',
      ru: 'Решить вопрос об особых требованиях; запрет жить вместе — до тридцати суток, явка 1–4 раза в месяц',
      en: 'Decide on special requirements; no living together up to thirty days, 1–4 visits a month',
    },
    to: words.offender,
    within: { lasts: { months: [3, 12] } },
    starts: 'court-decides',
    inForce: held,
    when: stands(...articlesOfRequirements),
    cite: cite('adm', '54', 'Q24-12', '1'),
  },
  {
    rule: 'adm-43.2',
    holder: 'court',
    does: {
      kk: 'Ауырлататын мән-жай болмаса, ескертуді таңдау',
      ru: 'Выбрать предупреждение, если нет отягчающих обстоятельств',
      en: 'Choose the warning where nothing aggravates',
    },
    to: words.offender,
    within: 'none',
    starts: 'court-decides',
    inForce: held,
    when: stands('adm-73.1', 'adm-127-2.1', 'adm-127-2.3'),
    cite: cite('adm', '43', 'Q24-12', '2'),
  },
  {
    rule: 'cc-98-3.4',
    holder: 'court',
    does: {
      kk: 'Татуласудан кейін полицияға келіп тұруды міндеттеу',
      ru: 'Обязать являться в полицию после примирения',
      en: 'Order reporting to the police after the reconciliation',
    },
    to: words.offender,
    within: { timesAMonth: [1, 4], for: { months: [3, 12] } },
    starts: 'court-decides',
    inForce: ['2024-06-16', 'open'],
    when: holds('reporting-after-reconciliation'),
    cite: cite('cc', '98-3', 'Q24', '4'),
  },
]
