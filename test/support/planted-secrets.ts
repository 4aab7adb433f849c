/** Kinds of people who may come to know a secret; `writer` is whoever typed it. */
export type Knower = 'writer' | 'organizers' | 'reviewers' | 'backstage' | 'room' | 'everyone';

/**
 * Times after which more people may know something, in order: it is typed, its round closes (or opens with
 * it), the summary is posted.
 */
export const STAGES = [
  'typed',
  'revealed',
  'optionsShown',
  'constraintsShown',
  'diagnosisShown',
  'changesShown',
  'balloonsShown',
  'posted',
] as const;

export type Stage = (typeof STAGES)[number];

/** Words typed during a workshop that only some may ever read. */
export interface Secret {
  /** What is typed. */
  readonly text: string;
  /** An invented word of letters only in it, which survives cutting and formatting: this is searched for. */
  readonly mark: string;
  /** Who may see it from which moment on. Facilitators and administrators of the server are in the room. */
  readonly knownTo: Readonly<Partial<Record<Stage, readonly Knower[]>>>;
}

const SCREENERS = { typed: ['writer', 'reviewers', 'organizers'] } as const;
/** Written by an organizer, or about themselves by an applicant, and for organizers alone. */
const DESK = { typed: ['writer', 'organizers'] } as const;
const PUBLIC = { typed: ['everyone'] } as const;
const OWN = { typed: ['writer'] } as const;
const SUMMARIZED = { typed: ['room'], posted: ['everyone'] } as const;

/** Everything secret that is typed, by the place where it is typed. None of it may be readable at rest. */
export const SECRETS = {
  title: { text: 'Water at Glimmerfold', mark: 'Glimmerfold', knownTo: PUBLIC },
  oneParty: { text: 'Quarrenia', mark: 'Quarrenia', knownTo: PUBLIC },
  otherParty: { text: 'Бревантія', mark: 'Бревантія', knownTo: PUBLIC },

  nameEn: { text: 'Dr Ottilie Vexholmen', mark: 'Vexholmen', knownTo: SCREENERS },
  affiliationEn: { text: 'Thistlequay Institute of Hydrology', mark: 'Thistlequay', knownTo: SCREENERS },
  emailEn: { text: 'Write to ottilie@zephyrglade.example first.', mark: 'zephyrglade', knownTo: SCREENERS },
  nameUk: { text: 'Квітослава Перепелячна', mark: 'Перепелячна', knownTo: SCREENERS },
  affiliationUk: { text: 'Кафедра річок, Журбогорський університет', mark: 'Журбогорський', knownTo: SCREENERS },
  motivationUk: { text: 'Я виросла в Синьокрильщині й хочу слухати.', mark: 'Синьокрильщині', knownTo: SCREENERS },
  nameRu: { text: 'Евпраксия Ледозорова', mark: 'Ледозорова', knownTo: SCREENERS },
  motivationRu: { text: 'Мой брат пропал под Тихогромском.', mark: 'Тихогромском', knownTo: SCREENERS },
  withdrawnName: { text: 'Isolde Crumpwether', mark: 'Crumpwether', knownTo: SCREENERS },
  withdrawnMotivation: { text: 'My ministry at Marrowbeck must not know.', mark: 'Marrowbeck', knownTo: SCREENERS },

  evidenceEn: {
    text: 'She brokered the Fennimoor ceasefire.',
    mark: 'Fennimoor',
    knownTo: DESK,
  },

  position: { text: 'Warden of the Hazelmerrow archive', mark: 'Hazelmerrow', knownTo: SCREENERS },
  jurisdiction: { text: 'Vaskerland', mark: 'Vaskerland', knownTo: DESK },
  standing: { text: 'Радила комісії в Очеретнянську.', mark: 'Очеретнянську', knownTo: SCREENERS },
  concerns: { text: 'I cannot sit beside Thornquillon.', mark: 'Thornquillon', knownTo: DESK },
  workplace: { text: 'Pellowgate College', mark: 'Pellowgate', knownTo: DESK },
  conflictReason: { text: 'Они росли вместе в Лисоборье.', mark: 'Лисоборье', knownTo: DESK },
  hostName: { text: 'Foundation of Willowhurne', mark: 'Willowhurne', knownTo: DESK },
  hostInterests: { text: 'Sells pumps to Grackleby.', mark: 'Grackleby', knownTo: DESK },
  advisory: { text: 'Ministers meet in Kestrelmouth.', mark: 'Kestrelmouth', knownTo: DESK },
  advisorySource: { text: 'Вісник Калиноходу', mark: 'Калиноходу', knownTo: DESK },
  threat: { text: 'Мужа могут уволить в Снегоречье.', mark: 'Снегоречье', knownTo: DESK },
  mitigation: { text: 'We call her from Dapplewharf.', mark: 'Dapplewharf', knownTo: DESK },
  place: { text: 'The hall of Marlinspeke', mark: 'Marlinspeke', knownTo: { typed: ['room'] } },
  letter: { text: 'Come by way of Oakenshade.', mark: 'Oakenshade', knownTo: { typed: ['room'] } },
  rules: { text: '1. Nothing leaves Quillbrook.', mark: 'Quillbrook', knownTo: { typed: ['room'] } },
  commitment: { text: 'I keep the silence of Fallowmere.', mark: 'Fallowmere', knownTo: { typed: ['room'] } },
  rulesChange: { text: 'Правило про Дзвінкогори.', mark: 'Дзвінкогори', knownTo: { typed: ['room'] } },

  prompt: { text: 'What did Hollowgantry cost you?', mark: 'Hollowgantry', knownTo: SUMMARIZED },
  proposition: { text: 'Спільна варта на Вербоплині.', mark: 'Вербоплині', knownTo: SUMMARIZED },
  laterPrompt: { text: 'Что мы скажем в Белоозёрновке?', mark: 'Белоозёрновке', knownTo: SUMMARIZED },

  quoted: {
    text: 'Мы боимся за плотину Глубокоярскую.',
    mark: 'Глубокоярскую',
    knownTo: { typed: ['writer'], revealed: ['room'], posted: ['everyone'] },
  },
  unquoted: {
    text: 'My cousins guard the weir at Brindlemarch.',
    mark: 'Brindlemarch',
    knownTo: { typed: ['writer'], revealed: ['room'] },
  },
  option: {
    text: 'A toll house at Ferngallow.',
    mark: 'Ferngallow',
    knownTo: { typed: ['writer'], optionsShown: ['room'] },
  },
  steps: {
    text: 'Спершу міряємо в Ковилоярі.',
    mark: 'Ковилоярі',
    knownTo: { typed: ['writer'], optionsShown: ['room'] },
  },
  precondition: {
    text: 'The garrison leaves Tamberwick.',
    mark: 'Tamberwick',
    knownTo: { typed: ['writer'], optionsShown: ['room'] },
  },
  wayBack: {
    text: 'Уходим через Мшистогорье.',
    mark: 'Мшистогорье',
    knownTo: { typed: ['writer'], optionsShown: ['room'] },
  },
  constraint: {
    text: 'Our minister owns Juniperstead.',
    mark: 'Juniperstead',
    knownTo: { typed: ['writer'], constraintsShown: ['room'] },
  },
  /** Handed in before its round opens. */
  diagnosis: {
    text: 'Біда прийшла з Полинограда.',
    mark: 'Полинограда',
    knownTo: { typed: ['writer'], diagnosisShown: ['room'] },
  },
  scenario: { text: 'The sluice of Copperdrift breaks.', mark: 'Copperdrift', knownTo: { typed: ['room'] } },
  change: {
    text: 'Письмо из Соколозимья всё изменит.',
    mark: 'Соколозимья',
    knownTo: { typed: ['writer'], changesShown: ['room'] },
  },
  /** Nobody's, but for whoever sent it up; it may be quoted. */
  balloon: {
    text: 'One flag for both at Nettlequay.',
    mark: 'Nettlequay',
    knownTo: { typed: ['writer'], balloonsShown: ['room'], posted: ['everyone'] },
  },
  /** Everybody accepts it. */
  toldOffer: { text: 'Both open the locks of Ambervault.', mark: 'Ambervault', knownTo: SUMMARIZED },
  /** One person accepts it: it never leaves the room. */
  untoldOffer: { text: 'Both close the mines of Rushhollow.', mark: 'Rushhollow', knownTo: { typed: ['room'] } },

  /** Why a round opens without a party, and what it asks instead: the whole room reads it. */
  reason: { text: 'They wrote from Elderscar.', mark: 'Elderscar', knownTo: SUMMARIZED },
  newPrompt: { text: 'Что вы слышали о Тернодольске?', mark: 'Тернодольске', knownTo: SUMMARIZED },
  announcement: { text: 'Coffee waits in Brambleforth.', mark: 'Brambleforth', knownTo: { typed: ['room'] } },
  privateWord: {
    text: 'Мене впізнали в Ожинодолі.',
    mark: 'Ожинодолі',
    knownTo: { typed: ['writer', 'backstage'] },
  },

  unrevealed: { text: 'Про Чорнолозівку ще ніхто не знає.', mark: 'Чорнолозівку', knownTo: OWN },
  /** Handed in after the round has closed. */
  refused: { text: 'Too late: the envoy sleeps at Wexcombe.', mark: 'Wexcombe', knownTo: OWN },
  /** Refused, and then Discord does not take the answer. */
  unanswered: { text: 'Nobody hears of Oxlingholm.', mark: 'Oxlingholm', knownTo: OWN },
  /** The database does not take the row. */
  faulty: { text: 'Сбой из-за Кривозаводья.', mark: 'Кривозаводья', knownTo: OWN },
  /** The database is crashing at this moment. */
  crashing: { text: 'The pumps of Saltwhistle are mined.', mark: 'Saltwhistle', knownTo: OWN },
  /** As an unknown key of an agenda file, which the refusal names. */
  refusedAgenda: { text: 'Duskmeadow', mark: 'Duskmeadow', knownTo: OWN },
  /** As the time of a workshop, which the refusal repeats. */
  refusedOption: { text: 'Pinecrake', mark: 'Pinecrake', knownTo: OWN },
  /** Typed into an option that makes suggestions. */
  suggestion: { text: 'Larkhollow', mark: 'Larkhollow', knownTo: OWN },
} as const satisfies Readonly<Record<string, Secret>>;

export type SecretName = keyof typeof SECRETS;

/**
 * Public words, planted where they may stand in plain. Who scans a place must find
 * one there, or has not looked.
 */
export const PUBLIC_WORDS = ['Findelkind', 'Знахідник'] as const;
