/** The thank-you: the message that offers it, the form with a shape, and what the mentor receives. */
import type { KnownBlock, ModalView } from '@slack/types';
import { type Ask, echoDelays, endedSessions, isThanked, limits, type Session, shareConsents } from '../../domain/ask';
import { isDeleted } from '../../domain/decisions/erase';
import { consentOf, hasWords } from '../../domain/decisions/sharing';
import { thanksRound } from '../../domain/decisions/tell';
import { isNudgedFor, isReminded } from '../../domain/decisions/thanks';
import type { Policy } from '../../domain/policy';
import type { NoticeFacts } from '../../domain/shown';
import { buttons, context, esc, modal } from '../blocks';
import { blockOf, helperOf, helpersOf, type InSession, isEdit, mention, sessionIn, topicsIn } from '../facts';
import { actionIds, fields, viewIds } from '../ids';
import { radioInput, selectInput, textInput } from '../inputs';
import { line, message, type Part } from '../message';
import { fewerNudges } from '../person/fewer.view';
import type { Render, Rendering } from '../rendering';
import { quietMenu } from '../trust/notRight.view';
import type { Words } from '../words';
import { channelName, thanksParts } from './shared.view';

export const thanksFormMessage: Render = (facts, words) => {
  const found = sessionIn(facts);
  if (!found) return null;
  const { ask, session, mentor } = found;
  const say = words.thanks.form;
  const isThisRound = facts.notice.about === thanksRound(session);
  if (ask.thanks) {
    const isOpen =
      isThisRound && session.outcome === 'ended' && !ask.closedAt && hasWords(ask) && !isThanked(ask, session);
    if (isOpen) return thanksTooMessage(found, facts, words);
    return isEdit(facts) ? line(session.outcome === 'ended' ? say.sent(mentor) : say.over(mentor)) : null;
  }
  if (
    !isThisRound ||
    !isLastToEnd(ask, session) ||
    session.outcome !== 'ended' ||
    ask.closedAt ||
    isReminded(ask, session)
  )
    return isEdit(facts) ? line(say.over(mentor)) : null;
  return message(
    [{ say: say.lead(mentor) }, ...plansSideBySide(ask, words)],
    buttons(
      blockOf(facts),
      { text: words.thanks.write, action: actionIds.writeThanks, value: session.id, style: 'primary' },
      session.reopenedAt
        ? null
        : { text: words.session.notHappened, action: actionIds.didNotHappen, value: session.id },
      quietMenu(session.id, words),
    ),
  );
};

/** One form stands for both conversations: that of the one which ended last. */
function isLastToEnd(ask: Ask, { id, endedAt }: Session): boolean {
  const others = endedSessions(ask).filter((each) => each.id !== id);
  return others.every((other) => other.endedAt === null || endedAt === null || other.endedAt <= endedAt);
}

/** What the asker said that they will do, after the one and after the other. */
function plansSideBySide(ask: Ask, words: Words): Part[] {
  const ended = endedSessions(ask);
  if (ended.length < 2) return [];
  const plans = ended.flatMap((each) => {
    const plan = planOf(each);
    return plan ? [{ quote: plan, as: words.two.plan(mention(each.mentorId)) }] : [];
  });
  return [...(plans.length > 1 ? [{ say: words.two.bothPlans }, ...plans] : []), { small: words.two.oneForm }];
}

/** The thanks were sent before this conversation ended: they can reach its mentor as well. */
function thanksTooMessage({ ask, session, mentor }: InSession, facts: NoticeFacts, words: Words): Rendering {
  const say = words.two.thanksToo;
  return message(
    [{ say: say.lead(mentor) }, { quote: ask.thanks?.you || ask.thanks?.text || '' }],
    buttons(blockOf(facts), { text: say.button, action: actionIds.thankToo, value: session.id }),
  );
}

export const thanksNudgeMessage: Render = (facts, words) => {
  const { ask } = facts;
  const session = ask && helperOf(ask);
  if (!ask || !session) return isEdit(facts) ? line(words.thanks.form.over('')) : null;
  const mentor = helpersOf(ask, words);
  if (ask.thanks) return isEdit(facts) ? line(words.thanks.form.sent(mentor)) : null;
  if (ask.closedAt || !isNudgedFor(ask, session)) return isEdit(facts) ? line(words.thanks.form.over(mentor)) : null;
  return message(
    [{ say: words.thanks.nudge(mentor) }],
    buttons(
      blockOf(facts),
      { text: words.thanks.write, action: actionIds.writeThanks, value: session.id },
      fewerNudges(words),
    ),
  );
};

/** To the mentor, for whom it is meant alone until both say otherwise. */
export const thanksMessage: Render = (facts, words) => {
  const found = sessionIn(facts);
  const given = found?.ask.thanks;
  if (!found || !given) return null;
  const { ask, session, asker } = found;
  const say = words.sharing;
  const lead = words.thanks.received(asker, topicsIn(facts, ask.brief.topics));
  if (isDeleted(given) || session.thanksDeletedAt) return isEdit(facts) ? line(words.leaving.thanksDeleted) : null;
  return message(
    [
      { say: lead },
      ...thanksParts(given, words),
      { small: seenBy(facts, ask, session, words) },
      session.addedText ? { quote: session.addedText, as: say.youAdded } : null,
    ],
    buttons(
      blockOf(facts),
      session.addedText === null && !ask.erasedAt
        ? { text: say.add, action: actionIds.addThought, value: session.id }
        : null,
      { text: say.open, action: actionIds.keepThanks, value: session.id },
      quietMenu(session.id, words),
    ),
  );
};

/** Who sees the thank-you, as things are. */
function seenBy({ policy }: Parameters<Render>[0], ask: Ask, { sharedAs, sharedWith }: Session, words: Words): string {
  const say = words.sharing;
  if (sharedAs === 'channel') return say.sharedInChannel(channelName(policy.thanksChannel));
  if (sharedAs === 'manager') return say.sentTo(mention(sharedWith ?? ''));
  return say.mayBeShared[consentOf(ask)];
}

/** Freely written, a thank-you may be as long as its two longest lines. */
export const FREE_MAX = 2 * limits.thanksMax;

export interface ThanksForm {
  readonly meta: string;
  readonly ask: Ask;
  readonly session: Session;
  /** Everybody who is thanked, as one phrase. */
  readonly mentorName: string;
  readonly policy: Pick<Policy, 'thanksChannel' | 'echoDays'>;
  /** What was written so far, where the form changes its shape. */
  readonly written?: { readonly as: 'freely' | 'shaped'; readonly text: string };
  readonly words: Words;
}

/** Prefilled from the question and from what the asker said they will do. */
export function thanksModal(form: ThanksForm): ModalView {
  const { meta, ask, words } = form;
  const say = words.thanks;
  const never = { value: 'never', text: say.never };
  const times = echoDelays.map((count) => ({ value: String(count), text: say.inDays(count) }));
  return modal({
    callback: viewIds.thanks,
    title: say.title,
    submit: say.submit,
    close: words.cancel,
    meta,
    blocks: [
      ...(form.written?.as === 'freely' ? freeFields(form.written.text, words) : shapedFields(form)),
      // Once it was asked how it went, there is no time left to choose.
      ...(ask.echo.timesAsked > 0
        ? []
        : [
            selectInput({
              field: fields.echoTime,
              label: say.echoTime,
              choices: [...times, never],
              chosen: usualTime(form),
            }),
          ]),
      ...shareFields(form),
    ],
  });
}

/** What the workspace chose, where it is one of the times there are. */
const usualTime = ({ policy: { echoDays } }: ThanksForm): string =>
  String(echoDelays.find((days) => days === echoDays) ?? 7);

function shapedFields({ ask, session, written, words }: ThanksForm): KnownBlock[] {
  const say = words.thanks;
  const part = (field: string, label: string, hint: string, value: string) =>
    textInput({
      ...{ field, label, hint, value, max: limits.thanksMax, long: true, optional: true },
      // The rest is filled in: this is what takes the twenty seconds.
      focus: field === fields.you,
    });
  return [
    part(fields.before, say.before, say.beforeHint, say.beforePrefill(ask.brief.question)),
    part(fields.you, say.you, say.youHint, written?.text ?? ''),
    part(fields.nowIWill, say.nowIWill, say.nowIWillHint, plansOf(ask)),
    buttons('shape', { text: words.sharing.freely, action: actionIds.thankFreely, value: session.id }),
  ];
}

const freeFields = (text: string, words: Words): KnownBlock[] => [
  textInput({
    field: fields.thanksText,
    label: words.sharing.text,
    hint: words.sharing.textHint,
    value: text,
    max: FREE_MAX,
    long: true,
  }),
  buttons('shape', { text: words.sharing.shaped, action: actionIds.thankShaped, value: 'shaped' }),
];

/** Who reads it, and who could: what is not allowed here can nowhere be chosen. */
function shareFields({ ask, mentorName, policy: { thanksChannel }, words }: ThanksForm): KnownBlock[] {
  const say = words.sharing;
  const mentor = esc(mentorName);
  const choices = shareConsents.filter((each) => !(ask.sealed && each === 'withName'));
  return [
    radioInput({
      field: fields.thanksShare,
      label: say.may(mentorName),
      choices: choices.map((value) => ({ value, text: say.mayChoices[value] })),
      chosen: 'no',
    }),
    context(
      words.thanks.private(mentor),
      thanksChannel ? say.whoInChannel(mentor, channelName(thanksChannel)) : say.who(mentor),
    ),
  ];
}

/** What the asker will do, in the words that count: the mentor's where they put it right. */
export function planOf({ hearBack }: Session): string {
  if (!hearBack) return '';
  return hearBack.confirmed !== null && hearBack.confirmed !== true ? hearBack.confirmed.fix : hearBack.text;
}

/** What the asker said they will do; after two conversations both, as one text goes to both. */
export const plansOf = (ask: Ask): string =>
  endedSessions(ask)
    .map(planOf)
    .filter((plan) => plan !== '')
    .join('\n');
