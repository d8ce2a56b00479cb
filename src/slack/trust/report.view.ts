/** What the contact reads, and what whoever reported hears when it could not be delivered. */
import { buttons } from '../blocks';
import { blockOf, isEdit, mention, readerOf } from '../facts';
import { line, message } from '../message';
import { spokenDay } from '../moments';
import type { Render } from '../rendering';
import { notRightButton } from './notRight.view';

export const reportMessage: Render = (facts, words) => {
  const { report } = facts;
  const say = words.trust.report;
  if (!report) return isEdit(facts) ? line(say.erased) : null;
  const [reporter, about] = [mention(report.reporterId), mention(report.aboutId)];
  const reader = readerOf(facts) ?? { zone: 'UTC' };
  return message([
    { say: say.lead(reporter, about) },
    { quote: report.words, as: say.words(reporter), whole: true },
    { say: say.answer(reporter) },
    { small: say.quiet(about) },
    { small: say.why },
    { small: say.until(spokenDay(report.eraseAt, reader, words)) },
  ]);
};

export const reportReturnedMessage: Render = (facts, words) => {
  const { report } = facts;
  const say = words.trust.returned;
  if (!report) return isEdit(facts) ? line(words.trust.report.erased) : null;
  return message(
    [
      { say: say.lead(mention(report.contactId)) },
      { quote: report.words, as: say.words, whole: true },
      { say: say.next },
    ],
    buttons(blockOf(facts), notRightButton(words, report.aboutId)),
  );
};
