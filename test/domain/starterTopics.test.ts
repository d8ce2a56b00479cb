import { readStarters, withOtherLanguages } from '../../src/domain/starters/read';
import { starterTopics, technicalTopics, workplaceTopics } from '../../src/domain/starterTopics';
import { cleanTopicName, suggestTopics, type Topic, topicKey } from '../../src/domain/topics';

const topics: readonly Topic[] = starterTopics.map((topic) => ({ id: topic.name, ...topic }));
const first = (typed: string): string | undefined => suggestTopics(typed, topics, 1)[0]?.name;

describe('the starter topics', () => {
  it('are at least 250 of every workplace, and technical ones besides', () => {
    expect(workplaceTopics.length).toBeGreaterThanOrEqual(250);
    expect(technicalTopics.length).toBeGreaterThanOrEqual(100);
  });

  it('are named and called so that anybody could have typed it', () => {
    const all = starterTopics.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(all.filter((text) => cleanTopicName(text) !== text || topicKey(text) === '')).toEqual([]);
  });

  it('share no name or alias', () => {
    const keys = starterTopics.flatMap(({ name, aliases }) => [name, ...aliases].map(topicKey));
    const seen = new Set<string>();
    expect(keys.filter((key) => seen.size === seen.add(key).size)).toEqual([]);
  });

  it('have each some other names, and some topic near', () => {
    expect(starterTopics.filter(({ aliases }) => aliases.length < 2).map(({ name }) => name)).toEqual([]);
    expect(starterTopics.filter(({ related }) => related.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it('are near only to topics that exist, and not to themselves', () => {
    const names = new Set(starterTopics.map(({ name }) => name));
    const lost = starterTopics.flatMap(({ name, related }) => related.filter((r) => !names.has(r) || r === name));
    expect(lost).toEqual([]);
  });

  it('come first when their name or alias is typed', () => {
    const missed = starterTopics.flatMap(({ name, aliases }) =>
      [name, ...aliases.slice(0, 3)].filter((typed) => first(typed) !== name),
    );
    expect(missed).toEqual([]);
  });

  it.each([
    ['k8s', 'Kubernetes'],
    ['kuberentes', 'Kubernetes'],
    ['1-on-1s', 'One-on-ones'],
    ['P & L', 'Financial reports'],
    ['pm', 'Product management'],
    ['contratación', 'Hiring'],
    ['recrutement', 'Hiring'],
    ['Vorstellungsgespraech', 'Job interviews'],
    ['apresentacao', 'Presentations'],
    ['採用', 'Hiring'],
    ['プレゼン', 'Presentations'],
    ['Verhandlung', 'Negotiation'],
    ['impostor', 'Impostor syndrome'],
    ['buget', 'Budgeting'],
    ['GDPR', 'Data protection'],
  ])('“%s” finds %s', (typed, name) => {
    expect(first(typed)).toBe(name);
  });
});

describe('reading starter topics', () => {
  it('reads names, aliases, neighbours and the mark of an everyday word', () => {
    expect(readStarters('\n?Go: golang, a/b ~ Rust, C\nRust: cargo\n')).toEqual([
      { name: 'Go', aliases: ['golang', 'a/b'], related: ['Rust', 'C'], ambiguous: true },
      { name: 'Rust', aliases: ['cargo'], related: [] },
    ]);
  });

  it('says which line is none, and which topic a translation has lost', () => {
    expect(() => readStarters('Go golang')).toThrow('Not a topic: Go golang');
    expect(() => withOtherLanguages(readStarters('Go: golang'), 'Goo: va')).toThrow('No such topic: Goo');
  });
});
