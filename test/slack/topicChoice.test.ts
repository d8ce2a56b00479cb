import { topicOptions } from '../../src/slack/topicChoice';
import { en } from '../../src/slack/words/en';
import { fortyTopics } from '../support/fortyTopics';

const topics = fortyTopics.map((topic) => ({ id: topic.name, ...topic }));
const offered = (typed: string) =>
  topicOptions(typed, topics, en.topicWords).map(({ text, value, description }) =>
    [text.text, value, description?.text].filter((part) => part !== undefined),
  );

describe('what is offered while a topic is typed', () => {
  it('asks whether the nearest was meant, before the new name', () => {
    expect(offered('kuberentes')).toEqual([
      ['Kubernetes', 't:Kubernetes', 'Did you mean this one?'],
      ['New topic: kuberentes', 'new:kuberentes'],
    ]);
    expect(offered('Power Point')[0]).toEqual(['Presentations', 't:Presentations', 'Did you mean this one?']);
  });

  it('asks nothing, and offers no new topic, where the name is one already', () => {
    expect(offered('k8s')).toEqual([['Kubernetes', 't:Kubernetes']]);
    expect(offered('')).toHaveLength(20);
  });

  it('asks nothing where the name is new', () => {
    expect(offered('Beekeeping')).toEqual([['New topic: Beekeeping', 'new:Beekeeping']]);
  });

  it('never offers more than Slack takes, nor one thing twice', () => {
    for (const typed of ['a', 'managment', 'presentaton', 'planing']) {
      const values = offered(typed).map(([, value]) => value);
      expect(values.length).toBeLessThanOrEqual(21);
      expect(new Set(values).size).toBe(values.length);
    }
  });
});
