import type { Say } from '../../bot/languages/catalog.ts';
import { type Agreement, LEVELS } from '../../domain/screening/agreement/alpha.ts';
import type { IntraclassCorrelations } from '../../domain/screening/agreement/icc.ts';
import type { Reliability } from '../../domain/screening/agreement/reliability.ts';

/** All coefficients of one criterion, as lines of a file. */
export function coefficientsText(criterion: string, reliability: Reliability, say: Say): string {
  const { applicants, alphas, interval, intraclass, kappa } = reliability;
  const levels = LEVELS.map((level) =>
    say('reply.coefficients.alpha', {
      level: say(level === 'interval' ? 'reply.coefficients.interval-level' : `reply.coefficients.${level}`),
      value: agreementText(alphas[level], say),
    }),
  );
  return [
    say('reply.coefficients.criterion', { criterion, applicants }),
    ...levels,
    interval
      ? say('reply.coefficients.interval', { low: interval.low.toFixed(3), high: interval.high.toFixed(3) })
      : say('reply.coefficients.no-interval'),
    ...(intraclass ? intraclassText(intraclass, say) : [say('reply.coefficients.no-icc')]),
    kappa === undefined
      ? say('reply.coefficients.no-kappa')
      : say('reply.coefficients.kappa', { value: kappa.toFixed(3) }),
  ].join('\n');
}

const agreementText = (agreement: Agreement, say: Say): string =>
  agreement.outcome === 'found' ? agreement.value.toFixed(3) : say(`reply.coefficients.${agreement.outcome}`);

function intraclassText({ squares, single, average }: IntraclassCorrelations, say: Say): readonly string[] {
  const shown = (value: number | undefined): string => value?.toFixed(3) ?? say('reply.coefficients.no-variation');
  const { bms, wms, jms, ems } = squares;
  return [
    say('reply.coefficients.icc', {
      values: [
        `(1,1) ${shown(single.one)}`,
        `(2,1) ${shown(single.two)}`,
        `(3,1) ${shown(single.three)}`,
        `(1,k) ${shown(average.one)}`,
        `(2,k) ${shown(average.two)}`,
        `(3,k) ${shown(average.three)}`,
      ].join(', '),
    }),
    say('reply.coefficients.squares', {
      values: `BMS ${bms.toFixed(3)}, WMS ${wms.toFixed(3)}, JMS ${jms.toFixed(3)}, EMS ${ems.toFixed(3)}`,
    }),
  ];
}
