/** Products, projects, design, research, and the tools of every desk. How a line is read stands in `read.ts`. */
export const making = `
Product management: product manager, product owner, PM, product strategy, product vision, product lead, product sense ~ Product discovery, Roadmaps, Stakeholder management
Product discovery: problem interview, MVP, minimum viable product, product-market fit, opportunity solution tree, continuous discovery, validate an idea, prototype test ~ User research, Product management
Roadmaps: product roadmap, feature request, release planning, roadmap planning, quarterly planning, feature prioritisation, RICE scoring, MoSCoW method ~ Backlogs, OKRs, Product management
Backlogs: user story, acceptance criteria, backlog refinement, story mapping, story points ~ Scrum, Roadmaps
Requirements engineering: requirements analysis, business analyst, business analysis, specification, use case, requirement document ~ Backlogs, Stakeholder management
Product metrics: north star metric, product analytics, KPI, activation rate, retention rate, key figures, feature adoption ~ Web analytics, A/B testing
A/B testing: A/B test, split test, online experiment, experimentation, controlled experiment ~ Statistics, Product metrics
Project management: project plan, project manager, PMP, PRINCE2, Gantt, milestone, project schedule, project lead, manage a project ~ Agile working, Stakeholder management, Project kick-off
Project kick-off: kick-off, kickoff, kick-off meeting, project start, project charter ~ Project management, Facilitation
Rescuing projects: project is late, failing project, behind schedule, project crisis, scope creep, missed deadlines, missed the deadline ~ Project management, Stakeholder management
Estimation: estimating, effort estimate, planning poker, how long will it take, time estimate ~ Project management, Backlogs
Program management: programme management, portfolio management, PMO, multi-project, programme manager ~ Project management, Leading leaders
Stakeholder management: stakeholders, expectation management, managing expectations, stakeholder map, steering committee ~ Persuasion, Project management
Agile working: agile, agile coach, agile transformation, Scaled Agile, agile team, agile methods ~ Scrum, Kanban
Scrum: Scrum Master, sprint planning, sprint review, daily scrum, sprint goal, velocity ~ Agile working, Backlogs
Kanban: kanban board, WIP limit, work in progress limit, cycle time, flow metrics ~ Agile working, Process improvement
Handover: handover document, hand over a project, transition plan, knowledge transfer, take over a project ~ Leaving well, Knowledge management

User research: user interview, customer interview, UX research, user testing, diary study, research plan, talk to users, user needs ~ Usability testing, Survey design, Personas
Usability testing: usability test, usability, think aloud, heuristic evaluation, test with users ~ User research, UI design
Personas: user persona, jobs to be done, JTBD, empathy map, user segments ~ User research, Positioning
Survey design: survey, questionnaire, survey questions, Likert scale, response rate ~ User research, Statistics
UX design: user experience, UX, interaction design, user flow, wireframe, wireframing, information architecture ~ UI design, User research
UI design: user interface, UI, interface design, visual design, layout design, dark mode design ~ Figma, Design systems, Accessibility
Design systems: component library, pattern library, design tokens, Storybook ~ UI design, Frontend development
Design critique: design review, design feedback, critique a design, portfolio review ~ UI design, Feedback
Design thinking: double diamond, human-centered design, human-centred design, design sprint ~ Facilitation, Product discovery
Service design: service blueprint, service designer, service journey ~ Customer experience, Design thinking
Prototyping: prototype, clickable prototype, paper prototype, mockup, mock-up ~ Figma, Usability testing
Graphic design: typography, fonts, colour palette, color palette, print design, poster, flyer, layout for print, InDesign ~ Illustration, Branding
Illustration: drawing skills, icon design, Illustrator, Procreate, infographics ~ Graphic design, Presentations
Photography: photo editing, Lightroom, product photo, portrait photo, camera settings ~ Photoshop, Video production
Photoshop: Adobe Photoshop, image editing, retouching, Affinity Photo, GIMP ~ Graphic design, Photography
Video production: video editing, Premiere Pro, DaVinci Resolve, Final Cut, filming, explainer video, cut a video ~ Animation, Podcasting
Animation: motion design, After Effects, animated, motion graphics, Lottie ~ Video production, 3D modelling
Podcasting: podcast, audio editing, recording a podcast, microphone, Audacity ~ Video production, Storytelling
3D modelling: 3D modeling, Blender, Cinema 4D, 3D rendering, 3ds Max ~ CAD, Animation
CAD: AutoCAD, SolidWorks, technical drawing, Fusion 360, CATIA, 3D printing ~ Mechanical engineering, 3D modelling
Accessibility: a11y, WCAG, screen reader, inclusive design, alt text, accessible, accessible PDF, colour contrast, keyboard navigation ~ UI design, Disability at work
Figma: FigJam, Figma plugin, Figma component, auto layout, Sketch, Adobe XD ~ UI design, Prototyping

Research methods: research design, qualitative research, quantitative research, mixed methods, literature search, grounded theory, coding interviews ~ Academic writing, Statistics
Laboratory work: lab safety, pipetting, PCR, lab protocol, chromatography, HPLC ~ Research methods, Health and safety
Mechanical engineering: FEM, finite elements, thermodynamics ~ CAD, Manufacturing
Electrical engineering: circuit design, PCB design, electronics, power electronics, soldering, oscilloscope ~ Embedded systems
Civil engineering: structural engineering, construction site, building information modeling, BIM ~ CAD, Project management
Architecture of buildings: floor plan, building permit, interior design ~ Civil engineering
GIS: geographic information system, QGIS, ArcGIS, geodata, maps with data, PostGIS ~ Data visualisation

Spreadsheets: Excel, Google Sheets, pivot table, VLOOKUP, XLOOKUP, LibreOffice Calc, SUMIF, spreadsheet formula, conditional formatting ~ Excel macros, Data analysis, Power Query
Excel macros: VBA, Visual Basic for Applications, macro in Excel, Excel automation ~ Spreadsheets, Automating work
Power Query: Power Pivot, M language, DAX, Excel data model ~ Power BI, Spreadsheets
PowerPoint: slide template, slide master, Google Slides, animations in slides, Microsoft PowerPoint, Keynote ~ Presentations
Word processing: Microsoft Word, Word template, mail merge, Google Docs, table of contents in Word, LibreOffice Writer, track changes ~ Clear writing, Typesetting
Typesetting: LaTeX, Overleaf, BibTeX, Typst, Zotero, citation manager ~ Academic writing
PDF: PDF form, Adobe Acrobat, merge PDFs, fillable PDF, sign a PDF ~ Word processing
Outlook: Microsoft Outlook, Outlook rules, Outlook calendar, shared mailbox, Exchange calendar ~ Inbox management, Microsoft 365
Gmail: Gmail filter, Google Calendar, Gmail labels, Google Mail ~ Inbox management, Google Workspace
Microsoft 365: Office 365, M365, OneDrive, SharePoint, Power Platform, OneNote ~ Microsoft Teams, Outlook
Microsoft Teams: MS Teams, Teams channel, Teams meeting ~ Microsoft 365, Video calls
Google Workspace: Google Drive, G Suite, Google Forms, Apps Script, shared drive ~ Gmail, Spreadsheets
Video calls: Zoom call, Google Meet, video conference, Webex, webcam, virtual meeting, breakout rooms ~ Remote work, Running meetings
Using Slack: Slack tips, Slack workflow, Slack bot, Slack app ~ Internal communication, Automating work
Miro: Mural, online whiteboard, virtual whiteboard, Miro board ~ Facilitation, Figma
Notion: Notion database, Notion template, Notion page, Coda, Obsidian ~ Knowledge management, Note taking
Confluence: Confluence page, Confluence space, Confluence macro ~ Knowledge management, Jira
Jira: Jira workflow, Jira board, JQL, Atlassian, Jira ticket, Jira filter ~ Confluence, Project management
Trello: Asana, Monday.com, ClickUp, Basecamp, task board ~ Project management, Productivity
Microsoft Project: MS Project, Smartsheet, Gantt chart tool ~ Project management
Zendesk: Intercom, Freshdesk, Jira Service Management, ServiceNow, ticketing system ~ Customer support
SAP: SAP S/4HANA, SAP ERP, ABAP, ERP, ERP system, SAP Fiori, Oracle ERP, Odoo ~ Accounting, Supply chain
DATEV: Lexware, QuickBooks, Xero, accounting software ~ Accounting, Invoicing
Low-code: no-code, nocode, Power Apps, Airtable, Retool, citizen developer ~ Automating work, Microsoft 365
Automating work: Zapier, n8n, Power Automate, workflow automation, RPA, robotic process automation, UiPath, automate a task ~ Low-code, Scripting
AI at work: ChatGPT, Copilot, generative AI, AI tools, AI assistant, using AI, Gemini ~ Prompt writing, Machine learning
Prompt writing: prompt engineering, write prompts, better prompts, prompting, system prompt ~ AI at work, Language models
WordPress: WordPress theme, WordPress plugin, CMS, content management system, TYPO3, Drupal, Webflow, Squarespace ~ SEO, HTML and CSS
Mac: macOS, MacBook, Apple computer, Mac shortcuts ~ Command line
?Windows: Windows 10, Windows 11, Windows settings, Active Directory, group policy ~ IT support
IT support: printer, laptop setup, VPN access, IT helpdesk, new laptop, MFA reset, device management ~ Windows, Networks
`;
