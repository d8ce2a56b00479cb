/** Programming and building software. Names, aliases and neighbours draw on the sources in NOTICE. How a line is read stands in `read.ts`. */
export const software = `
Programming: coding, learn to code, learning to program, programming basics, algorithms, data structures, object-oriented programming ~ Python, Software design
Python: pytest, Jupyter, Python 3, python3, pip install, Python script, virtualenv, PyPI ~ Data science, Django, Scripting
JavaScript: JS, ECMAScript, ES6, vanilla JS, npm, JavaScript promise, ESLint ~ TypeScript, Node.js, React
TypeScript: tsconfig, TypeScript types, type inference in TypeScript, tsc ~ JavaScript, Node.js
Node.js: Nodejs, Express.js, NestJS, Fastify, Deno, Bun.js ~ JavaScript, Backend development
Java: JVM, JDK, Java 8, Java 17, Java stream, Maven, Gradle, Jakarta EE ~ Spring Boot, Kotlin
Spring Boot: Spring Framework, Spring Security, Spring MVC, Spring Data, Hibernate, JPA ~ Java, Backend development
Kotlin: Kotlin coroutine, Kotlin multiplatform, Ktor, Jetpack Compose ~ Android development, Java
?Go: golang, goroutine, Go module, Go language, go routine ~ Backend development, Kubernetes
Rust: Rust language, rustlang, borrow checker, cargo crate, Rust lifetime ~ C++, WebAssembly
C: C language, C programming, C pointer, malloc, ANSI C ~ C++, Embedded systems
C++: cpp, cplusplus, C plus plus, C++ STL, CMake, Qt framework ~ C, Rust
C#: csharp, C sharp, LINQ, Unity3D scripting, Entity Framework ~ .NET
.NET: dotnet, ASP.NET, ASP.NET Core, Blazor, NuGet, .NET Core ~ C#, Azure
PHP: Laravel, Symfony, Composer package, PHPUnit, PHP 8 ~ Backend development, WordPress
Ruby: Ruby on Rails, Rails, RSpec, ActiveRecord, Ruby gem, Sidekiq ~ Backend development
Swift: SwiftUI, Swift language, Swift Package Manager, UIKit ~ iOS development
Scala: Akka, Scala language, sbt, Cats Effect, ZIO ~ Java, Apache Spark
Haskell: functional programming, OCaml, monad, F#, Clojure, PureScript ~ Scala, Elixir
Elixir: Erlang, Phoenix LiveView, Elixir language ~ Haskell, Distributed systems
Perl: CPAN, Perl script, Raku ~ Scripting
Lua: Lua script, LuaJIT, Neovim plugin ~ Game development
?R: R language, rstats, RStudio, tidyverse, ggplot2, ggplot, dplyr, R Shiny, R Markdown ~ Statistics, Data analysis
Julia: Julia language, JuliaLang ~ Python, Statistics
MATLAB: Simulink, GNU Octave, MATLAB script ~ Statistics, Mechanical engineering
SAS: SAS programming, SPSS, Stata, SAS Studio ~ Statistics, R
COBOL: mainframe, JCL, z/OS, AS/400, RPG language, Fortran ~ Legacy code
Visual Basic: VB.NET, VB6, VBScript ~ Excel macros, .NET
Dart: Flutter, Dart language, Flutter widget ~ Mobile development
Scripting: shell script, bash script, Bash, PowerShell, shell scripting, zsh ~ Command line, Automating work
Command line: terminal, command prompt, CLI, tmux, Vim, Neovim, Emacs ~ Linux, Scripting
Regular expressions: regex, regexp, regex pattern ~ Scripting
Solidity: smart contract, blockchain, Ethereum, Web3, cryptocurrency, Bitcoin ~ Cryptography

HTML and CSS: HTML, CSS, HTML5, CSS3, Sass, SCSS, flexbox, CSS grid, responsive design, semantic HTML ~ Frontend development, Tailwind CSS
Tailwind CSS: Tailwind, Bootstrap CSS, Bootstrap 5, utility classes ~ HTML and CSS
Frontend development: frontend, front-end, web development, web developer, webpack, Vite, single-page application, web app, web components ~ React, HTML and CSS
React: ReactJS, React.js, React hook, useEffect, useState, Redux, JSX, Next.js, Nextjs ~ JavaScript, Frontend development
Vue: Vue.js, VueJS, Vuex, Nuxt, Nuxt.js, Pinia, Composition API ~ JavaScript, Frontend development
Angular: AngularJS, RxJS, NgRx, Angular component ~ TypeScript, Frontend development
Svelte: SvelteKit, SolidJS, Astro framework ~ JavaScript, Frontend development
Web performance: page speed, Core Web Vitals, Lighthouse score, slow website, lazy loading, bundle size ~ Frontend development, Performance tuning
Backend development: backend, back-end, server-side, full-stack, full stack development, server side code ~ APIs, Databases
Django: Django ORM, Flask, FastAPI, Django REST Framework, Celery ~ Python, Backend development
APIs: API design, REST API, RESTful, OpenAPI, Swagger, Postman, webhook, gRPC, API versioning, rate limiting ~ GraphQL, Backend development
GraphQL: GraphQL schema, Apollo Client, Apollo Server, GraphQL resolver ~ APIs
Authentication: OAuth, OAuth 2, OpenID Connect, OIDC, single sign-on, SSO, SAML, JWT, JSON Web Token, Keycloak, Auth0, passkey ~ Application security, APIs
Mobile development: mobile app, React Native, Xamarin, Ionic, app store release, app development, cross-platform app ~ iOS development, Android development
iOS development: iOS, iOS app, Xcode, TestFlight, Objective-C ~ Swift, Mobile development
Android development: Android, Android app, Android Studio, APK, Google Play release ~ Kotlin, Mobile development
Desktop apps: Electron app, Tauri, WPF, JavaFX, Qt app, desktop application ~ C#, JavaScript
Game development: game design, Unity3D, Unreal Engine, Godot, game engine, video game ~ C#, 3D modelling
WebAssembly: WASM, WASI, Emscripten ~ Rust, Frontend development
Internationalisation: i18n, internationalization, Unicode, character encoding, UTF-8, locale ~ Interpreting and translation
Browser extensions: Chrome extension, Firefox add-on, userscript ~ JavaScript
Web scraping: scraping, web crawler, Scrapy, Beautiful Soup, headless browser ~ Python
Embedded systems: embedded software, firmware, microcontroller, Arduino, Raspberry Pi, RTOS, ESP32, STM32, FPGA, IoT, internet of things ~ C, Electrical engineering
Robotics: ROS 2, robot arm, PLC, industrial automation, robot control, drones ~ Embedded systems

Software architecture: system design, microservices, monolith, event-driven architecture, domain-driven design, DDD, hexagonal architecture, CQRS, solution architect, architecture decision ~ Software design, Distributed systems
Software design: design patterns, clean code, SOLID principles, refactoring, refactor, code smell, dependency injection ~ Software architecture, Code review
Legacy code: legacy system, technical debt, tech debt, rewrite from scratch, migrating legacy, modernisation of software ~ Software design, Software testing
Code review: reviewing code, review a pull request, pull request review, pair programming, mob programming, review comments ~ Git, Feedback
Debugging: debug, debugger, stack trace, memory leak, race condition, flaky test, segfault ~ Performance tuning, Logging and monitoring
Performance tuning: performance optimisation, performance optimization, profiling, profiler, caching, load test, load testing, slow code, latency, stress test ~ Web performance, Databases
Concurrency: multithreading, threading, async await, deadlock, parallel programming, mutex ~ Distributed systems, Performance tuning
Distributed systems: consensus algorithm, eventual consistency, CAP theorem, sharding, distributed tracing, Raft protocol ~ Software architecture, Apache Kafka
Git: GitHub, GitLab, merge conflict, rebase, pull request, version control, git branch, cherry-pick, Bitbucket, monorepo ~ Code review, CI/CD
Open source: OSS, open source project, maintainer, contributing to open source, open-source contribution ~ Git, Open source licences
Software testing: unit test, integration test, regression test, end-to-end test, e2e test, test automation, automated test, TDD, QA, quality assurance, test coverage, mocking ~ Browser testing, Code review
Browser testing: Selenium, Cypress, Playwright, Puppeteer, UI test, browser test ~ Software testing, Frontend development
Behaviour-driven development: BDD, Cucumber, Gherkin, behavior-driven development, specification by example ~ Software testing, Requirements engineering
Test management: test plan, test case, manual testing, exploratory testing, bug report, acceptance test, test strategy ~ Software testing
Releases: release management, release process, feature flag, semantic versioning, changelog, hotfix, app rollout ~ CI/CD, Change management
`;
