/**
 * Topics that are answered with a contact and a page instead of a mentor. They are read from the text and from the names of
 * topics, at the moment of asking; nothing of it is stored or counted.
 */
import { topicKey } from './topics';

export const signpostKinds = ['harassment', 'health', 'pay', 'legal', 'security'] as const;
export type SignpostKind = (typeof signpostKinds)[number];

/** Who answers, and where it is written down; '' where the workspace has not said. */
export interface Signpost {
  readonly contact: string;
  readonly page: string;
}

/** What people call it: as a topic, the whole name; in a question, these words in a row. */
interface Signs {
  readonly names: readonly string[];
  readonly phrases: RegExp;
}

const signs: Readonly<Record<SignpostKind, Signs>> = {
  harassment: {
    names: [
      ...['Harassment', 'Sexual harassment', 'Bullying', 'Mobbing', 'Discrimination', 'Racism', 'Sexism', 'Abuse'],
      ...[
        'Acoso',
        'Discriminación',
        'Harcèlement',
        'Belästigung',
        'Diskriminierung',
        'Assédio',
        'ハラスメント',
        'いじめ',
        '差別',
      ],
    ],
    phrases:
      /\b(?:(?:sexual(?:ly)?|being|am|is|was|been|feel|felt|gets?) (?:harass(?:ed|ment|ing)|bull(?:ied|ying)|discriminated|abused|threatened|groped|stalked|assaulted)|harass(?:es|ing|ed) (?:me|us|her|him|them|my|a colleague)|bull(?:ies|ying|ied) (?:me|us|her|him|them|my)|touch(?:es|ed) me|report(?:ing)? (?:harassment|bullying|abuse|racism|sexism|discrimination)|racist (?:remark|comment|joke)s?|sexist (?:remark|comment|joke)s?|sexual (?:comment|remark|joke|advance|favou?r)s?|(?:comment|remark|joke)s? about my (?:body|looks|skin|weight|age|accent|religion|gender|sexuality)|unwanted (?:nudes?|advances|touch\w*|photos?)|raped?|calls? me slurs|report(?:ing)? (?:a|my|the) (?:\w+ )?(?:colleague|manager|boss|lead|co-?worker) for (?:harassment|bullying|abuse|racism|sexism|discrimination)|inappropriate(?:ly)? (?:touch|comments? about my)|me (?:acosa|discriminan)|me harcèle|belästigt mich|werde (?:ich )?(?:gemobbt|belästigt))(?![\p{L}])/iu,
  },
  health: {
    names: [
      ...[
        'Health',
        'Mental health',
        'Illness',
        'Sick leave',
        'Burnout',
        'Depression',
        'Anxiety',
        'Pregnancy',
        'Disability',
      ],
      ...['Salud', 'Santé', 'Gesundheit', 'Krankheit', 'Saúde', '健康', 'メンタルヘルス'],
    ],
    phrases:
      /\b(?:(?:my|a) (?:mental health|illness|diagnosis|depression|anxiety|panic attacks?|pregnancy|disability|surgery|therapy|burn-?out)|(?:i am|i'm|am i) (?:burn(?:t|ed|ing) ?out|depressed|ill|sick|pregnant|suicidal)|(?:kill|hurt|harm|cut)(?:ing)? myself|(?:end|take) my (?:own )?life|(?:want|wish) to die|(?:not|don't|dont) want to (?:live|be alive|be here)(?= any ?more|[.,;!?]|$)|(?:feel|feeling|felt|been) (?:so |very |really |completely )?(?:depressed|suicidal|burn(?:t|ed) ?out)|i (?:have|had) (?:a |an )?(?:burn-?out|depression|anxiety|cancer|adhd|autism|miscarriage|eating disorder)|my (?:miscarriage|cancer|adhd|autism|addiction)|i (?:drink|am drinking) too much(?! (?:coffee|tea|water))|addicted to (?:alcohol|drugs|pills)|sick leave|panic attacks?|suicid(?:e|al)|self-harm|parental leave|maternity leave|paternity leave|medical (?:leave|condition|certificate)|can(?:no|')t sleep|baja médica|arrêt maladie|krankgeschrieben|krankschreibung|licença médica)(?![\p{L}])/iu,
  },
  pay: {
    names: [
      ...['Pay', 'Salary', 'My salary', 'Pay and contract', 'Employment contract', 'Pay rise', 'Pay raise'],
      ...['Salario', 'Salaire', 'Gehalt', 'Lohn', 'Arbeitsvertrag', 'Salário', '給与', '給料'],
    ],
    phrases:
      /\b(?:my (?:salary|pay|payslip|paycheck|wage|wages|bonus|compensation|employment contract|contract|notice period|overtime|severance|stock options)|pay (?:rise|raise|cut|slip)|salary (?:raise|increase|review|cut|band)|(?:ask|asking) for a (?:raise|rise)|notice period|how long is (?:the|my) notice|severance|underpaid|paid too little|how much should i (?:be paid|earn)|not been paid|work visa|work permit|mi (?:salario|sueldo|contrato)|mon (?:salaire|contrat)|mein(?:e|en)? (?:gehalt|lohn|arbeitsvertrag|vertrag|kündigungsfrist)|meu (?:salário|contrato))(?![\p{L}])/iu,
  },
  legal: {
    names: [
      ...['Legal', 'Legal advice', 'Legal question', 'Lawsuit', 'Litigation', 'Subpoena', 'Whistleblowing'],
      ...['Asesoría legal', 'Juridique', 'Rechtsberatung', 'Jurídico', '法務'],
    ],
    phrases:
      /\b(?:legal (?:advice|action|threat|claim|dispute|question|notice from)|lawsuits?|(?:letter|mail|email|call) from (?:a|the|their|his|her) lawyers?|threat(?:en(?:s|ed|ing)?)? to sue|being sued|is suing|sue (?:us|me|them|the company)|(?:is|was|be) (?:this|it|that|illegal|legal) (?:illegal|legal|to)(?! in (?:go|rust|java|javascript|typescript|python|swift|kotlin|sql|react|json|yaml|html|css)(?!\p{L}))|is (?:it|this|that) (?:il)?legal(?! in (?:go|rust|java|javascript|typescript|python|swift|kotlin|sql|react|json|yaml|html|css)(?!\p{L}))|subpoena|cease and desist|whistle-?blow\w*|breach of contract|law firm|our lawyers?|talk to a lawyer|insider (?:trading|dealing)|bribe(?:s|ry|d)?|rechtsberatung|conseil juridique|asesor(?:ía|amiento) legal)(?![\p{L}])/iu,
  },
  security: {
    names: [
      ...['Security incident', 'Security breach', 'Data breach', 'Phishing', 'Lost laptop', 'Leaked password'],
      ...[
        'Incidente de seguridad',
        'Incident de sécurité',
        'Sicherheitsvorfall',
        'Incidente de segurança',
        'セキュリティ事故',
      ],
    ],
    phrases:
      /\b(?:security (?:incident|breach)|data (?:breach|leak)|been hacked|got hacked|was hacked|(?:lost|stolen|lose) (?:my|a|the)? ?(?:work |company )?(?:laptop|phone|badge|key ?card|device)|my (?:laptop|phone|account|password) (?:was|got|has been|is) (?:stolen|hacked|leaked|compromised|lost)|clicked (?:on )?a (?:phishing|suspicious|strange) |phishing (?:mail|email|link|message|attack)|ransomware|(?:malware|a virus) on (?:my|our|the)|left my (?:work |company )?(?:laptop|phone|badge) (?:in|on|at)|(?:committed|pushed|posted|pasted|published) (?:a |an |the |our |my )?(?:api )?(?:key|secret|password|token|credential)s?|(?:data|passwords?|credentials|contracts?|files?|salaries|payslips?) to the wrong (?:person|people|address|customer|client|channel|company)|leaked (?:a |the |our |my )?(?:password|key|token|credentials|secret|customer data)s?|(?:password|key|token|credentials|secret)s? (?:leaked|was leaked|were leaked|into a public)|suspicious (?:mail|email|login|attachment)|sicherheitsvorfall)(?![\p{L}])/iu,
  },
};

const kindsByTopic = new Map(
  signpostKinds.flatMap((kind) => signs[kind].names.map((name) => [topicKey(name), kind] as const)),
);

/**
 * Topics that colleagues offer as well: leading people through it, or having come out of it. The contact is named first; whoever
 * sends the question once more wants a colleague.
 */
const offeredToo = new Set(['Burnout', 'Mental health', 'Disability', 'メンタルヘルス'].map(topicKey));

/** Whether a topic of this name is answered by a contact; null: by colleagues, like any other. */
export const signpostOfTopic = (name: string): SignpostKind | null => kindsByTopic.get(topicKey(name)) ?? null;

/** What a text seems to be about, where it is one of these; null for everything else. */
export function signpostIn(text: string): SignpostKind | null {
  const plain = text.normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
  return signpostKinds.find((kind) => signs[kind].phrases.test(plain)) ?? null;
}

/** A question as it stands in the form. `chosen`: by a topic that colleagues do not offer, so it is not a guess. */
export interface Pointing {
  readonly kind: SignpostKind;
  readonly chosen: boolean;
}

export function pointingOf(question: string, tried: string, topicNames: readonly string[]): Pointing | null {
  const byTopic = topicNames.flatMap((name) => {
    const kind = signpostOfTopic(name);
    return kind ? [{ kind, chosen: !offeredToo.has(topicKey(name)) }] : [];
  });
  const [pointing = null] = [...byTopic.filter(({ chosen }) => chosen), ...byTopic];
  if (pointing) return pointing;
  const byText = signpostIn(question) ?? signpostIn(tried);
  return byText && { kind: byText, chosen: false };
}
