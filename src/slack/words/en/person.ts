/** "Me", rest and invitations. */
import type { InviteResult, Unfit } from '../../../domain/invitation';
import type { Level } from '../../../domain/person';

const times = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

const levelNames: Record<Level, string> = {
  ahead: 'One step ahead of a beginner',
  solid: 'I use it and can explain it',
  deep: 'I know it in depth',
};

export const me = {
  title: 'Offer what you know',
  submit: 'Save',
  topics: 'Topics you can help with',
  topicsHint: 'You are asked about these. One step ahead is enough. You can type a new one.',
  topicsPlaceholder: 'Type a topic',
  askMeAbout: 'Ask me about …',
  askMeAboutHint: 'In your own words. Colleagues may see it as the reason why we asked you.',
  budget: 'Minutes in any 30 days',
  budgetHint: 'You are never asked for more than this. Any other number is further down.',
  budgetChoice: (count: number) => (count === 0 ? 'None: do not ask me' : `${count} minutes`),
  offersPerWeek: 'Asked for help, in any 7 days',
  nudgesPerWeek: 'Reminders, in any 7 days',
  atMost: (count: number) => (count === 0 ? 'None' : count === 1 ? 'At most once' : `At most ${count} times`),
  workDays: 'Days you work',
  workFrom: 'From',
  workTo: 'To',
  hoursHint: 'In your Slack time zone. You are asked only in these hours.',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  levelsTitle: 'How well I know them',
  levelsIntro: 'One step ahead is often who helps best.',
  levelNames,
  short: (topic: string) => `${topic}: short questions, in 30 days`,
  shortChoice: (value: string) => {
    if (value === 'none') return 'None: do not ask me about it';
    return value === 'all' ? 'Questions of any length' : `${value} minutes`;
  },
  noTopicsYet: 'You have no topics yet. Choose some under “Offer what you know” first.',
};

export const rest = {
  help: 'You can also type a day: /ask-mentor rest friday, rest 2 weeks, rest 2026-12-24.',
  choose: 'Do not ask me until …',
  afterNo: 'You said no, and that is fine. Is this a busy time? Do not ask me until …',
  today: 'Tomorrow',
  week: 'Next week',
  day: 'Another day …',
  set: (until: string) =>
    `We do not ask you until ${until}. What already runs stays as it is. To be asked again before, type /ask-mentor back.`,
  over: 'You can be asked again. Welcome back.',
};

const whyNot = ({ name, why }: Unfit): string =>
  ({
    bot: `${name} is an app.`,
    guest: `${name} is a guest here.`,
    deactivated: `${name} has left.`,
    yourself: 'You cannot invite yourself.',
    notFound: `${name} could not be looked up just now.`,
  })[why];

export const invite = {
  title: 'Invite colleagues',
  submit: 'Send invitation',
  people: 'Who could help others?',
  peopleHint: (most: number) =>
    `${most === 1 ? 'They get' : `Up to ${most}. Each gets`} one message with your name, in their working hours. Nobody is invited twice.`,
  placeholder: 'Choose people',
  tooMany: (most: number) => `Please choose at most ${times(most, 'person', 'people')} at one time.`,
  /** At the field, so it is plain text: nothing in it is escaped. */
  cannot: (unfit: readonly Unfit[]) =>
    `${unfit.map(whyNot).join(' ')} Please choose somebody else. Nobody was invited yet.`,
  done: (results: readonly InviteResult[]) => {
    const count = (result: InviteResult) => results.filter((each) => each === result).length;
    const [fresh, before, mentors] = [count('invited'), count('alreadyInvited'), count('alreadyMentor')];
    return [
      fresh > 0 ? `We invite ${times(fresh, 'colleague', 'colleagues')}, in their working hours.` : '',
      before > 0 ? `${times(before, 'was', 'were')} invited before, so we do not ask again.` : '',
      mentors > 0 ? `${times(mentors, 'already offers', 'already offer')} what they know.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
  answeredBefore: 'You already answered this. Thank you.',
  lead: (inviter: string) => `${inviter} thinks that colleagues could learn from you.`,
  leadTopic: (inviter: string, topic: string) => `${inviter} thinks that you could help somebody with ${topic}.`,
  what: 'Would you offer what you know? Colleagues with a question then talk with you for a few minutes.',
  cost: (budget: number) => `You choose the topics. It is at most ${budget} minutes in 30 days, or as few as you like.`,
  once: 'We ask only in your working hours, and you can say no each time. Nobody is invited twice.',
  join: 'Offer what you know',
  decline: 'No, thanks',
  joined: 'You offer what you know. Thank you.',
  declined: 'You said no, thanks. We do not ask again.',
};
