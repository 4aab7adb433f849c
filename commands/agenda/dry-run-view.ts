import { plainLineWithin } from '../../bot/plain.ts';
import { moment, timeOfDay } from '../../bot/time.ts';
import type { View } from '../../bot/view.ts';
import { fullestThatFits, lines, MESSAGE_MOST } from '../../bot/views/fitting.ts';
import { requiredWord } from '../../bot/views/kinds/kind-word.ts';
import { clockAt, venueTime } from '../../bot/views/venue-time.ts';
import type { Voice } from '../../bot/views/voice.ts';
import type { DryRun, DryRunWarning } from '../../domain/rounds/dry-run.ts';

type TimedRound = DryRun['rounds'][number];

/** How long titles may be, from the fullest rendering to the barest. */
const TITLE_MOST = 60;
const SHORTER_TITLES = [30, 15];

/**
 * A dry run as a facilitator reads it: each round with its times at the venue and, in brackets, the reader's own;
 * then what there is to know. What does not fit into a message comes as a file, which can show
 * no reader's own time, and shows UTC instead.
 */
export function dryRunView(run: DryRun, zone: string, voice: Voice): View {
  const content = lines(
    head(run, zone, voice),
    ...run.rounds.map(longLine(zone, voice, TITLE_MOST)),
    ...warned(run, zone, voice),
  );
  if (content.length <= MESSAGE_MOST) return { content };
  return {
    content: fullestThatFits(shortened(run, zone, voice)),
    files: [{ name: 'dry-run.txt', data: wholeFile(run, zone, voice) }],
  };
}

function* shortened(run: DryRun, zone: string, voice: Voice): Generator<string> {
  const top = head(run, zone, voice);
  const [heading, ...warnings] = warned(run, zone, voice);
  const inFile = voice.say('reply.agenda.dry-run.in-file');
  for (const most of SHORTER_TITLES) {
    yield lines(top, ...run.rounds.map(longLine(zone, voice, most)), heading, ...warnings, inFile);
  }
  const times = run.rounds.map(shortLine(zone, voice));
  yield lines(top, ...times, heading, ...warnings, inFile);
  yield lines(top, ...times, heading, inFile);
  yield lines(top, heading, inFile);
}

function head({ title, rounds, minutes, minutesWithGrace, bookedMinutes }: DryRun, zone: string, voice: Voice): string {
  const startsAt = rounds[0]?.startsAt;
  if (!startsAt) throw new Error('a dry run of no rounds');
  return voice.say('reply.agenda.dry-run', {
    title: title === undefined ? '' : ` (${plainLineWithin(title, 100)})`,
    count: rounds.length,
    minutes,
    withGrace: minutesWithGrace,
    booked: bookedMinutes,
    starts: venueTime(startsAt, zone, voice),
    startsAt: moment(startsAt),
  });
}

const timesOf = ({ ordinal, startsAt, endsAt }: TimedRound, zone: string, { language }: Voice) => ({
  ordinal,
  from: clockAt(startsAt, zone, language),
  to: clockAt(endsAt, zone, language),
});

const namesOf = ({ plan }: TimedRound, most: number, voice: Voice) => ({
  title: plainLineWithin(plan.title, most),
  kind: requiredWord(plan.kind, 'name', voice),
  minutes: plan.minutes,
});

const longLine = (zone: string, voice: Voice, most: number) => (round: TimedRound) =>
  voice.say('reply.agenda.dry-run.line', {
    ...timesOf(round, zone, voice),
    own: timeOfDay(round.startsAt),
    ...namesOf(round, most, voice),
  });

const shortLine = (zone: string, voice: Voice) => (round: TimedRound) =>
  voice.say('reply.agenda.dry-run.short-line', { ...timesOf(round, zone, voice), own: timeOfDay(round.startsAt) });

function wholeFile(run: DryRun, zone: string, voice: Voice): string {
  const rounds = run.rounds.map((round) =>
    voice.say('reply.agenda.dry-run.file-line', {
      ...timesOf(round, zone, voice),
      zone,
      utc: clockAt(round.startsAt, 'UTC', voice.language),
      ...namesOf(round, TITLE_MOST, voice),
    }),
  );
  return [...rounds, '', ...warned(run, zone, voice)].join('\n');
}

/** What there is to know, under its heading. */
function warned({ warnings }: DryRun, zone: string, voice: Voice): readonly string[] {
  const { say } = voice;
  if (warnings.length === 0) return [say('reply.agenda.dry-run.fine', { import: '`/agenda import`' })];
  return [
    say('reply.agenda.dry-run.warnings', { count: warnings.length }),
    ...warnings.map((warning) => `- ${warningLine(warning, zone, voice)}`),
  ];
}

function warningLine(warning: DryRunWarning, zone: string, { say, language }: Voice): string {
  switch (warning.is) {
    case 'phase-rule': {
      const { ordinal, rule } = warning;
      return say('warning.agenda.phase-rule', { ordinal, rule: say(`phase-rule.${rule}`), key: rule });
    }
    case 'party-without-seat': {
      const { ordinal, parties } = warning;
      const list = new Intl.ListFormat(language, { type: 'conjunction' });
      return say('warning.agenda.party-without-seat', {
        ordinal,
        parties: list.format(parties.map((party) => plainLineWithin(party, 60))),
      });
    }
    case 'handed-in-before':
      return say('warning.agenda.handed-in-before', {
        ordinal: warning.ordinal,
        by: clockAt(warning.by, zone, language),
      });
    case 'too-long':
    case 'grace-too-long':
    case 'nothing-to-build-on':
    case 'signals-too-few':
    case 'waits':
      return say(`warning.agenda.${warning.is}`, { ...warning });
  }
}
