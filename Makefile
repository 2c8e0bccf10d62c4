# The one list of commands: `make help`.
.DEFAULT_GOAL := help
MVN := mvn -B -q -ntp
ALL := -Dtests.excluded=none -Djqwik.tries=25 -Dledger.kills=3 -Dservice.kills=1
APP := target/quarkus-app/quarkus-run.jar
SOURCES := $(shell find src/main -type f) pom.xml

CLIENTS := target/clients

.PHONY: help run build test test-all trials fuzz check rules docs examples contract clients sbom format bench bulk bulk-test clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{ printf "  make %-9s %s\n", $$1, $$2 }'

run: $(APP) ## build if needed and start the service on port 8080 with the rules in rules/
	bin/serve

build: $(APP) ## build the service, and record its start, so that it starts sooner
	bin/record-start

$(APP): $(SOURCES)
	$(MVN) -DskipTests package
	@touch $(APP)

test: ## run the tests that belong before a commit: minutes on two cores
	bin/run-tests

test-all: ## run every test, as CI does: also kills, both stores, browsers, generated clients
	bin/run-tests $(ALL) $(MORE)

trials: ## try for hours: kills, made-up rules, growth; dated figures go to docs/measurements/
	bin/trials

fuzz: ## read made-up and spoilt rules, tables and scenarios, each for FUZZ_SECONDS (60) from a new seed
	$(MVN) test -Dtest=RuleFuzzTest,RuleBaseFuzzTest -Dsurefire.failIfNoSpecifiedTests=false -Dfuzz.seconds=$(or $(FUZZ_SECONDS),60)

check: $(APP) ## say what is wrong with the rule base; runs none of it
	bin/advisor check

rules: $(APP) ## run the scenarios and name the rules that none would miss
	bin/advisor test --coverage

docs: ## write docs/diagnostics.md, and the tables of docs/integrating.md, anew from the code
	$(MVN) test -Dtest=ProblemExamplesTest -Dsurefire.failIfNoSpecifiedTests=false -Dguide.write=true
	$(MVN) test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath
	java -cp "target/test-classes:target/classes:$$(cat target/test.classpath)" org.peptideadvisor.diagnostics.DiagnosticsDoc

examples: ## write the answers that the API description shows anew, as the service gives them
	$(MVN) test -Dtest=ExampleAnswersTest -Dsurefire.failIfNoSpecifiedTests=false -Dexamples.write=true

contract: ## write the golden copy of the API description anew; before a release that breaks nothing
	$(MVN) test -Dtest=GoldenContractTest -Dsurefire.failIfNoSpecifiedTests=false -Dcontract.write=true

clients: $(APP) ## make a TypeScript and a Java client in target/clients; needs Node.js
	mkdir -p $(CLIENTS)/npm
	cp -r src/test/clients/. $(CLIENTS)/npm
	bin/advisor openapi --json > $(CLIENTS)/npm/openapi.json
	cd $(CLIENTS)/npm && npm ci --no-audit --no-fund --ignore-scripts && npm run -s client
	mkdir -p $(CLIENTS)/typescript && cp $(CLIENTS)/npm/typescript/api.d.ts $(CLIENTS)/typescript
	mvn -B -q -ntp -f src/test/clients/java/pom.xml compile -Ddescription.file=$(CURDIR)/$(CLIENTS)/npm/openapi.json
	@echo "TypeScript: $(CLIENTS)/typescript/api.d.ts, for openapi-fetch; Java: $(CLIENTS)/java"

sbom: ## list the libraries of the service with their licences, in target/bom.json (CycloneDX)
	$(MVN) org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeBom -DoutputFormat=json -DincludeTestScope=false
	@ls target/bom.json

format: ## format the sources
	$(MVN) spotless:apply

bench: ## measure a decision and the HTTP path; RUNS=5 gives medians; docs/performance.md says how to read it
	bin/bench $(or $(RUNS),1)

bulk: ## build the job for Apache Spark, and gather Spark in target/spark
	$(MVN) -Pbulk -Dmaven.test.skip=true package
	$(MVN) -f src/bulk/spark/pom.xml package

bulk-test: $(APP) ## test the job: on this machine, on a cluster of two workers, beside the service; minutes on two cores
	$(MVN) -f src/bulk/spark/pom.xml package
	$(MVN) -Pbulk verify -Dtest='**/bulk/**/*Test' -Dit.test='**/bulk/*IT' -Dsurefire.failIfNoSpecifiedTests=false -Dtests.excluded=none

clean: ## remove what was built
	$(MVN) clean
