const STAMP = /<t:(-?\d+)(?::([tTdDfFR]))?>/g;

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A message with its timestamps as Discord's client would show them at `now`. */
export function asRead(text: string, now: Date): string {
  return text.replace(STAMP, (_, seconds: string, style: string | undefined) => {
    const moment = new Date(Number(seconds) * 1000);
    return style === 'R' ? fromNow(moment, now) : shown(moment, style ?? 'f');
  });
}

function fromNow(moment: Date, now: Date): string {
  const seconds = Math.round((moment.getTime() - now.getTime()) / 1000);
  const [unit, length] = UNITS.find(([, least]) => Math.abs(seconds) >= least) ?? UNITS[3];
  return new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }).format(Math.trunc(seconds / length), unit);
}

function shown(moment: Date, style: string): string {
  const date = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const options: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
    t: time,
    T: { ...time, second: '2-digit' },
    d: { day: '2-digit', month: '2-digit', year: 'numeric' },
    D: date,
    f: { ...date, ...time },
    F: { weekday: 'long', ...date, ...time },
  };
  return new Intl.DateTimeFormat('en-GB', options[style] ?? time).format(moment);
}
