/** Speaking, writing, negotiating, languages, and staying well. How a line is read stands in `read.ts`. */
export const self = `
Public speaking: speaking in public, conference talk, giving a talk, stage fright, speech, keynote talk, speak on stage, nervous before a talk, lightning talk ~ Presentations, Storytelling, Voice training
Presentations: slides, slide deck, deck, presentation skills, present to the board, presenting to customers, presenting results ~ Public speaking, PowerPoint, Storytelling
Storytelling: telling a story, tell better stories, narrative, story arc, business story ~ Presentations, Copywriting
Voice training: my voice, voice coaching, breathing technique, articulation, speak louder, accent training ~ Public speaking
Giving demos: product demo, live demo, giving a demo, demo day, sprint demo, demoing ~ Presentations, Sales calls
Pitching ideas: pitch deck, elevator pitch, pitch an idea, pitch to investors, internal pitch, business pitch ~ Persuasion, Presentations, Fundraising
Persuasion: persuade, convince, convincing people, buy-in, getting buy-in, rhetoric, argumentation ~ Leading without authority, Negotiation
Listening skills: active listening, asking good questions, nonviolent communication, non-violent communication, empathy ~ Coaching, Difficult conversations
Small talk: conversation starter, talking to strangers, coffee chat, shy at events ~ Networking
Moderating panels: panel discussion, moderate a panel, host an event, podium discussion, fireside chat ~ Public speaking, Event planning
Media training: press interview, talking to journalists, TV interview, radio interview, on camera ~ Public relations, Public speaking
Facilitation: facilitate, facilitating, workshop, run a workshop, workshop design, moderation, liberating structures, Design Thinking workshop ~ Running meetings, Retrospectives
Running meetings: run a meeting, better meetings, too many meetings, meeting agenda, meeting minutes, stand-up meeting, daily stand-up ~ Facilitation, Time management
Retrospectives: retro, lessons learned, after-action review, project review ~ Facilitation, Agile working
Brainstorming: idea generation, generating ideas, creativity technique, ideation, six thinking hats ~ Facilitation, Innovation
Training people: train the trainer, teaching colleagues, hold a training, teaching adults, give a course, run a training ~ Learning programs, Facilitation
Interpreting and translation: translation, translator, translating, interpreter for a meeting, localisation, localization, l10n ~ Intercultural work

Clear writing: business writing, plain language, write clearly, writing style, concise writing, write shorter, editing text, plain English ~ Technical writing, Emails that get answers
Technical writing: documentation, writing docs, user manual, docs as code, API documentation, readme, knowledge base article, write documentation ~ Clear writing, Knowledge management
Emails that get answers: write an email, email etiquette, business email, email to a customer, polite reminder, email wording ~ Clear writing, Inbox management
Writing reports: report writing, write a report, executive summary, management summary, white paper, status report, whitepaper ~ Clear writing, Data visualisation
Proposal writing: write a proposal, project proposal, business proposal, bid writing, tender response, answering an RFP ~ Sales proposals, Grant applications
Grant applications: grant writing, grant proposal, funding application, EU funding, research grant, apply for funding ~ Fundraising, Proposal writing
Copywriting: copy writing, slogan, web copy, landing page text, ad copy, product text ~ Content marketing, Storytelling
UX writing: microcopy, error message wording, interface text, button labels, content design ~ UI design, Clear writing
Blogging: blog post, blog article, writing a blog, guest post, company blog ~ Content marketing, Clear writing
Proofreading: copy editing, copyediting, proofread, style guide, grammar check, spelling ~ Clear writing
Academic writing: scientific paper, scientific writing, journal article, thesis, dissertation, literature review, peer review of a paper ~ Research methods, Clear writing
Inclusive language: gender-neutral, gender-neutral language, gendering, bias-free language ~ Diversity and inclusion, Clear writing
Note taking: taking notes, Zettelkasten, second brain, sketchnotes, sketchnoting, bullet journal ~ Knowledge management, Learning how to learn
Knowledge management: knowledge base, wiki, company wiki, knowledge sharing, sharing knowledge, intranet search ~ Technical writing, Confluence

Negotiation: negotiate, negotiating, bargaining, BATNA, win-win, negotiate a contract, negotiate a price ~ Asking for a raise, Contract negotiation, Persuasion
Contract negotiation: negotiating contracts, contract terms, negotiating terms, terms and conditions with suppliers ~ Negotiation, Contracts
Intercultural work: intercultural communication, cross-cultural, cultural differences, culture shock, working with other cultures ~ Secondment, Distributed teams
Working with Asia: business in Japan, business in China, business in India, working with Japanese colleagues, working with Chinese partners ~ Intercultural work

English: English language, business English, learning English, English grammar, my English, TOEFL, IELTS ~ Emails that get answers, Voice training
German: Deutsch, German language, learning German, Goethe certificate, Alemán, alemão ~ Intercultural work
Spanish: español, castellano, Spanish language, learning Spanish, DELE ~ Intercultural work
French: français, French language, learning French, DELF ~ Intercultural work
Italian: italiano, Italian language, learning Italian ~ Intercultural work
Portuguese: português, Portuguese language, Brazilian Portuguese, learning Portuguese ~ Intercultural work
Dutch: Nederlands, Dutch language, learning Dutch ~ Intercultural work
?Polish: polski, Polish language, learning Polish ~ Intercultural work
Russian: русский, Russian language, learning Russian ~ Intercultural work
Ukrainian: українська, Ukrainian language, learning Ukrainian ~ Intercultural work
Turkish: Türkçe, Turkish language, learning Turkish ~ Intercultural work
Arabic: العربية, Arabic language, learning Arabic ~ Intercultural work
Hebrew: עברית, Hebrew language, learning Hebrew ~ Intercultural work
Hindi: हिन्दी, Hindi language, learning Hindi ~ Intercultural work
Chinese: Mandarin, 中文, Chinese language, Cantonese, learning Chinese ~ Working with Asia
Japanese: 日本語, Japanese language, JLPT, learning Japanese ~ Working with Asia
Korean: 한국어, Korean language, learning Korean ~ Working with Asia
Swedish: svenska, Swedish language, learning Swedish ~ Intercultural work
Sign language: ASL, British Sign Language, BSL, Gebärdensprache ~ Accessibility, Disability at work

Time management: prioritisation, prioritization, prioritise, prioritize, focus time, workload, too much to do, procrastination, Eisenhower matrix, deadlines at once ~ Focus, Saying no, Inbox management
Productivity: productivity system, getting things done, GTD, Pomodoro, to-do list, time blocking, personal kanban ~ Time management, Focus
Focus: deep work, distraction, concentration, interruptions, context switching, cannot concentrate ~ Time management, Productivity
Inbox management: inbox zero, email overload, too many emails, full inbox, notification overload ~ Time management, Outlook
Saying no: say no, turning down work, people pleasing, too many requests, push back on requests ~ Setting boundaries, Time management
Setting boundaries: work-life balance, work-life boundaries, always available, overtime, working weekends, switch off after work ~ Burnout, Saying no
Remote work: working from home, work from home, WFH, home office, hybrid work, working remotely, remote working, async work ~ Distributed teams, Time zones
Time zones: timezone, across time zones, working with the US from Europe, asynchronous work ~ Distributed teams, Remote work
Perfectionism: perfectionist, good enough, overthinking, fear of mistakes, afraid of mistakes ~ Impostor syndrome, Time management
Impostor syndrome: imposter syndrome, impostor feelings, self-doubt, feel like a fraud, not good enough ~ Confidence, Perfectionism
Confidence: self-confidence, speaking up, speak up in meetings, assertiveness, assertive, being heard, interrupted in meetings ~ Impostor syndrome, Public speaking
Introverts at work: introvert, introverted, quiet people, quiet team member ~ Confidence, Networking
Stress: stressed, stress management, under pressure, overwhelmed, overwhelm, handling pressure ~ Burnout, Resilience, Mindfulness
Burnout: burn-out, burned out, burnt out, emotionally exhausted, exhaustion at work ~ Stress, Mental health
Mental health: anxiety, depression, mental health first aid, psychological help, panic attacks ~ Stress, Burnout
Resilience: resilient, setbacks, bouncing back, dealing with failure, failure at work ~ Stress, Motivation
Mindfulness: meditation, meditate, breathing exercise, mindful ~ Stress, Focus
Sleep and energy: cannot sleep, energy at work, tired at work, shift work, jet lag, night shift, sleep problems ~ Stress, Healthy desk work
Healthy desk work: ergonomics, ergonomic chair, standing desk, back pain, screen breaks, RSI, sitting posture ~ Health and safety, Sleep and energy
Exercise at work: company sports, lunch run, cycling to work, walking meeting, bike to work ~ Healthy desk work
Grief at work: grief, bereavement, loss of a colleague, death in the family, condolences ~ Mental health, Difficult conversations
Caring for relatives: family carers, caring for my parents, elder care, nursing leave ~ Flexible working, Stress
Giving up smoking: quit smoking, addiction, alcohol at work, sober at work ~ Mental health
Habits: building habits, new routines, morning routine, self-discipline ~ Productivity, Learning how to learn
Emotional intelligence: EQ, emotions at work, anger, self-awareness, self-reflection ~ Listening skills, Resilience
Problem solving: root causes, five whys, structured thinking, critical thinking, logic trees, structured problem ~ Decision making, Research methods
`;
