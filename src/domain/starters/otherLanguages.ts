/**
 * What common topics are called in Spanish, French, German, Portuguese and
 * Japanese. Only words that are no everyday word of another of these languages.
 */
export const otherLanguages = `
Leading people: liderazgo, encadrement, Mitarbeiterführung, Führungskraft, Teamleitung, liderança, gestión de equipos, マネジメント, リーダーシップ
One-on-ones: Mitarbeitergespräch, entretien individuel, reunión individual, 1on1ミーティング
Delegation: delegieren, delegar, déléguer, 権限委譲
Coaching: accompagnement, コーチング
Being a mentor: mentorat, mentoría, メンタリング
Motivation: Mitarbeitermotivation, motivación, motivação, モチベーション
Feedback: Rückmeldung geben, retroalimentación, フィードバック
Performance reviews: evaluación del desempeño, Leistungsbeurteilung, entretien annuel, avaliação de desempenho, 人事評価
Goal setting: Zielvereinbarung, Ziele setzen, fijar objetivos, definir metas, fixer des objectifs, 目標設定
Difficult conversations: schwieriges Gespräch, schwierige Gespräche, conversación difícil, conversation difficile, conversa difícil
Conflict: Konflikt, conflicto, conflit, conflito, 対立
Change management: Veränderungsmanagement, gestión del cambio, conduite du changement, gestão da mudança, チェンジマネジメント
Company culture: Unternehmenskultur, cultura empresarial, culture d'entreprise, cultura organizacional, 企業文化
Decision making: Entscheidungsfindung, toma de decisiones, prise de décision, tomada de decisão, 意思決定
Career growth: Karriere, Karriereplanung, carrera profesional, carrière, carreira, キャリア
Promotion: Beförderung, ascenso, promoção, 昇進
Asking for a raise: Gehaltsverhandlung, Gehaltserhöhung, aumento de sueldo, augmentation de salaire, aumento salarial, 昇給
Changing roles: Jobwechsel, cambio de carrera, reconversion professionnelle, mudança de carreira, 転職
Job applications: Bewerbung, Lebenslauf, currículum, lettre de motivation, currículo, 履歴書
Job interviews: Vorstellungsgespräch, entrevista de trabajo, entretien d'embauche, entrevista de emprego, 面接
Hiring: Personalauswahl, Einstellung neuer Mitarbeiter, contratación, recrutement, recrutamento, 採用
Onboarding: Einarbeitung, incorporación, intégration, integração, オンボーディング
HR business partnering: Personalabteilung, recursos humanos, ressources humaines, 人事
Parental leave: Elternzeit, Mutterschutz, permiso parental, congé parental, licença parental, 育休
Payroll: Gehaltsabrechnung, nómina, fiche de paie, folha de pagamento, 給与
Flexible working: Teilzeit, Arbeitszeitmodell, temps partiel, trabajo flexible, horário flexível, 時短勤務
Diversity and inclusion: Vielfalt, diversidad e inclusión, diversité, diversidade, ダイバーシティ
Ending employment: Kündigung, despido, licenciement, demissão, 退職
Public speaking: vor Publikum sprechen, Lampenfieber, hablar en público, prise de parole, falar em público, スピーチ
Presentations: Präsentation, Vortrag, presentación, apresentação, プレゼン, プレゼンテーション
Listening skills: aktives Zuhören, escucha activa, écoute active, escuta ativa, 傾聴
Facilitation: Moderation von Workshops, facilitación, animation d'atelier, facilitação, ファシリテーション
Running meetings: Besprechung, reunión, reunião, 会議
Clear writing: klar schreiben, redacción, rédaction, redação, 文章
Technical writing: Dokumentation, documentación, documentação, ドキュメント
Negotiation: Verhandlung, verhandeln, negociación, négociation, negociação, 交渉
Contracts: Vertrag, contrato, contrat, 契約
English: Englisch, inglés, anglais, 英語
German: allemand, ドイツ語
Spanish: Spanisch, espagnol, espanhol, スペイン語
French: Französisch, francés, フランス語
Portuguese: Portugiesisch, portugais, ポルトガル語
Japanese: Japanisch, japonés, japonais
Chinese: Chinesisch, chino mandarín, chinois, chinês, 中国語
Time management: Zeitmanagement, Selbstorganisation, gestión del tiempo, gestion du temps, gestão do tempo, 時間管理
Productivity: Produktivität, productividad, productivité, produtividade, 生産性
Setting boundaries: Überstunden, horas extras, heures supplémentaires, 残業
Remote work: Homeoffice, mobiles Arbeiten, teletrabajo, télétravail, teletrabalho, trabalho remoto, テレワーク, リモートワーク
Stress: estrés, estresse, ストレス
Burnout: agotamiento laboral, épuisement professionnel, esgotamento, 燃え尽き
Mental health: psychische Gesundheit, salud mental, santé mentale, saúde mental, メンタルヘルス
Budgeting: Budgetplanung, presupuesto, orçamento, 予算
Forecasting: Prognose, pronóstico, prévision, previsão, 予測
Accounting: Buchhaltung, Buchführung, contabilidad, comptabilité, contabilidade, 会計, 経理
Invoicing: Rechnung schreiben, Rechnungsstellung, facturación, facturation, faturamento, 請求書
Expenses: Reisekosten, Spesen, notes de frais, gastos de viaje, despesas, 経費
Taxes: Steuern, Steuererklärung, impuestos, impôts, impostos, 税金
Procurement: Einkauf von Material, Beschaffung, Ausschreibung, compras y contratación, achats, aquisição, 調達
Strategy: Strategie, estrategia, 戦略
Risk management: Risikomanagement, gestión de riesgos, gestion des risques, gestão de riscos, リスク管理
Process improvement: Prozessoptimierung, mejora de procesos, amélioration continue, melhoria de processos, 業務改善
Sustainability: Nachhaltigkeit, sostenibilidad, développement durable, sustentabilidade, サステナビリティ
Sales calls: Verkaufsgespräch, Kaltakquise, llamada de ventas, appel commercial, 営業
Prospecting: Kundenakquise, Neukundengewinnung, captación de clientes, prospection, prospecção
Customer support: Kundendienst, Kundenservice, atención al cliente, service client, atendimento ao cliente, カスタマーサポート
Complaints: Beschwerde, Reklamation, queja, réclamation, reclamação, クレーム
Marketing: mercadotecnia, Werbung, Werbekampagne, campaña, campagne marketing, campanha, マーケティング
Social media: soziale Medien, redes sociales, réseaux sociaux, redes sociais
Data protection: Datenschutz, RGPD, protección de datos, protection des données, proteção de dados, 個人情報
Compliance: Regelkonformität, cumplimiento normativo, conformité, コンプライアンス
Product management: Produktmanagement, gestión de producto, gestion de produit, gestão de produto, プロダクトマネジメント
Project management: Projektmanagement, Projektleitung, gestión de proyectos, gestion de projet, gestão de projetos, プロジェクト管理
User research: Nutzerforschung, investigación de usuarios, recherche utilisateur, pesquisa com usuários
Accessibility: Barrierefreiheit, accesibilidad, accessibilité, acessibilidade, アクセシビリティ
Graphic design: Grafikdesign, diseño gráfico, graphisme, デザイン
Spreadsheets: Tabellenkalkulation, hoja de cálculo, tableur, planilha, エクセル, 表計算
AI at work: KI, künstliche Intelligenz, inteligencia artificial, intelligence artificielle, 生成AI
Programming: programmieren, Programmierung, programación, programmation, programação, プログラミング
Software testing: Softwaretest, pruebas de software, test logiciel, テスト
Databases: Datenbank, base de datos, base de données, banco de dados, データベース
Data analysis: Datenanalyse, análisis de datos, analyse de données, análise de dados, データ分析
Statistics: Statistik, estadística, statistique, estatística, 統計
Machine learning: maschinelles Lernen, aprendizaje automático, apprentissage automatique, aprendizado de máquina, 機械学習
Information security: IT-Sicherheit, seguridad informática, sécurité informatique, segurança da informação, セキュリティ
Networks: Netzwerk, red informática, réseau informatique, ネットワーク
IT support: EDV, soporte técnico, support informatique, suporte técnico
`;
