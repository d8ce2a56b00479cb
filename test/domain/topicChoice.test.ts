import { inferTopics, nearlySameTopic, type Topic, widerTopics } from '../../src/domain/topics';
import { fortyTopics } from '../support/fortyTopics';

const topics: readonly Topic[] = fortyTopics.map((topic) => ({ id: topic.name, ...topic }));
const names = (found: readonly Topic[]): string[] => found.map(({ name }) => name);

describe('a new name that is nearly a topic', () => {
  it.each([
    ['kuberentes', 'Kubernetes'],
    ['Power Point', 'Presentations'],
    ['post gres', 'PostgreSQL'],
    ['Negociation', 'Negotiation'],
    ['java script', 'JavaScript'],
    ['Publik speaking', 'Public speaking'],
    ['facilitaton', 'Facilitation'],
  ])('“%s” is nearly %s', (typed, name) => {
    expect(nearlySameTopic(typed, topics)?.name).toBe(name);
  });

  it.each(['Kubernetes', 'kube', 'PUBLIC SPEAKING', 'Lua', 'Ada', 'Rg', 'Beekeeping', 'Java', '', '🎉', 'Hirings'])(
    '“%s” is not',
    (typed) => {
      expect(nearlySameTopic(typed, topics)).toBeNull();
    },
  );
});

describe('what similar questions were about', () => {
  const votes = (...each: [string, number][]) => new Map(each);
  const about = (text: string, similar: ReadonlyMap<string, number>) => names(inferTopics(text, topics, 3, similar));

  it('says it where nothing is named and most agree', () => {
    expect(about('How do I get out of this?', votes(['Hiring', 1.4], ['SQL', 0.5]))).toEqual(['Hiring']);
  });

  it('does not where they disagree, are few, or little alike', () => {
    expect(about('How do I get out of this?', votes(['Hiring', 1.2], ['SQL', 1.1], ['Go', 1.1]))).toEqual([]);
    expect(about('How do I get out of this?', votes(['Hiring', 0.9]))).toEqual([]);
    expect(about('How do I get out of this?', votes(['Hiring', 0]))).toEqual([]);
    expect(about('How do I get out of this?', votes(['Nothing we know', 5]))).toEqual([]);
  });

  it('goes after what is named, and puts that in order', () => {
    const text = 'Is SQL or Python better?';
    expect(about(text, votes())).toEqual(['SQL', 'Python']);
    expect(about(text, votes(['Python', 3]))).toEqual(['Python', 'SQL']);
    expect(about(text, votes(['Hiring', 9], ['Python', 1]))).toEqual(['Python', 'SQL', 'Hiring']);
  });

  it('does not depend on the order of the list', () => {
    const similar = votes(['Hiring', 2], ['SQL', 2]);
    const found = names(inferTopics('How?', topics, 3, similar));
    expect(names(inferTopics('How?', [...topics].reverse(), 3, similar))).toEqual(found);
  });
});

describe('topics that make a search wider', () => {
  const related = new Map([
    ['SQL', ['PostgreSQL', 'Data analysis', 'Statistics']],
    ['Python', ['JavaScript', 'Data analysis']],
  ]);
  const wider = (question: string, ...chosen: string[]) => names(widerTopics({ question, chosen, related }, topics));

  it('are near most of the chosen ones, then the nearest', () => {
    expect(wider('How?', 'SQL', 'Python')).toEqual(['Data analysis', 'PostgreSQL', 'JavaScript']);
  });

  it('come from the words of the question after that, and are never chosen already', () => {
    expect(wider('accessable pages in pyhton', 'Python')).toEqual(['JavaScript', 'Data analysis', 'Accessibility']);
    expect(wider('help with pyhton', 'Hiring')).toEqual(['Python']);
  });

  it('are none that are gone', () => {
    const gone = new Map([['Hiring', ['Retired long ago']]]);
    expect(widerTopics({ question: '', chosen: ['Hiring'], related: gone }, topics)).toEqual([]);
  });
});
