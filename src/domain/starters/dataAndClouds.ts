/** Data, machine learning, infrastructure, security. Names, aliases and neighbours draw on the sources in NOTICE. How a line is read stands in `read.ts`. */
export const dataAndClouds = `
Data analysis: data analytics, data analyst, exploratory analysis, dashboard, business intelligence, BI, analyse data, analyze data ~ Data visualisation, SQL, Statistics
Data visualisation: data visualization, dataviz, D3.js, charts, chart type, matplotlib, plotting data, Grafana dashboard, bar chart ~ Tableau, Power BI, Data analysis
Power BI: PowerBI, Power BI report, DAX measure, Power BI dashboard ~ Power Query, Data visualisation
Tableau: Tableau dashboard, Tableau Server, Tableau Prep ~ Data visualisation, Power BI
Looker: LookML, Looker Studio, Metabase, Qlik, QlikView, Apache Superset ~ Data visualisation, SQL
Statistics: regression, sample size, hypothesis test, confidence interval, p-value, statistical, significance test, Bayesian, ANOVA, standard deviation ~ A/B testing, R, Research methods
Econometrics: time series, causal inference, panel data, difference-in-differences, ARIMA ~ Statistics, Forecasting
Data science: data scientist, pandas, NumPy, SciPy, feature engineering, Kaggle, scikit-learn, dataframe ~ Machine learning, Python, Statistics
Machine learning: ML, supervised learning, random forest, gradient boosting, XGBoost, neural network, classification model, model training, overfitting ~ Deep learning, Data science, MLOps
Deep learning: PyTorch, TensorFlow, Keras, GPU training, transformer model, fine-tuning, CUDA, Hugging Face ~ Machine learning, Language models
Language models: LLM, large language model, retrieval-augmented generation, RAG, LangChain, vector database, embeddings, AI agent, Model Context Protocol, OpenAI API ~ AI at work, Prompt writing, Natural language processing
Natural language processing: NLP, spaCy, text classification, sentiment analysis, named entity recognition, text mining, speech recognition ~ Language models, Machine learning
Computer vision: image recognition, object detection, OpenCV, image processing, OCR, YOLO model, face recognition ~ Deep learning
Recommender systems: recommendation engine, collaborative filtering, search relevance, ranking model ~ Machine learning, Search engines
MLOps: model deployment, MLflow, Kubeflow, feature store, model monitoring, SageMaker, Vertex AI ~ Machine learning, DevOps
Responsible AI: AI ethics, AI Act, model bias, explainable AI, AI governance, AI safety ~ Machine learning, Compliance
Reinforcement learning: Q-learning, policy gradient, multi-armed bandit, operations research, linear programming, optimisation model ~ Machine learning
Bioinformatics: genomics, sequencing data, BLAST, Bioconductor, proteomics ~ R, Laboratory work
Quantum computing: qubit, Qiskit, quantum algorithm ~ Cryptography

SQL: SQL query, T-SQL, left join, inner join, stored procedure, window function, GROUP BY clause, subquery ~ PostgreSQL, MySQL, Databases
PostgreSQL: postgres, pg, psql, PL/pgSQL, pgvector, Postgres index ~ SQL, Databases
MySQL: MariaDB, InnoDB, SQLite, MySQL replication ~ SQL, Databases
SQL Server: MSSQL, Microsoft SQL Server, SSIS, SSRS, SSMS ~ SQL, .NET
Oracle Database: Oracle DB, PL/SQL, Oracle SQL, Oracle Forms ~ SQL, Java
MongoDB: NoSQL, document database, Mongoose, DynamoDB, Cassandra, CouchDB, Cosmos DB ~ Databases
Redis: Memcached, Redis cluster, cache server, Valkey ~ Databases, Performance tuning
Graph databases: Neo4j, Cypher query, knowledge graph, RDF, SPARQL, ontology ~ Databases
Databases: database design, database schema, data modelling, data modeling, normalisation of tables, database index, ORM, entity relationship, schema migration ~ SQL, PostgreSQL
Data engineering: data engineer, ETL, ELT, data pipeline, data warehouse, data lake, lakehouse, Airflow, dbt, Dagster ~ Snowflake, Apache Spark, SQL
Snowflake: BigQuery, Redshift, Databricks, ClickHouse, DuckDB, Synapse Analytics ~ Data engineering, SQL
Apache Spark: PySpark, Hadoop, Spark job, Spark cluster, big data ~ Data engineering, Scala
Apache Kafka: Kafka, RabbitMQ, message queue, event streaming, Kafka topic, NATS, MQTT, pub/sub, Flink ~ Distributed systems, Data engineering
Search engines: Elasticsearch, OpenSearch, Solr, full-text search, Lucene, Elastic Stack, Kibana ~ Databases, Logging and monitoring
Data governance: data quality, data catalog, data catalogue, master data, data ownership, data lineage, metadata ~ Data protection, Data engineering
Data cleaning: messy data, deduplication, OpenRefine, CSV import, data wrangling, missing values ~ Data analysis, Spreadsheets
Data migration: migrating data, database migration, system migration, legacy data ~ Databases, Data engineering
Open data: public data, data portal, open government data, linked data, CKAN ~ Data governance

Linux: Ubuntu, Debian, Red Hat, systemd, Linux server, Fedora, Arch Linux, cron job, SSH, Unix ~ Command line, Networks
Networks: networking hardware, DNS, TCP/IP, VPN, firewall, router, subnet, Wi-Fi, WLAN, load balancer, BGP, network engineer ~ Linux, Information security
Docker: Dockerfile, docker-compose, Docker image, containerisation, containerization, container image, Podman ~ Kubernetes, DevOps
Kubernetes: k8s, kubectl, kube, Helm chart, container orchestration, OpenShift, kubernetes operator, Istio, service mesh ~ Docker, DevOps
AWS: Amazon Web Services, EC2, AWS Lambda, CloudFormation, CloudWatch, S3 bucket, AWS account, Amazon S3 ~ Cloud architecture, Terraform
Azure: Microsoft Azure, Azure DevOps, Azure Functions, Entra ID, Azure AD ~ Cloud architecture, .NET
Google Cloud: GCP, Google Cloud Platform, Cloud Run, Firebase, GKE ~ Cloud architecture, Kubernetes
Cloud architecture: cloud, cloud migration, cloud computing, multi-cloud, well-architected, SaaS architecture, cloud native ~ AWS, Azure, Google Cloud
Serverless: serverless function, function as a service, FaaS, edge function, Cloudflare Workers, Vercel, Netlify ~ AWS, Cloud architecture
Cloud costs: FinOps, cloud bill, AWS bill, cost optimisation in the cloud, reserved instances ~ Cloud architecture, Budgeting
Terraform: infrastructure as code, IaC, OpenTofu, Pulumi, Terraform module, Terraform state ~ DevOps, AWS
Ansible: Chef cookbook, SaltStack, Ansible playbook, configuration management, Puppet manifest ~ Linux, DevOps
CI/CD: continuous integration, continuous delivery, continuous deployment, GitHub Actions, Jenkins, GitLab CI, build pipeline, deployment pipeline, CircleCI, ArgoCD, GitOps ~ DevOps, Releases
DevOps: dev-ops, platform engineering, developer experience, internal developer platform, deployment, DORA metrics ~ CI/CD, Site reliability
Site reliability: SRE, SLO, service level objective, error budget, chaos engineering, reliability engineering, high availability ~ Incident response, Logging and monitoring
Logging and monitoring: observability, Prometheus, Grafana, Datadog, alerting, OpenTelemetry, log files, Splunk, Sentry, monitoring ~ Site reliability, Debugging
Incident response: incident management, on-call, on-call rota, postmortem, post-mortem, outage, root cause analysis, incident review, pager ~ Site reliability, Crisis communication
IT operations: ITIL, system administration, sysadmin, server room, backup, patch management, VMware, virtual machine, storage array ~ Linux, IT support
Web servers: nginx, Apache HTTP server, Caddy, reverse proxy, TLS certificate, HTTPS certificate, Let's Encrypt ~ Linux, Networks

Security basics: phishing, password manager, two-factor authentication, 2FA, suspicious email, social engineering, strong password, security awareness ~ Information security, Data protection
Information security: infosec, cybersecurity, cyber security, ISO 27001, ISMS, SOC 2, IT security, NIS2, security policy, CISO ~ Application security, Compliance
Application security: AppSec, OWASP, XSS, SQL injection, secure coding, threat model, threat modeling, threat modelling, vulnerability scan, CSRF, secrets management ~ Penetration testing, Authentication
Penetration testing: pentest, pen test, ethical hacking, red team, bug bounty, Burp Suite, Metasploit, Kali Linux ~ Application security
Cryptography: encryption, TLS handshake, public key, hashing, PGP, end-to-end encryption, HSM ~ Application security
Malware and forensics: malware, ransomware, forensics, reverse engineering, SIEM, threat hunting, SOC analyst ~ Incident response, Information security
Identity management: IAM, access rights, user permissions, role-based access, RBAC, LDAP, Okta ~ Authentication, Information security
`;
