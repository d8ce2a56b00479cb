/** Money, customers, markets, law, and keeping a company running. How a line is read stands in `read.ts`. */
export const business = `
Budgeting: budget, cost planning, budget plan, annual budget, budget request, over budget ~ Forecasting, Controlling, Business cases
Forecasting: forecast, rolling forecast, revenue forecast, demand planning, sales forecast, demand forecast ~ Budgeting, Financial modelling
Controlling: management accounting, variance analysis, cost center, cost centre, cost accounting, FP&A, contribution margin ~ Budgeting, Financial reports
Financial reports: P&L, profit and loss, profit and loss statement, balance sheet, cash flow statement, annual report, EBITDA, reading financial statements ~ Accounting, Financial modelling
Financial modelling: financial modeling, financial model, DCF, valuation, discounted cash flow, scenario model, unit economics ~ Spreadsheets, Financial reports
Accounting: bookkeeping, accounts payable, accounts receivable, general ledger, IFRS, GAAP, month-end close, year-end closing, depreciation ~ Financial reports, Taxes
Invoicing: invoice, e-invoicing, billing, credit note, dunning, overdue payment, payment terms ~ Accounting, Cash flow
Cash flow: liquidity, liquidity planning, working capital, treasury, cash management ~ Forecasting, Financial reports
Expenses: travel expenses, expense report, expense claim, reimbursement, per diem, corporate card ~ Business travel, Accounting
Taxes: VAT, income tax, corporate tax, sales tax, tax return, transfer pricing ~ Accounting, Payroll
Auditing: audit, auditor, internal audit, external audit, audit trail, SOX ~ Compliance, Accounting
Business cases: return on investment, ROI, cost-benefit, cost-benefit analysis, payback period ~ Budgeting, Decision making
Pricing: pricing strategy, price increase, price model, pricing model, willingness to pay, discount policy ~ Market research, Unit economics of products
Unit economics of products: customer lifetime value, CAC, churn rate, MRR, ARR, SaaS metrics ~ Pricing, Financial modelling
Fundraising: venture capital, investors, seed round, Series A, term sheet, raising money, donors ~ Pitching ideas, Founding a company
Investing: buying shares, stock market, portfolio theory, ETFs ~ Financial reports
Mergers and acquisitions: M&A, due diligence, acquisition of a company, carve-out, takeover ~ Financial modelling, Reorganisation
Risk management: risk register, risk assessment, risk matrix, operational risk, risk appetite ~ Compliance, Business continuity
Insurance: liability insurance, insurance claim, cyber insurance, insurance policy ~ Risk management

Strategy: business strategy, corporate strategy, company strategy, SWOT, strategic planning, strategy workshop, vision and mission ~ Business planning, Decision making
Business planning: business plan, business model, business model canvas, lean canvas ~ Strategy, Financial modelling
Innovation: innovation management, new business, corporate startup, innovation lab, hackathon ~ Product discovery, Brainstorming
Digital transformation: digitalisation, digitalization, digitisation, paperless, going digital ~ Change management, Process improvement
Process improvement: process optimisation, process optimization, process mapping, lean management, Six Sigma, Kaizen, BPMN, business process ~ Running operations, Automating work
Running operations: operations management, COO, standard operating procedure, SOP ~ Process improvement, Supply chain
Supply chain: supply chain management, inventory, stock levels, warehouse, material planning, SCM ~ Logistics, Procurement
Logistics: shipping goods, freight, customs clearance, incoterms, last mile, shipment ~ Supply chain
Procurement: purchasing, supplier contract, vendor contract, vendor selection, RFP, request for proposal, supplier selection, call for tenders, tendering ~ Contract negotiation, Vendor management
Vendor management: supplier management, service level agreement, SLA, vendor review, supplier audit ~ Procurement, Managing an agency
Managing an agency: working with agencies, agency brief, creative brief, briefing an agency, external agency ~ Marketing, Vendor management
Manufacturing: production planning, assembly line, lean production, shop floor ~ Quality management, Supply chain
Quality management: ISO 9001, quality assurance process, CAPA, quality audit, total quality management ~ Auditing, Process improvement
Business continuity: disaster recovery, continuity plan, emergency plan, BCM, contingency plan ~ Risk management, Incident response
Facility management: office move, office space, meeting rooms, desk booking, facilities, office layout ~ Healthy desk work, Office administration
Office administration: executive assistant, personal assistant, office manager, calendar management, secretary, front desk, scheduling conflict ~ Event planning, Business travel
Business travel: business trip, travel booking, travel policy, visa for a trip ~ Expenses
Event planning: organise an event, organize an event, conference organisation, webinar, trade fair, company party, event management ~ Marketing, Moderating panels
Health and safety: occupational safety, first aid, fire safety, workplace safety, safety briefing, HSE ~ Healthy desk work, Risk management
Sustainability: ESG, carbon footprint, climate goals, CSRD, sustainability report, circular economy, net zero ~ Compliance, Volunteering

Sales calls: cold call, cold calling, discovery call, sales pitch, sales conversation, first call with a customer, sales meeting ~ Objection handling, Prospecting, Negotiation
Prospecting: lead generation, generating leads, finding customers, outbound sales, cold email, cold outreach, SDR ~ Sales calls, Marketing
Objection handling: customer objections, sales objections, too expensive, price objection, handle objections ~ Sales calls, Negotiation
Closing deals: close a deal, closing the deal, closing a sale, deal closing, sales closing, stuck deals ~ Negotiation, Sales pipeline
Sales pipeline: pipeline review, sales funnel, deal stages, lead scoring, lead qualification, BANT, MEDDIC ~ CRM, Forecasting
Sales proposals: quote for a customer, sales offer, sales quotation, writing an offer, offer for a customer ~ Proposal writing, Pricing
Account management: key account, account manager, upselling, cross-selling, account plan, renewals ~ Customer success, Sales calls
Enterprise sales: B2B sales, B2B, complex sales, buying center, solution selling, SPIN selling, sales to enterprises ~ Account management, Sales pipeline
Retail: store management, point of sale, shop window, visual merchandising ~ E-commerce, Customer support
E-commerce: online shop, ecommerce, web shop, Shopify, checkout conversion, marketplace listing ~ Digital marketing, Retail
Partnerships: partner management, channel sales, resellers, strategic partner, alliances ~ Account management, Negotiation
CRM: Salesforce, HubSpot, customer relationship management, Pipedrive, Dynamics 365 ~ Sales pipeline, Customer support
Leading a sales team: sales team, sales targets, sales commission, sales coaching, sales enablement ~ Leading people, Sales pipeline

Customer support: customer service, help desk, helpdesk, support ticket, ticket queue, customer care, support team, first-level support ~ Complaints, Customer success, Zendesk
Complaints: angry customer, upset customer, customer escalation, de-escalation, customer complains, difficult customer, rude customer ~ Customer support, Difficult conversations
Customer success: churn, customer retention, customer health score, customer onboarding, QBR, quarterly business review ~ Account management, Customer support
Customer experience: customer journey, journey map, NPS, net promoter score, customer satisfaction, CSAT, touchpoints ~ User research, Customer success
Self-service support: help center, help centre, FAQ, chatbot, support article, ticket deflection ~ Technical writing, Customer support
Phone support: call center, call centre, telephone support, phone manner, hotline ~ Customer support, Voice training
Community management: community building, online community, forum moderation, user group, developer community, developer relations ~ Social media, Customer experience

Marketing: marketing campaign, campaign, marketing plan, marketing strategy, marketing mix, go-to-market, target group, sales promotion ~ Content marketing, Branding, Digital marketing
Branding: our brand, brand identity, brand strategy, rebranding, logo, corporate design, naming a product ~ Marketing, Graphic design
Positioning: value proposition, messaging, unique selling point, USP, differentiation, product positioning ~ Marketing, Product marketing
Product marketing: launch plan, product launch, launch a product, battle card, sales deck ~ Positioning, Marketing
Content marketing: content strategy, editorial calendar, content plan, newsletter, storytelling for brands ~ Copywriting, SEO
SEO: search engine optimization, search engine optimisation, keyword research, backlinks, Google ranking, search ranking, Search Console ~ Content marketing, Web analytics
Digital marketing: online marketing, performance marketing, Google Ads, paid ads, PPC, SEM, retargeting ~ SEO, Social media
Social media: Instagram, TikTok, Facebook page, Twitter, social media plan, influencer ~ Content marketing, Community management
Email marketing: Mailchimp, mailing list, email campaign, drip campaign, open rate, marketing automation ~ Content marketing, CRM
Market research: competitor analysis, market analysis, market size, focus group, market study, competitive analysis ~ User research, Survey design
Public relations: press release, PR agency, media relations, press work, journalists ~ Crisis communication, Media training
Crisis communication: shitstorm, bad press, public apology, communicate in a crisis ~ Public relations, Crisis leadership
Internal communication: internal comms, town hall, all-hands, intranet, employee newsletter, company announcement ~ Communicating change, Company culture
Web analytics: Google Analytics, GA4, conversion rate, Matomo, conversion tracking, tracking plan, Amplitude, Mixpanel ~ SEO, Data analysis
Nonprofits: non-profit, NGO, charity, donations, fundraising campaign ~ Fundraising, Volunteering

Contracts: contract law, NDA, non-disclosure agreement, framework agreement, contract review, terms of service ~ Contract negotiation, Procurement
Data protection: GDPR, DSGVO, privacy, data privacy, personal data, CCPA, data processing agreement, cookie consent ~ Compliance, Information security
Compliance: code of conduct, bribery, anti-corruption, whistleblowing, sanctions list, regulatory, anti-money laundering, gifts policy, conflict of interest ~ Auditing, Data protection
Intellectual property: copyright, trademark, patent, licensing, image rights, licence terms ~ Open source licences, Contracts
Open source licences: open source license, GPL, MIT license, copyleft, licence compliance ~ Intellectual property, Open source
Public sector: public administration, government agency, public tender, e-government ~ Procurement, Compliance
Real estate: lease, property management, commercial lease, renting offices ~ Facility management, Contracts
Healthcare: medical device, hospital, clinical, patient data, pharma, clinical trial ~ Compliance, Statistics
Banking: credit risk, loans, Basel III, payment services, fintech ~ Risk management, Compliance
`;
