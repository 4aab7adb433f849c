import type { WordedPost } from '../../../bot/views/posts/content.ts';
import type { Language } from '../../../domain/language.ts';
import { PANEL_DEEDS } from '../../../domain/rounds/panel.ts';

export const at = (time: string): Date => new Date(`2027-03-13T${time}:00Z`);

const place = { ordinal: 2, total: 6, title: 'Hopes and fears' } as const;

const RESULT = {
  proposition: 'Trains should run again.',
  byParty: [
    { party: 'Ardania', band: 'leaning-for' },
    { party: 'Belmark', band: 'divided' },
  ],
  room: 'leaning-for',
} as const;

/** One post of every kind that can be read. */
export const POSTS = {
  call: {
    kind: 'call',
    title: 'Roads and rivers',
    convention: 'World Congress of Geography',
    city: 'Vienna',
    timeZone: 'Europe/Vienna',
    parties: ['Ardania', 'Belmark'],
    seats: 8,
    startsAt: at('08:00'),
    applicationsCloseAt: at('07:00'),
  },
  invitation: {
    kind: 'invitation',
    applicationId: 'application-1',
    title: 'Roads and rivers',
    startsAt: at('08:00'),
    timeZone: 'Europe/Vienna',
    repliesDueAt: at('07:00'),
  },
  'not-chosen': { kind: 'not-chosen', applicationId: 'application-1', title: 'Roads and rivers' },
  'room-ready': { kind: 'room-ready', title: 'Roads and rivers', roomChannelId: '1'.repeat(18) },
  'round-opened': {
    kind: 'round-opened',
    ...place,
    roundId: 'round-2',
    roundKind: 'reactions',
    prompt: 'What could both sides live with?',
    propositions: ['Trains should run again.', 'Archives should be opened.'],
    closesAt: at('09:30'),
    asks: true,
  },
  'round-collecting': {
    kind: 'round-collecting',
    ...place,
    roundId: 'round-2',
    roundKind: 'trial-balloon',
    prompt: 'What has not been dared yet?',
    sheets: ['balloon'],
  },
  'round-warning': { kind: 'round-warning', ...place, closesAt: at('09:30') },
  'round-paused': { kind: 'round-paused', ...place, remainingMinutes: 5 },
  'round-resumed': { kind: 'round-resumed', ...place, closesAt: at('09:30') },
  'round-extended': { kind: 'round-extended', ...place, closesAt: at('09:30'), minutes: 5 },
  'round-interrupted': { kind: 'round-interrupted', ...place, lastSeenAt: at('09:10'), remainingMinutes: 1 },
  'round-continued': { kind: 'round-continued', ...place, lastSeenAt: at('09:10'), closesAt: at('09:30') },
  'round-closed': { kind: 'round-closed', ...place, closedAt: at('09:30'), isEarly: false },
  'round-grace': { kind: 'round-grace', ...place, graceEndsAt: at('09:31') },
  'round-readied': { kind: 'round-readied', ...place, closesAt: at('09:30') },
  'round-cooling': { kind: 'round-cooling', ...place, resumesAt: at('09:40') },
  'pause-asked': { kind: 'pause-asked', ...place, remainingMinutes: 5 },
  'round-left-out': { kind: 'round-left-out', ...place },
  'turn-started': {
    kind: 'turn-started',
    ...place,
    roundId: 'round-2',
    turn: 3,
    memberId: '2'.repeat(18),
    nextMemberId: '3'.repeat(18),
    endsAt: at('09:12'),
  },
  'turn-warning': { kind: 'turn-warning', ...place, memberId: '2'.repeat(18), endsAt: at('09:12') },
  'turn-overtime': { kind: 'turn-overtime', ...place, memberId: '2'.repeat(18), endsAt: at('09:12') },
  'floor-free': { kind: 'floor-free', ...place },
  announcement: { kind: 'announcement', text: 'There is coffee in the *blue* room, and lunch at noon.' },
  'statements-revealed': {
    kind: 'statements-revealed',
    ...place,
    part: 1,
    parts: 1,
    statements: [
      { alias: 44, text: 'We fear *silence* more than anger.', statementId: 'statement-1' },
      { alias: 23, text: 'First line\n# second line', statementId: 'statement-2' },
    ],
  },
  'reactions-revealed': {
    kind: 'reactions-revealed',
    part: 1,
    parts: 1,
    firstNumber: 1,
    ...place,
    results: [RESULT, { proposition: 'Archives should be opened.', byParty: undefined, room: undefined }],
  },
  'list-revealed': {
    kind: 'list-revealed',
    ...place,
    roundKind: 'sealed-signals',
    part: 1,
    parts: 1,
    texts: ['Both reopen the archives.', 'Both send a delegate.'],
  },
  balloon: {
    kind: 'balloon',
    ...place,
    roundId: 'round-2',
    roundKind: 'trial-balloon',
    number: 1,
    statementId: 'statement-1',
    text: 'What if trains *ran* again?',
  },
  panel: {
    kind: 'panel',
    panel: {
      workshopId: 'workshop-1',
      total: 6,
      round: {
        id: 'round-2',
        ordinal: 2,
        title: 'Hopes and fears',
        roundKind: 'turns',
        status: 'open',
        closesAt: at('09:30'),
      },
      next: {
        id: 'round-3',
        ordinal: 3,
        title: 'First steps',
        roundKind: 'reactions',
        minutes: 10,
        isCollecting: false,
      },
      floor: {
        turn: 3,
        speakingMemberId: '2'.repeat(18),
        endsAt: at('09:12'),
        waitingMemberIds: ['3'.repeat(18), '4'.repeat(18)],
      },
      deeds: [...PANEL_DEEDS],
    },
  },
  'private-word': { kind: 'private-word', memberId: '2'.repeat(18), text: 'May I speak with you alone?' },
  flag: { kind: 'flag', ordinal: 2, flag: 'out-of-scope' },
  'round-blocked': {
    kind: 'round-blocked',
    workshopId: 'workshop-1',
    ordinal: 3,
    title: 'First steps',
    why: 'party-absent',
    parties: ['Cordania'],
  },
  'agenda-finished': { kind: 'agenda-finished', total: 6 },
  undeliverable: { kind: 'undeliverable', title: 'Roads and rivers', what: 'room-waits' },
  summary: {
    kind: 'summary',
    part: 2,
    parts: 2,
    content: {
      title: 'Roads and rivers',
      convention: 'World Congress of Geography',
      city: 'Vienna',
      heldAt: at('08:00'),
      timeZone: 'Europe/Vienna',
      parties: ['Ardania', 'Belmark'],
      rounds: [
        {
          ordinal: 1,
          title: 'Hopes and fears',
          prompt: 'What do you hope for?',
          roundKind: 'statements',
          quotes: [{ text: 'We fear silence.' }, { text: 'I hope for trains.' }],
          hasUnquoted: true,
          results: [RESULT],
        },
      ],
    },
  },
} as const satisfies { readonly [Kind in WordedPost['content']['kind']]: WordedPost['content'] & { kind: Kind } };

export const aPost = (content: WordedPost['content'], language: Language = 'en'): WordedPost => ({
  workshopId: 'workshop-1',
  language,
  content,
});
