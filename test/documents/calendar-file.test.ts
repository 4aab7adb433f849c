import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { writeCalendar } from '../../documents/calendar-file.ts';
import type { GivenEntry } from '../../domain/planning/calendar-entry.ts';
import { on } from '../support/build.ts';

const entry = (overrides: Partial<GivenEntry> = {}): GivenEntry => ({
  id: 'meeting-1',
  uid: '0d5a7e5c-0000-4000-8000-000000000001',
  sequence: 3,
  changedAt: on(1, '08:00'),
  summary: 'Конгрес; «Вода», частина 2: зустріч',
  startsAt: on(24, '22:30'),
  minutes: 180,
  where: 'Raum 4, 2. Stock; https://example.org/a,b',
  isCancelled: false,
  ...overrides,
});

const parsed = (text: string) => new ICAL.Component(ICAL.parse(text));

test('another reader finds what was written, letter by letter', () => {
  const calendar = parsed(writeCalendar([entry()], on(2, '09:00')));
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  const [event] = calendar.getAllSubcomponents('vevent');
  const read = new ICAL.Event(event!);
  expect(read.uid).toBe(entry().uid);
  expect(read.sequence).toBe(3);
  expect(read.summary).toBe(entry().summary);
  expect(read.location).toBe(entry().where);
  expect(read.startDate.toJSDate()).toEqual(on(24, '22:30'));
  // Over the night in which Vienna puts its clocks back: three hours all the same.
  expect(read.endDate.toJSDate()).toEqual(on(25, '01:30'));
  expect(event!.getFirstPropertyValue('status')).toBe('CONFIRMED');
  expect(event!.getFirstPropertyValue('class')).toBe('PRIVATE');
});

test('times are instants in UTC, no zone is defined, and nobody is invited', () => {
  const text = writeCalendar([entry(), entry({ uid: 'other', isCancelled: true })], on(2, '09:00'));
  expect(text).toContain('DTSTART:20261024T223000Z');
  expect(text).toContain('STATUS:CANCELLED');
  expect(text).not.toMatch(/VTIMEZONE|TZID|ORGANIZER|ATTENDEE|VALARM/);
  // Lines end as RFC 5545 has it, and none is longer than 75 octets.
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
});

test('what people wrote cannot add a line of its own', () => {
  const text = writeCalendar(
    [entry({ summary: 'a\r\nATTENDEE:mailto:x@example.org', where: 'b\nEND:VEVENT' })],
    on(2, '09:00'),
  );
  expect(text).not.toMatch(/^ATTENDEE/m);
  expect(parsed(text).getAllSubcomponents('vevent')).toHaveLength(1);
});
