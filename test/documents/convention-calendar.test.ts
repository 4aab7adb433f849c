import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConventionCalendar } from '../../documents/convention-calendar.ts';

/** A calendar with these lines in its event. */
const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'SUMMARY:Congress', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join(
    '\r\n',
  );

const VIENNA = {
  name: 'Congress',
  timeZone: 'Europe/Vienna',
  startsOn: '2027-03-14',
  endsOn: '2027-03-17',
  sequence: 0,
};

describe('the days of a convention', () => {
  test.each([
    ['whole days end before their end', ['DTSTART;VALUE=DATE:20270314', 'DTEND;VALUE=DATE:20270318'], 'Europe/Vienna'],
    [
      'times are those of their zone',
      ['DTSTART;TZID=Europe/Vienna:20270314T090000', 'DTEND;TZID=Europe/Vienna:20270317T170000'],
      undefined,
    ],
    [
      'an end at midnight is the day before',
      ['DTSTART;TZID=Europe/Vienna:20270314T090000', 'DTEND;TZID=Europe/Vienna:20270318T000000'],
      undefined,
    ],
    ['a length is counted', ['DTSTART;VALUE=DATE:20270314', 'DURATION:P4D'], 'Europe/Vienna'],
    // Half past eleven at night in UTC is the next day in Vienna.
    [
      'times of the world clock become the venue’s',
      ['DTSTART:20270313T233000Z', 'DTEND:20270317T120000Z'],
      'Europe/Vienna',
    ],
    // Eight in the evening in New York is past midnight in Vienna: four hours behind UTC after 14 March.
    [
      'another zone in the file gives way to the venue’s',
      ['DTSTART;TZID=America/New_York:20270313T200000', 'DTEND;TZID=America/New_York:20270316T200000'],
      'Europe/Vienna',
    ],
    [
      'a zone of its own is taken for the venue’s when that is said',
      ['DTSTART;TZID=W. Europe Standard Time:20270314T090000', 'DTEND;TZID=W. Europe Standard Time:20270317T170000'],
      'Europe/Vienna',
    ],
    ['floating times too', ['DTSTART:20270314T090000', 'DTEND:20270317T170000'], 'Europe/Vienna'],
  ])('%s', (_, lines, zone) => {
    expect(readConventionCalendar(calendar(...lines), zone)).toEqual(VIENNA);
  });

  test('of an event without an end are one', () => {
    expect(readConventionCalendar(calendar('DTSTART;VALUE=DATE:20270314'), 'Europe/Vienna')).toEqual({
      ...VIENNA,
      endsOn: '2027-03-14',
    });
  });

  test('are those of the zone that the whole calendar names', () => {
    const text = calendar('DTSTART;VALUE=DATE:20270314', 'DTEND;VALUE=DATE:20270318');
    const named = text.replace('VERSION:2.0', 'VERSION:2.0\r\nX-WR-TIMEZONE:Europe/Vienna');

    expect(readConventionCalendar(named)).toEqual(VIENNA);
  });
});

test('words, page, number and name are read; long words are cut, and folded lines joined', () => {
  const text = calendar(
    'DTSTART;TZID=Europe/Kyiv:20270314T090000',
    'UID:2027@example.org',
    'SEQUENCE:7',
    'LOCATION:Національний університет\\,\r\n  Київ',
    'ORGANIZER;CN="Association for\r\n  Regional Studies":mailto:a@example.org',
    'URL:https://example.org/2027',
  );

  expect(readConventionCalendar(text)).toEqual({
    name: 'Congress',
    timeZone: 'Europe/Kyiv',
    startsOn: '2027-03-14',
    endsOn: '2027-03-14',
    sequence: 7,
    uid: '2027@example.org',
    city: 'Національний університет, Київ',
    hostAssociation: 'Association for Regional Studies',
    webPage: 'https://example.org/2027',
  });
  const long = calendar('DTSTART;TZID=Europe/Kyiv:20270314T090000').replace('Congress', 'щ'.repeat(300));
  expect(readConventionCalendar(long).name).toBe(`${'щ'.repeat(99)}…`);
});

test('UTC is nobody’s venue, and no page but one of the web is kept', () => {
  const utc = calendar('DTSTART;TZID=Etc/UTC:20270314T090000');
  expect(() => readConventionCalendar(utc)).toThrow(expect.objectContaining({ code: 'calendar-own-zone' }));

  const scripted = calendar('DTSTART;TZID=Europe/Kyiv:20270314T090000', 'URL:javascript:alert(1)');
  expect(readConventionCalendar(scripted)).not.toHaveProperty('webPage');
});

test('whatever is in a file, it is read or refused, and nothing else happens', () => {
  const seed = Date.now() % 1_000_000;
  console.log(`calendars: seed ${seed}`);
  const whole = calendar('DTSTART;VALUE=DATE:20270314', 'DURATION:P3D', 'UID:a', 'SEQUENCE:2', 'URL:https://a.example');
  const piece = fc.oneof(
    fc.constantFrom(
      ...whole.split('\r\n'),
      'BEGIN:VTIMEZONE',
      'DURATION:PX',
      'DURATION:P',
      'DURATION:P99999999999D',
      'DURATION:PT1H1H',
      'DTSTART;VALUE=DATE:20270314',
      'DTSTART;TZID=Europe/Vienna:20270314T023000',
      'DTSTART:now',
      'DTSTART;VALUE=DATE:00000101',
      'DTEND;VALUE=DATE:99991231',
      'DTEND:99991231T235959Z',
      'ORGANIZER;CN=:x',
      'SEQUENCE:99999999999999999999',
      'X-WR-TIMEZONE:Nowhere',
      'SEQUENCE:-1',
      'DTEND:',
      ';',
      ':',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((lines) => lines.join('\r\n')),
        fc.array(piece, { maxLength: 5 }).map((lines) => calendar('DTSTART;VALUE=DATE:20270314', ...lines)),
        cutUp(whole),
      ),
      (text) => {
        try {
          expect(readConventionCalendar(text, 'Europe/Vienna').startsOn).toMatch(/^\d{4}-\d\d-\d\d$/);
        } catch (error) {
          expect(error).toMatchObject({ name: 'Refusal' });
        }
      },
    ),
    { seed, numRuns: 2_000 },
  );
});

/** The text with a piece of it taken out or doubled. */
const cutUp = (text: string) =>
  fc
    .record({ from: fc.nat(text.length), length: fc.nat(40), isDoubled: fc.boolean() })
    .map(({ from, length, isDoubled }) =>
      isDoubled ? text.slice(0, from + length) + text.slice(from) : text.slice(0, from) + text.slice(from + length),
    );
