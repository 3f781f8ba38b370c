// Criminal Procedure Code 32, 34–36 and 179–186: who starts a case, how it is registered, what stops it. Data only.
import { cite, norm, type NormArticle } from '../form.ts'

const held = ['2020-05-25', 'open'] as const
const since2024 = ['2024-06-16', 'open'] as const

export const cpc32: NormArticle = {
  id: 'cpc-32',
  title: {
    kk: 'Жекеше, жекеше-жариялы және жариялы айыптау істері',
    ru: 'Дела частного, частно-публичного и публичного обвинения',
    en: 'Private, private-public and public prosecution',
  },
  norms: [
    norm(
      cite('cpc', '32', 'Q24', '2'),
      since2024,
      { kk: 'Жекеше айыптау', ru: 'Частное обвинение', en: 'Private prosecution' },
      {
        kk: '114 (1, 2-бөліктер), 123 (1-бөлік), 131, 147 (1, 2-бөліктер), 149 (1-бөлік), 150-баптар (1-бөлік) және басқалары: тек жәбірленушінің шағымы бойынша басталып, татуласуға байланысты тоқтатылады.',
        ru: 'Статьи 114 (части 1, 2), 123 (часть 1), 131, 147 (части 1, 2), 149 (часть 1), 150 (часть 1) и другие: начинаются только по жалобе потерпевшего и прекращаются за примирением.',
        en: '114(1)–(2), 123(1), 131, 147(1)–(2), 149(1), 150(1) and others: started only on the victim’s complaint, ended by reconciliation.',
      },
      { since: 'surely', bears: ['output:prosecution', 'claim:private-prosecution', 'claim:ends-by-reconciliation'] },
    ),
    norm(
      cite('cpc', '32', 'Q24', '3'),
      since2024,
      { kk: 'Жекеше-жариялы айыптау', ru: 'Частно-публичное обвинение', en: 'Private-public prosecution' },
      {
        kk: '108-1 (1-бөлік), 109-1 (1-бөлік), 110 (1-бөлік), 115, 120 (1-бөлік), 121 (1-бөлік), 121-1, 126 (1-бөлік), 138, 139, 145, 148-баптар (1-бөлік) және басқалары: шағым бойынша басталады, татуласу тек ҚК 68-бабындағы жағдайларда тоқтатады.',
        ru: 'Статьи 108-1 (часть 1), 109-1 (часть 1), 110 (часть 1), 115, 120 (часть 1), 121 (часть 1), 121-1, 126 (часть 1), 138, 139, 145, 148 (часть 1) и другие: начинаются по жалобе, примирение прекращает лишь в случаях статьи 68 УК.',
        en: '108-1(1), 109-1(1), 110(1), 115, 120(1), 121(1), 121-1, 126(1), 138, 139, 145, 148(1) and others: started on the complaint; reconciliation ends them only in the cases of CC 68.',
      },
      { bears: ['output:prosecution', 'claim:private-public', 'claim:complaint-needed'] },
    ),
    norm(
      cite('cpc', '32', 'Q24', '4'),
      since2024,
      { kk: 'Прокурор шағымсыз бастайды', ru: 'Прокурор без жалобы', en: 'The prosecutor without a complaint' },
      {
        kk: 'Жәбірленуші дәрменсіз, тәуелді немесе басқа себеппен құқықтарын өзі пайдалана алмаса, прокурор жекеше және жекеше-жариялы істі шағымсыз бастайды не жалғастырады; жекеше-жариялы істі қоғам мен мемлекет мүдделері қозғалса да.',
        ru: 'Если потерпевший беспомощен, зависим или иначе не может сам воспользоваться правами, прокурор начинает или продолжает частное и частно-публичное дело без жалобы; частно-публичное — и если затронуты интересы общества или государства.',
        en: 'If the victim is helpless, dependent or otherwise unable to use the rights alone, the prosecutor starts or continues a private or private-public case without a complaint; a private-public one also where interests of society or the state are touched.',
      },
      {
        since: 'surely',
        open: [
          {
            kk: 'Мәтінде «мүмкін» деген сөз жоқ: шешу міндеті деп алынған; шешім мерзімі аталмаған',
            ru: 'Слова «вправе» в тексте нет: принято за обязанность решить; срок решения не назван',
            en: 'The words are not “may”: taken as a duty to decide; no time for the decision is named',
          },
        ],
        bears: ['claim:prosecutor-decides', 'claim:prosecutor-must-take-up'],
      },
    ),
    norm(
      cite('cpc', '32', 'Q24', '5'),
      since2024,
      { kk: 'Үш тәулік', ru: 'Трое суток', en: 'Three days' },
      {
        kk: 'Сотқа дейінгі тергеп-тексерулердің бірыңғай тізілімінде тіркеліп, кезек күттірмейтін әрекеттер жасалғаннан кейін шағымсыз жекеше және жекеше-жариялы іс тіркелген сәттен бастап үш тәуліктен кешіктірілмей тоқтатылады.',
        ru: 'После регистрации в Едином реестре и неотложных действий частное и частно-публичное дело без жалобы прекращают не позднее трёх суток с момента регистрации.',
        en: 'After registration in the Unified Register and the urgent steps a private or private-public case without a complaint is stopped not later than three days from registration.',
      },
      {
        since: 'surely',
        open: [
          {
            kk: 'Үш тәулік демалыс күндері қалай саналатыны жазылмаған: 72 сағат деп алынған',
            ru: 'Как считать трое суток в выходные, не написано: принято 72 часа',
            en: 'How the three days run over weekends is not written: 72 hours are taken',
          },
        ],
        bears: ['claim:complaint-needed', 'claim:may-close-for-lack-of-complaint'],
      },
    ),
    norm(
      cite('cpc', '32', 'Q24', '6'),
      since2024,
      { kk: 'Жариялы айыптау', ru: 'Публичное обвинение', en: 'Public prosecution' },
      {
        kk: '2 және 3-бөліктерде аталмаған істің бәрі – жариялы: жәбірленушінің шағым бергеніне-бермегеніне қарамастан жүргізіледі.',
        ru: 'Все дела, не названные в частях 2 и 3, публичные: преследование независимо от подачи жалобы.',
        en: 'Every case not named in parts 2 and 3 is public: prosecuted irrespective of a complaint.',
      },
      { since: 'surely', bears: ['output:prosecution', 'claim:public-prosecution', 'claim:may-proceed'] },
    ),
  ],
}

export const cpc34: NormArticle = {
  id: 'cpc-34',
  title: {
    kk: 'Қылмыстық қудалаудың жалпы шарттары',
    ru: 'Общие условия преследования',
    en: 'General conditions of prosecution',
  },
  norms: [
    norm(
      cite('cpc', '34', 'Q24', '2'),
      since2024,
      {
        kk: 'Жәбірленушінің сот төрелігіне қолжетімділігі',
        ru: 'Доступ потерпевшего к правосудию',
        en: 'The victim’s access to justice',
      },
      {
        kk: 'Қудалау органы жәбірленушіге сот төрелігіне қол жеткізуді қамтамасыз етіп, зиянды өтеу шараларын қабылдауға міндетті.',
        ru: 'Орган преследования обязан обеспечить потерпевшему доступ к правосудию и принять меры к возмещению вреда.',
        en: 'The prosecution must give the victim access to justice and take measures to repair the harm.',
      },
      { since: 'surely' },
    ),
    norm(
      cite('cpc', '34', 'Q24', '5'),
      since2024,
      { kk: 'Талаптарды орындау', ru: 'Исполнение требований', en: 'Demands are fulfilled' },
      {
        kk: 'Қудалау органының заңды талаптарын мемлекеттік органдар, ұйымдар мен азаматтар белгіленген мерзімде, үш тәуліктен кешіктірмей, ал ұстап алу шешілетін кезде 24 сағат ішінде орындайды.',
        ru: 'Законные требования исполняют государственные органы, организации и граждане в срок, не позднее трёх суток, а когда решается вопрос о задержании — в течение 24 часов.',
        en: 'Lawful demands are fulfilled by state bodies, organisations and citizens within the time set, at most three days, and 24 hours where detention is decided.',
      },
      { since: 'surely' },
    ),
  ],
}

export const cpc35: NormArticle = {
  id: 'cpc-35',
  title: {
    kk: 'Іс жүргізуді болғызбайтын мән-жайлар',
    ru: 'Обстоятельства, исключающие производство',
    en: 'What rules a case out',
  },
  norms: [
    norm(
      cite('cpc', '35', 'Q24', '1'),
      since2024,
      { kk: 'Міндетті тоқтату', ru: 'Обязательное прекращение', en: 'Obligatory stop' },
      {
        kk: 'Оқиға жоқ (1), құрам жоқ (2), рақымшылық (3), ескіру мерзімі өткен (4), жекеше және жекеше-жариялы істе шағым жоқ, 32-баптың 4-бөлігінен басқа (5), жауаптылықты жоятын заң (6), бұрынғы шешім (7, 8), есі дұрыс еместік (9), иммунитет (10), өлім (11), ҚК бойынша міндетті босату (12).',
        ru: 'Нет события (1), нет состава (2), амнистия (3), истекла давность (4), нет жалобы по частным и частно-публичным делам, кроме части 4 статьи 32 (5), закон устранил ответственность (6), прежнее решение (7, 8), невменяемость (9), иммунитет (10), смерть (11), обязательное освобождение по УК (12).',
        en: 'No event (1), no elements (2), amnesty (3), limitation (4), no complaint in private and private-public cases except 32(4) (5), a law abolishing liability (6), an earlier decision (7, 8), insanity (9), immunity (10), death (11), release the CC makes obligatory (12).',
      },
      {
        since: 'surely',
        open: [
          {
            kk: 'Қайтарып алынған шағым «шағымның болмауына» жата ма – жазылмаған',
            ru: 'Равна ли отозванная жалоба её отсутствию, не написано',
            en: 'Whether a withdrawn complaint equals the absence of one is not written',
          },
        ],
        bears: ['claim:may-close-for-lack-of-complaint', 'claim:release-by-reconciliation', 'output:limitation'],
      },
    ),
    norm(
      cite('cpc', '35', 'Q24', '4'),
      since2024,
      { kk: 'Қарсылық', ru: 'Возражение', en: 'Objection' },
      {
        kk: 'Рақымшылық, ескіру мерзімі және өлім бойынша күдіктінің (марқұмның жақындарының) қарсылығы болса, іс тоқтатылмайды. 3, 4, 9, 10, 11-тармақтар үшін жәбірленушінің келісімі керек емес.',
        ru: 'По амнистии, давности и смерти не прекращают, если подозреваемый (близкие умершего) возражает. Для пунктов 3, 4, 9, 10, 11 согласие потерпевшего не нужно.',
        en: 'On amnesty, limitation and death the case is not stopped over the objection of the suspect (or the family of the dead). For items 3, 4, 9, 10, 11 the victim’s consent is not needed.',
      },
      { since: 'surely' },
    ),
    norm(
      cite('cpc', '35', 'Q24', '5'),
      since2024,
      { kk: 'Жауаптылық жасына толмаған адам', ru: 'Не достигший возраста', en: 'Below the age of liability' },
      {
        kk: 'Жауаптылық жасына толмаған адамға қатысты іс құрам жоқ деген негізбен тоқтатылады.',
        ru: 'В отношении не достигшего возраста ответственности дело прекращают за отсутствием состава.',
        en: 'As to a person below the age of liability the case is stopped for lack of elements.',
      },
      { since: 'surely', bears: ['claim:below-age-of-liability'] },
    ),
    norm(
      cite('cpc', '35', 'Q24', '9'),
      since2024,
      {
        kk: 'Әкімшілік белгілер',
        ru: 'Признаки административного правонарушения',
        en: 'Signs of an administrative offence',
      },
      {
        kk: 'Тоқтатылған істе әкімшілік немесе тәртіптік құқық бұзушылық белгілері болса, материал он тәулік ішінде уәкілетті органға жіберіледі.',
        ru: 'Если в прекращённом деле есть признаки административного или дисциплинарного правонарушения, материалы в течение десяти суток направляют уполномоченному органу.',
        en: 'Where a stopped case shows signs of an administrative or disciplinary offence, the material goes to the competent body within ten days.',
      },
      { since: 'surely' },
    ),
  ],
}

export const cpc36: NormArticle = {
  id: 'cpc-36',
  title: {
    kk: 'Қудаламауға мүмкіндік беретін мән-жайлар',
    ru: 'Обстоятельства, позволяющие не преследовать',
    en: 'What allows not to prosecute',
  },
  norms: [
    norm(
      cite('cpc', '36', 'Q24', '1'),
      since2024,
      { kk: 'Қалау бойынша тоқтату', ru: 'Прекращение по усмотрению', en: 'Stopping by discretion' },
      {
        kk: 'ҚК 65 (1-бөлік), 66, 67, 67-1, 68 (2, 3-бөліктер), 83-баптарында (1, 3-бөліктер) орган немесе сот тоқтата алады.',
        ru: 'По статьям 65 (часть 1), 66, 67, 67-1, 68 (части 2, 3), 83 (части 1, 3) УК орган или суд вправе прекратить.',
        en: 'On CC 65(1), 66, 67, 67-1, 68(2)–(3), 83(1) and (3) the body or the court may stop the case.',
      },
      {
        since: 'surely',
        bears: ['claim:reconciliation-by-discretion', 'claim:active-repentance', 'claim:educational-measures'],
      },
    ),
    norm(
      cite('cpc', '36', 'Q24', '3'),
      since2024,
      { kk: 'Түсіндіру мен хабарлау', ru: 'Разъяснение и уведомление', en: 'Explaining and notifying' },
      {
        kk: 'Тоқтатар алдында күдіктіге негізі, салдары және қарсы болу құқығы түсіндіріледі; жәбірленуші хабардар етіледі және прокурорға не сотқа шағымдана алады (4-бөлік).',
        ru: 'До прекращения подозреваемому разъясняют основание, последствия и право возражать; потерпевшего уведомляют, он вправе обжаловать прокурору или в суд (часть 4).',
        en: 'Before the stop the suspect is told the ground, the effects and the right to object; the victim is notified and may appeal to the prosecutor or the court (part 4).',
      },
      { since: 'surely', bears: ['claim:discretionary-stop-barred'] },
    ),
    norm(
      cite('cpc', '36', 'Q24', '5'),
      since2024,
      { kk: 'Қарсылық тыйым салады', ru: 'Возражение запрещает', en: 'An objection bars it' },
      {
        kk: 'Күдікті, айыпталушы, сотталушы немесе жәбірленуші қарсы болса, тоқтатуға жол берілмейді.',
        ru: 'Если возражает подозреваемый, обвиняемый, подсудимый или потерпевший, прекращать нельзя.',
        en: 'If the suspect, accused, defendant or the victim objects, the case may not be stopped.',
      },
      { since: 'surely', bears: ['claim:discretionary-stop-barred', 'fact:victimObjects', 'fact:suspectObjects'] },
    ),
  ],
}

export const cpc179: NormArticle = {
  id: 'cpc-179',
  title: { kk: 'Тергеп-тексерудің басталуы', ru: 'Начало досудебного расследования', en: 'Start of the investigation' },
  norms: [
    norm(
      cite('cpc', '179', 'Q20-05', '1'),
      held,
      { kk: 'Қалай басталады', ru: 'Как начинается', en: 'How it starts' },
      {
        kk: 'Бірыңғай тізілімде тіркеу немесе алғашқы кезек күттірмейтін тергеу әрекеті; прокурор бір тәулік ішінде хабардар етіледі.',
        ru: 'Регистрация в Едином реестре или первое неотложное следственное действие; прокурора уведомляют в течение суток.',
        en: 'Registration in the Unified Register or the first urgent step; the prosecutor is told within a day.',
      },
      { since: 'surely' },
    ),
    norm(
      cite('cpc', '179', 'Q20-05', '3'),
      held,
      { kk: 'Міндетті тергеп-тексеру', ru: 'Обязательность расследования', en: 'Investigation is mandatory' },
      {
        kk: 'Жекеше айыптаудан басқа барлық арыз бен хабарлама бойынша міндетті, яғни жекеше-жариялы істе де. Жекеше іс сотқа жіберіледі (5-бөлік); әкімшілік не тәртіптік белгілері бар өтініш үш тәулікте беріледі (4-бөлік).',
        ru: 'Обязательно по всем заявлениям и сообщениям, кроме частного обвинения, то есть и по частно-публичным. Частные материалы идут в суд (часть 5); с признаками административного или дисциплинарного — в течение трёх суток (часть 4).',
        en: 'Mandatory on every statement and message except private prosecution, so also on private-public matter. Private matter goes to the court (part 5); administrative or disciplinary matter is passed on within three days (part 4).',
      },
      { since: 'surely', bears: ['claim:ground-to-start', 'claim:private-prosecution'] },
    ),
  ],
}

export const cpc180: NormArticle = {
  id: 'cpc-180',
  title: { kk: 'Бастауға себептер', ru: 'Поводы к началу', en: 'Grounds to start' },
  norms: [
    norm(
      cite('cpc', '180', 'Q20-05', '1'),
      held,
      { kk: 'Себептер', ru: 'Поводы', en: 'The grounds' },
      {
        kk: 'Адамның арызы немесе лауазымды адамның не ұйым басшысының (мысалы, мектеп директорының) хабарламасы; айыбын мойындап келу; бұқаралық ақпарат құралдарындағы хабарлама; қудалау органы қызметкерінің баянаты.',
        ru: 'Заявление лица или сообщение должностного лица либо руководителя организации (например, директора школы); явка с повинной; сообщение в СМИ; рапорт должностного лица органа преследования.',
        en: 'A statement of a person, or a message of an official or of the head of an organisation (a school head); surrender; a message in the media; a record of an officer of the prosecution.',
      },
      { since: 'surely', bears: ['claim:ground-to-start', 'fact:messageKind'] },
    ),
  ],
}

export const cpc181: NormArticle = {
  id: 'cpc-181',
  title: { kk: 'Арыз және хабарлама', ru: 'Заявление и сообщение', en: 'Statement and message' },
  norms: [
    norm(
      cite('cpc', '181', 'Q20-05', '1'),
      held,
      { kk: 'Нысаны', ru: 'Форма', en: 'Form' },
      {
        kk: 'Ауызша, жазбаша немесе электрондық; қол қойылады. Лауазымды адам мен заңды тұлға жазбаша, құжаттарын қоса береді (3-бөлік). Мемлекеттік органның лауазымды адамынан басқа арыз беруші көрінеу жалған хабар үшін жауаптылық туралы ескертіледі (4-бөлік).',
        ru: 'Устное, письменное или электронное, с подписью. Должностное лицо и юридическое лицо подают письменно с документами (часть 3). Заявителя, кроме должностного лица госоргана, предупреждают о ложном доносе (часть 4).',
        en: 'Oral, written or electronic, signed. Officials and legal entities write and attach documents (part 3). Applicants other than state officials are warned about false denunciation (part 4).',
      },
      { since: 'surely' },
    ),
    norm(
      cite('cpc', '181', 'Q20-05', '6'),
      held,
      { kk: 'Анонимді хабарлама', ru: 'Анонимное сообщение', en: 'An anonymous message' },
      {
        kk: 'Тергеп-тексеруді бастауға себеп бола алмайды. Полиция өзі анықтап, баянат жасайды (184-бап); профилактика шараларына аты-жөн керек емес.',
        ru: 'Не может быть поводом к расследованию. Полиция выявляет сама и составляет рапорт (статья 184); для мер профилактики имя не требуется.',
        en: 'It cannot be a ground for an investigation. Police find out and make their own record (184); for prevention no name is asked.',
      },
      { since: 'surely', bears: ['claim:ground-to-start', 'fact:messageKind'] },
    ),
  ],
}

export const cpc183: NormArticle = {
  id: 'cpc-183',
  title: { kk: 'Бұқаралық ақпарат құралдарындағы хабарлама', ru: 'Сообщение в СМИ', en: 'A message in the media' },
  norms: [
    norm(
      cite('cpc', '183', 'Q23'),
      ['2023-07-01', 'open'],
      { kk: 'Желі де кіреді', ru: 'В том числе в сетях', en: 'Networks included' },
      {
        kk: 'Бұқаралық ақпарат құралдарында, соның ішінде телекоммуникация желілерінде тараған хабарлама тергеп-тексеруді бастауға себеп бола алады.',
        ru: 'Сообщение в средствах массовой информации, в том числе в сетях телекоммуникаций, может быть поводом к расследованию.',
        en: 'A message in the media, telecommunication networks included, may be a ground to start an investigation.',
      },
      { since: 'surely', bears: ['claim:ground-to-start'] },
    ),
  ],
}

export const cpc184: NormArticle = {
  id: 'cpc-184',
  title: { kk: 'Құқық бұзушылықты анықтау туралы баянат', ru: 'Рапорт об обнаружении', en: 'Record of detection' },
  norms: [
    norm(
      cite('cpc', '184', 'Q20-05', '1'),
      held,
      { kk: 'Полиция өзі анықтағанда', ru: 'Когда полиция обнаружила сама', en: 'When police detect it themselves' },
      {
        kk: 'Қызметкер оқиғаны өзі көрсе, ізін тапса немесе қызметі барысында мәлімет алса, баянат жасайды; бұл – тергеп-тексеруді бастауға себеп.',
        ru: 'Сотрудник, ставший очевидцем, обнаруживший следы или получивший сведения по службе, составляет рапорт; это повод к расследованию.',
        en: 'An officer who saw it, found traces or learnt of it on duty makes a record; that is a ground to start.',
      },
      { since: 'surely', bears: ['claim:ground-to-start'] },
    ),
  ],
}

export const cpc185: NormArticle = {
  id: 'cpc-185',
  title: { kk: 'Арызды қабылдау міндеті', ru: 'Обязательность принятия заявления', en: 'Statements must be accepted' },
  norms: [
    norm(
      cite('cpc', '185', 'Q20-05', '1'),
      held,
      {
        kk: 'Қабылдау, тіркеу, құжат беру',
        ru: 'Принять, зарегистрировать, выдать документ',
        en: 'Accept, register, give a document',
      },
      {
        kk: 'Дайындалып жатқан, жасалған немесе жасалып жатқан кез келген құқық бұзушылық туралы арыз қабылданып, тіркеледі; арыз берушіге тіркеу құжаты беріледі.',
        ru: 'Заявление о любом готовящемся, совершённом или совершаемом правонарушении принимают и регистрируют; заявителю выдают документ о регистрации.',
        en: 'A statement of any prepared, committed or ongoing offence is accepted and registered; the applicant gets a document of registration.',
      },
      { since: 'surely', bears: ['claim:ground-to-start', 'fact:statementRegistered'] },
    ),
    norm(
      cite('cpc', '185', 'Q20-05', '2'),
      held,
      { kk: 'Бас тартуға тыйым', ru: 'Отказ не допускается', en: 'Refusal is forbidden' },
      {
        kk: 'Қабылдаудан және тіркеуден бас тартуға жол берілмейді; бұл прокурорға не сотқа шағымдалады. Жасыру – ҚК 433-бабы.',
        ru: 'Отказ в приёме и регистрации не допускается и обжалуется прокурору или в суд. Укрытие — статья 433 УК.',
        en: 'Refusing to accept or register is forbidden and may be appealed to the prosecutor or the court. Hiding it is CC 433.',
      },
      { since: 'surely', bears: ['claim:alarm-unregistered'] },
    ),
  ],
}

export const cpc186: NormArticle = {
  id: 'cpc-186',
  title: { kk: 'Тергеулігі бойынша беру', ru: 'Передача по подследственности', en: 'Transfer by jurisdiction' },
  norms: [
    norm(
      cite('cpc', '186', 'Q23', '3'),
      ['2023-07-01', 'open'],
      { kk: 'Бес тәулік', ru: 'Пять суток', en: 'Five days' },
      {
        kk: 'Кезек күттірмейтін әрекеттерден кейін іс тергеулігі бойынша прокурор арқылы тіркелгеннен бастап бес тәулік ішінде беріледі.',
        ru: 'После неотложных действий дело передают по подследственности через прокурора в течение пяти суток с регистрации.',
        en: 'After the urgent steps the case is transferred by jurisdiction through the prosecutor within five days of registration.',
      },
      { since: 'surely' },
    ),
  ],
}
