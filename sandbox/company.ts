/**
 * The company of the demo: who works there, what they know, what was said in the channels, and which questions are on
 * their way when the page opens. Everybody here is made up.
 */
import type { Colleague, CompanyData } from './companyShape';
import type { PersonSpec } from './workspace/people';

/** What the company added to everybody's profile in Slack; the settings of the app name them. */
export const profileFields = [
  { id: 'Xf0TEAM', label: 'Team', type: 'options_list' },
  { id: 'Xf0OFFICE', label: 'Office', type: 'text' },
  { id: 'Xf0MANAGER', label: 'Manager', type: 'user' },
] as const;

const places = {
  Berlin: 'Europe/Berlin',
  Lisbon: 'Europe/Lisbon',
  'New York': 'America/New_York',
  Singapore: 'Asia/Singapore',
} as const;

type Place = keyof typeof places;

const idOf = (name: string): string => `U0${name.toUpperCase()}`;

const colleague =
  (team: string, lead: string) =>
  (
    name: string,
    place: Place,
    job: string,
    knows: readonly string[],
    more: Omit<Colleague, 'spec' | 'knows'> & { spec?: Partial<PersonSpec> } = {},
  ): Colleague => {
    const { spec, ...rest } = more;
    const id = idOf(name);
    const manager = name === lead ? 'Grace' : lead;
    const fields = {
      ...{ Xf0TEAM: team, Xf0OFFICE: place },
      // Nobody is set above the one who leads everybody.
      ...(manager === name ? {} : { Xf0MANAGER: idOf(manager) }),
    };
    return {
      spec: { id, name, tz: places[place], title: `${job} · ${team}, ${place}`, fields, ...spec },
      knows,
      ...rest,
    };
  };

const engineering = colleague('Engineering', 'Caleb');
const design = colleague('Design and Research', 'Ines');
const people = colleague('People', 'Grace');
const finance = colleague('Finance and Operations', 'Vera');
const sales = colleague('Sales and Support', 'Jamal');

export const larkfield: CompanyData = {
  name: 'Larkfield',
  begins: '2026-03-09T13:05:00Z',
  daysBefore: 8,

  people: [
    sales('Lin', 'Berlin', 'Account manager', [], { note: 'New here: a good person to begin with' }),
    people('Sam', 'Berlin', 'Learning lead', ['Public speaking', 'Facilitation'], {
      askMeAbout: 'stage fright: I had it for ten years',
      minutes: 120,
    }),

    engineering('Noor', 'Berlin', 'Backend engineer', ['SQL', 'PostgreSQL', 'Python'], { askMeAbout: 'slow queries' }),
    engineering('Jonas', 'Berlin', 'Site reliability', ['Kubernetes', 'Incident response'], {
      hours: { from: '07:00', to: '15:00' },
      note: 'Works from 7 to 15',
    }),
    engineering('Priya', 'Singapore', 'Platform engineer', ['Kubernetes', 'Go', 'Security basics']),
    engineering('Mateo', 'Lisbon', 'Frontend engineer', ['JavaScript', 'Accessibility', 'Git']),
    engineering('Zofia', 'Berlin', 'Test engineer', ['Software testing', 'Git']),
    engineering('Caleb', 'New York', 'Engineering manager', ['Leading people', 'Hiring', 'Roadmaps']),

    design('Aiko', 'Singapore', 'Product designer', ['Design critique', 'Accessibility']),
    design('Ines', 'Lisbon', 'Design lead', ['Design critique', 'Presentations', 'Feedback'], {
      restDays: 22,
      note: 'Resting for two weeks',
    }),
    design('Femi', 'New York', 'Researcher', ['User research', 'Statistics'], { askMeAbout: 'small samples' }),
    design('Hugo', 'Lisbon', 'Content designer', ['Clear writing', 'Spanish']),
    design('Maya', 'Berlin', 'Service designer', ['Facilitation', 'User research']),

    people('Leila', 'Lisbon', 'People partner', ['Onboarding', 'Difficult conversations', 'Compensation'], {
      askMeAbout: 'pay bands and how to talk about them',
    }),
    people('Grace', 'New York', 'Head of People', ['Leading people', 'Compensation', 'Career growth'], {
      spec: { isOwner: true },
      note: 'Owner of the workspace',
    }),
    people('Oskar', 'Berlin', 'Recruiter', ['Hiring', 'Onboarding', 'German']),
    people('Tara', 'New York', 'People analyst', ['Spreadsheets', 'Data analysis']),

    finance('Vera', 'Berlin', 'Controller', ['Budgeting', 'Spreadsheets'], {
      minutes: 30,
      note: 'Has no minutes left this month',
    }),
    finance('Nils', 'Berlin', 'Procurement', ['Procurement', 'Negotiation'], {
      askMeAbout: 'suppliers who will not move',
    }),
    finance('Yusuf', 'New York', 'Financial analyst', ['Statistics', 'R', 'Data analysis']),
    finance('Rosa', 'Lisbon', 'Office manager', ['Project management', 'Time management']),
    finance('Wen', 'Singapore', 'Operations', ['Project management', 'Remote work']),
    finance('Olga', 'Berlin', 'Legal counsel', ['German', 'Clear writing'], {
      spec: { dnd: { from: '12:00', until: '18:00' } },
      note: 'In Do Not Disturb until 18:00',
    }),

    sales('Jamal', 'New York', 'Sales lead', ['Sales calls', 'Negotiation', 'Presentations']),
    sales('Katya', 'Berlin', 'Support lead', ['Customer support', 'Difficult conversations']),
    sales('Luca', 'Lisbon', 'Sales engineer', ['Sales calls', 'Spanish']),
    sales('Pablo', 'Lisbon', 'Marketing', ['Marketing', 'Spanish', 'Presentations']),
    sales('Umar', 'Singapore', 'Customer success', ['Customer support', 'Remote work'], {
      hours: { from: '11:00', to: '19:00' },
      note: 'Works from 11 to 19',
    }),
    sales('Stig', 'Berlin', 'Product marketing', ['Product discovery', 'Marketing'], { minutes: 30 }),
    sales('Dana', 'New York', 'Contractor', [], { spec: { isGuest: true }, note: 'A guest: may ask, is not asked' }),
    sales('Bruno', 'Lisbon', 'Account manager', []),
  ],

  channels: [
    {
      name: 'general',
      messages: [
        ['Grace', 'Good morning, Larkfield! Ask Mentor is here for everybody: type /ask-mentor when you are stuck.'],
        ['Rosa', 'The Lisbon office has its windows back. It is quiet again.'],
        ['Jamal', 'First week with three signed renewals. Thank you, support!'],
      ],
    },
    {
      name: 'help-me-think',
      messages: [
        ['Tara', 'Does anybody have a template for a one-page project plan?'],
        ['Rosa', 'I will put mine into the shared folder.'],
        [
          'Bruno',
          'How do I tell a customer that their budget does not cover what they want? I have tried twice and it ended in silence.',
        ],
      ],
    },
    {
      name: 'design-review',
      members: ['Aiko', 'Ines', 'Femi', 'Hugo', 'Maya', 'Mateo', 'Stig', 'Lin'],
      messages: [
        ['Maya', 'The new settings page is in the folder. Please be hard on the empty states.'],
        ['Hugo', 'I would drop the second sentence. The button says it already.'],
      ],
    },
    {
      name: 'thanks',
      isForThanks: true,
      messages: [['Sam', 'Thank-yous land here when both people want that. Nobody has to.']],
    },
    {
      name: 'engineering',
      members: ['Noor', 'Jonas', 'Priya', 'Mateo', 'Zofia', 'Caleb'],
      messages: [
        ['Zofia', 'The nightly run is green for the tenth time in a row.'],
        ['Noor', 'Our orders report takes forty seconds since the table has 40 million rows.'],
      ],
    },
    {
      name: 'people-leads',
      isPrivate: true,
      members: ['Grace', 'Leila', 'Oskar', 'Tara', 'Sam'],
      messages: [['Leila', 'Two people asked me about pay bands this week. We should write that down for everybody.']],
    },
  ],

  readsReports: ['Grace', 'Leila'],

  direct: [
    {
      members: ['Lin', 'Bruno'],
      messages: [
        ['Lin', 'I am to speak to 40 customers on Friday, and my voice shakes already.'],
        ['Bruno', 'Type /ask-mentor and ask. I did, and somebody had fifteen minutes for me the same day.'],
      ],
    },
    {
      members: ['Grace', 'Leila', 'Oskar'],
      messages: [['Oskar', 'Two people begin on Monday. Who shows them around?']],
    },
  ],

  underWay: [
    {
      asker: 'Bruno',
      question: 'How do I open a negotiation with a supplier who knows that we depend on them?',
      tried: 'I read two chapters and wrote down our alternatives.',
      daysAgo: 8,
      reached: 'told',
      plan: 'I name our second supplier in the first five minutes',
      you: 'You asked what happens if we say no. I had never asked that.',
      echo: 'We got the price we wanted, and they thanked us for being clear.',
    },
    {
      asker: 'Katya',
      question: 'What belongs in the first week of onboarding when the new hire works remotely?',
      daysAgo: 8,
      reached: 'echoOwed',
      plan: 'I plan one person to meet on each day',
      you: 'You shared the list you wish you had had.',
    },
    {
      asker: 'Hugo',
      question: 'Who can show me how beekeeping works on the roof of an office?',
      daysAgo: 8,
      reached: 'unmet',
    },
    {
      asker: 'Stig',
      question: 'Which costs belong in a budget for six weeks of events?',
      minutes: '30 minutes',
      daysAgo: 1,
      reached: 'thanksOwed',
      plan: 'I split fixed and variable costs',
    },
    {
      asker: 'Rosa',
      question: 'How do I read the logs of a Kubernetes pod that restarts every minute?',
      daysAgo: 0,
      reached: 'later',
    },
    {
      asker: 'Pablo',
      question: 'Is my SQL join wrong when it returns every customer twice?',
      tried: 'A DISTINCT hides it, but I do not trust that.',
      daysAgo: 0,
      reached: 'active',
    },
    {
      asker: 'Oskar',
      question: 'How do I calm an angry customer who has complained three times?',
      daysAgo: 0,
      reached: 'listed',
    },
    {
      asker: 'Tara',
      question: 'How do I prepare a German tax report for an audit?',
      daysAgo: 0,
      reached: 'offered',
    },
    {
      asker: 'Maya',
      question: 'How do we make remote work fair for the three of us who sit far away?',
      tried: 'We moved the weekly call to another hour.',
      daysAgo: 0,
      // Both who know it are in Singapore, where it is evening.
      reached: 'searching',
    },
    {
      asker: 'Nils',
      question: 'Can somebody explain astrophotography to me, at night, without a guide?',
      daysAgo: 0,
      reached: 'listed',
    },
    {
      asker: 'Zofia',
      question: 'How do I test that a newsletter campaign works before it is sent?',
      daysAgo: 0,
      reached: 'withdrawn',
    },
  ],

  story: {
    asker: { id: 'U0LIN', name: 'Lin' },
    mentor: { id: 'U0SAM', name: 'Sam' },
    question: 'How do I get over my stage fright before a talk to 40 customers?',
    tried: 'I learned the first minute by heart. My voice still shakes.',
    plan: 'I talk to three people in the room before I begin',
    you: 'You told me about your own first talk, and that the shaking is just energy.',
    echo: 'My voice shook for one sentence. Two customers came to me afterwards.',
  },
};
