import { z } from 'zod';

const RATE_LIMITED = 429;

const explained = z.object({ _errors: z.array(z.object({ code: z.string(), message: z.string() })) });
type Details = z.infer<typeof explained> | { [key: string]: Details };
const details: z.ZodType<Details> = z.lazy(() => z.union([explained, z.record(z.string(), details)]));

const refused = z.object({ code: z.int(), message: z.string(), errors: details.optional() });
const rateLimited = z.object({
  code: z.int().optional(),
  message: z.string(),
  retry_after: z.number(),
  global: z.boolean(),
});

/**
 * What is wrong with the body of a refusal (status 4XX).
 *
 * Written by hand, because here the OpenAPI document contradicts the
 * documentation: it has numbers for the codes inside `errors`, which are words,
 * and asks for a code in a 429, which need not have one.
 *
 * @see https://docs.discord.com/developers/reference#error-messages
 * @see https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit
 */
export function refusalComplaints(status: number, body: unknown): readonly string[] {
  const result = (status === RATE_LIMITED ? rateLimited : refused).safeParse(body);
  if (result.success) return [];
  return result.error.issues.map(({ path, code }) => `/${path.map(String).join('/')} ${code.replaceAll('_', ' ')}`);
}
