/** Leading, growing, hiring and looking after people. How a line is read stands in `read.ts`. */
export const people = `
Leading people: people management, managing people, leadership, leading a team, people manager, first-time manager, new manager, lead a team, becoming a manager ~ One-on-ones, Delegation, Feedback, Coaching
One-on-ones: 1:1, 1-on-1, 1on1, one to one meeting, meeting with my report ~ Leading people, Feedback, Coaching
Delegation: delegate, delegating, handing over work, letting go of tasks, micromanagement, micromanaging ~ Leading people, Trust in teams
Coaching: coaching conversation, coach somebody, GROW model, coaching skills, asking instead of telling ~ Being a mentor, One-on-ones, Listening skills
Being a mentor: mentor somebody, being mentored, mentorship, reverse mentoring, mentoring skills, mentoring others ~ Coaching, Career growth
Leading leaders: managing managers, manager of managers, skip-level, second-line manager ~ Leading people, Organisation design
Leading without authority: influence without authority, lateral leadership, influencing, influencing others, influencing peers ~ Stakeholder management, Persuasion
Technical leadership: tech lead, team lead, staff engineer, principal engineer, leading engineers, engineering manager, engineering management ~ Leading people, Software architecture
Executive leadership: executive presence, C-level, C-suite, board meeting, reporting to the board, boardroom ~ Strategy, Presentations
Managing up: managing my boss, disagree with my boss, difficult boss, manage my manager, disagree with my manager ~ Difficult conversations, Stakeholder management
Trust in teams: psychological safety, building trust, trust in my team, safe to speak up, team trust ~ Team building, Difficult conversations
Team building: team spirit, team morale, team event, offsite, team retreat, team bonding ~ Trust in teams, Facilitation
Team dynamics: dysfunctional team, team roles, Tuckman, working agreement, team charter, storming phase ~ Team building, Difficult conversations
Motivation: motivating people, motivate my team, demotivated, unmotivated, intrinsic motivation, morale ~ Recognition, Leading people
Recognition: praise, thanking colleagues, employee recognition, appreciating people, appreciation at work ~ Motivation, Feedback
Goal setting: setting goals, SMART goals, yearly goals, annual goals, goals for my team, target agreement ~ OKRs, Performance reviews
OKRs: objectives and key results, key results, OKR workshop, quarterly objectives ~ Goal setting, Roadmaps
Performance reviews: 360 review, annual review, self-assessment, appraisal, calibration meeting, self review ~ Feedback, Goal setting
Underperformance: low performer, poor performance, performance improvement plan, underperforming ~ Performance reviews, Difficult conversations
Feedback: giving feedback, receiving feedback, constructive criticism, radical candor, feedback culture, critical feedback ~ Difficult conversations, Performance reviews
Difficult conversations: hard conversation, difficult talk, crucial conversations, bad news, delivering bad news, awkward conversation ~ Conflict, Feedback, Listening skills
Conflict: conflict resolution, conflict at work, conflict with, conflict between, mediation, disagreement, argument with a colleague ~ Difficult conversations, Team dynamics
Difficult colleagues: difficult coworker, toxic colleague, passive-aggressive, hard to work with ~ Conflict, Setting boundaries
Change management: organisational change, organizational change, leading change, change process, resistance to change, transformation project ~ Communicating change, Reorganisation
Communicating change: announcing change, announce a change, change communication, explaining decisions ~ Change management, Internal communication
Reorganisation: reorganization, restructuring, reorg, team merger, merging teams, post-merger integration ~ Change management, Layoffs
Layoffs: redundancy, job cuts, downsizing, laid off ~ Reorganisation, Ending employment
Organisation design: organization design, org chart, team topologies, span of control, operating model, team structure ~ Reorganisation, Leading leaders
Company culture: corporate culture, workplace culture, company values, culture change, team culture ~ Trust in teams, Change management
Decision making: making decisions, hard decision, decision record, consensus, DACI, RACI ~ Strategy, Facilitation
Crisis leadership: leading through a crisis, crisis management, crisis team, leading in uncertainty ~ Crisis communication, Business continuity
Distributed teams: remote team, leading remotely, virtual team, global team, team across countries ~ Remote work, Time zones
Generations at work: intergenerational, Gen Z, age-diverse team, older employees, younger colleagues ~ Diversity and inclusion, Leading people
Leading former peers: managing former peers, promoted over my peers, managing friends, boss of my friends ~ Leading people, Setting boundaries
Managing contractors: freelancers in the team, external staff, contractor management, working with freelancers ~ Procurement, Managing an agency

Career growth: career path, career development, personal development, career plan, career goals, career ladder, next step in my career ~ Promotion, Being a mentor, Changing roles
Promotion: getting promoted, get promoted, promotion case, promo packet, ask for a promotion, next level, promotion criteria ~ Career growth, Performance reviews, Asking for a raise
Asking for a raise: pay rise, salary raise, salary negotiation, ask for more money, salary talk, salary expectations ~ Negotiation, Promotion
Changing roles: career change, career switch, internal move, lateral move, changing teams, new role, switching careers ~ Career growth, Job applications
Manager or specialist: individual contributor, IC track, dual career ladder, back to IC, management or expert track ~ Career growth, Leading people
Job applications: CV, resume, cover letter, LinkedIn profile, applying for a job ~ Job interviews, Personal branding
Job interviews: interview preparation, prepare for an interview, behavioural interview, STAR method ~ Job applications, Hiring
Networking: professional network, building a network, informational interview, network event, meeting people at conferences ~ Personal branding, Small talk
Personal branding: personal brand, visibility at work, being visible, LinkedIn post, self-marketing ~ Networking, Public speaking
Leaving well: resignation, resigning, notice period, handover when leaving, exit interview, quitting my job ~ Changing roles, Handover
Starting a new job: first 90 days, my first week, first day at work, settling in, probation period ~ Onboarding, Career growth
Returning to work: return from parental leave, back from parental leave, return after illness, career break, coming back after a break ~ Parental leave, Flexible working
Secondment: working abroad, relocation, expat, moving abroad for work, international assignment, work visa ~ Intercultural work, Changing roles
Founding a company: founding, founder, startup, start-up, entrepreneur, side business, entrepreneurship ~ Fundraising, Business planning
Freelancing: freelance, self-employed, going freelance, consulting on my own, day rate ~ Founding a company, Taxes
Retirement planning: retirement, pension, early retirement, phased retirement ~ Employee benefits, Handover
Early career: first job, career starter, graduate program, after university, trainee, working student ~ Starting a new job, Career growth
Learning how to learn: learning plan, self-study, learn faster, study techniques, learning habits, spaced repetition ~ Certifications, Career growth
Certifications: certification exam, getting certified, certificate exam, exam preparation, prepare for an exam ~ Learning how to learn, Career growth
Women in leadership: women in tech, female leaders, glass ceiling ~ Diversity and inclusion, Career growth

Hiring: recruiting, recruitment, hiring process, job opening, hiring manager, hire people, headcount request ~ Interviewing candidates, Job descriptions, Onboarding
Interviewing candidates: interviewing, interview a candidate, interview questions, hiring interview, structured interview, technical interview, debrief after an interview ~ Hiring, Unconscious bias
Job descriptions: job ad, job posting, job advert, role description ~ Hiring, Employer branding
Sourcing candidates: active sourcing, headhunting, talent pool, finding candidates, employee referral, LinkedIn Recruiter ~ Hiring, Employer branding
Assessing candidates: coding test for candidates, take-home task, assessment center, scorecard for candidates, case interview, reference check ~ Interviewing candidates, Hiring
Job offers: offer letter, closing candidates, counter-offer, declining candidates, rejecting candidates ~ Hiring, Compensation
Employer branding: employer brand, career page, Glassdoor, kununu, talent marketing ~ Hiring, Marketing
Onboarding: new hire, new joiner, induction, buddy program, onboarding plan, welcome a new colleague ~ Starting a new job, Hiring
Interns and apprentices: internship, intern, apprentice, apprenticeship, student worker, work placement ~ Early career, Being a mentor
University recruiting: campus recruiting, career fair, campus event, graduate hiring ~ Hiring, Interns and apprentices
HR business partnering: human resources, HR, HRBP, people team, people operations, people partner ~ Employee relations, HR systems
HR systems: Workday, Personio, BambooHR, SuccessFactors, HRIS, HR software ~ HR business partnering, People analytics
People analytics: HR analytics, attrition, employee turnover, turnover rate, HR metrics, workforce analytics ~ Employee surveys, Data analysis
Employee surveys: engagement survey, pulse survey, eNPS, employee engagement, satisfaction survey ~ People analytics, Company culture
Employee relations: works council, labor union, labour union, trade union, staff council, grievance, collective agreement ~ Employment law, HR business partnering
Employment law: labor law, labour law, employment contract, working time law, fixed-term contract ~ Employee relations, Ending employment
Ending employment: dismissal, firing somebody, fire somebody, let somebody go, termination talk, offboarding ~ Underperformance, Employment law
Compensation: pay bands, salary bands, pay structure, salary benchmark, pay transparency, bonus scheme, pay gap ~ Employee benefits, Performance reviews
Employee benefits: perks, company pension, benefits package, company car, stock options, ESOP, equity compensation ~ Compensation, Parental leave
Payroll: pay slip, payslip, pay run, wage tax, salary statement ~ Accounting, Compensation
Parental leave: maternity leave, paternity leave, working parents, childcare, expecting a baby ~ Returning to work, Flexible working
Flexible working: part-time, flexitime, four-day week, job sharing, job share, sabbatical, working hours model ~ Remote work, Parental leave
Absence and illness: sick leave, long-term illness, reintegration after illness, absence management, sick note ~ Mental health, Returning to work
Succession planning: successor, talent review, talent management, high potentials, nine-box ~ Career growth, Leading leaders
Workforce planning: headcount planning, capacity planning for teams, staffing plan, skills gap, skills matrix ~ Hiring, Budgeting
Learning programs: training program, corporate learning, learning and development, L&D, leadership program, training needs ~ E-learning, Facilitation
E-learning: online course, learning platform, LMS, instructional design, training video, blended learning ~ Learning programs, Video production
Diversity and inclusion: DEI, D&I, diversity, inclusion, inclusive team, equal opportunity ~ Unconscious bias, Inclusive language
Unconscious bias: implicit bias, biased hiring, bias training, stereotypes ~ Diversity and inclusion, Interviewing candidates
Neurodiversity: ADHD, autism, dyslexia, neurodivergent, autistic colleague ~ Diversity and inclusion, Mental health
Disability at work: disability, workplace adjustments, reasonable adjustments, wheelchair access, hearing loss ~ Accessibility, Diversity and inclusion
Volunteering: volunteer day, corporate volunteering, pro bono, social engagement ~ Sustainability, Company culture
`;
