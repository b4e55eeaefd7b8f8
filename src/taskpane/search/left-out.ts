/** What the rule book says nothing of, as searchCoverage names it: social insurance, jobs, tax relief, export refunds. */
const LEFT_OUT =
  /社保|社会保险|[五六]险|养老保险|失业|公积金|就业|稳岗|招聘|招工|退税|减税|免税|税收|税率|[个增所]\S{0,3}税|social insurance|pension|jobs?\b|employ|hiring|\btax|refund/iu;

/** Whether words ask for a subject that the rule book leaves out; else other words may find more. */
export const isLeftOut = (words: string): boolean => LEFT_OUT.test(words);
