# The one list of commands: `make help`.
.DEFAULT_GOAL := help
MVN := mvn -B -q -ntp
ALL := -Dtests.excluded= -Djqwik.tries=400
APP := target/quarkus-app/quarkus-run.jar
SOURCES := $(shell find src/main -type f) pom.xml

.PHONY: help run build test test-all trials fuzz check rules docs format bench clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{ printf "  make %-8s %s\n", $$1, $$2 }'

run: $(APP) ## build if needed and start the service on port 8080 with the rules in rules/
	java -XX:+UseParallelGC -jar $(APP)

build: $(APP) ## build the service

$(APP): $(SOURCES)
	$(MVN) -DskipTests package
	@touch $(APP)

test: ## run the tests that belong before a commit: minutes on two cores
	@rm -rf target/*-reports target/*-data
	$(MVN) verify || { bin/test-times; false; }
	@bin/test-times

test-all: ## run every test, as CI does: also kills, both stores, and properties in full
	@rm -rf target/*-reports target/*-data
	$(MVN) verify $(ALL) || { bin/test-times; false; }
	@bin/test-times

trials: ## try for hours: kills, made-up rules, growth; dated figures go to docs/measurements/
	bin/trials

fuzz: ## read made-up and spoilt rules for FUZZ_SECONDS (60) from a new seed
	$(MVN) test -Dtest=RuleFuzzTest -Dsurefire.failIfNoSpecifiedTests=false -Dfuzz.seconds=$(or $(FUZZ_SECONDS),60)

check: $(APP) ## say what is wrong with the rule base; runs none of it
	bin/advisor check

rules: $(APP) ## run the scenarios and name the rules that none would miss
	bin/advisor test --coverage

docs: ## write docs/diagnostics.md anew from the code and its tested examples
	$(MVN) test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath
	java -cp "target/test-classes:target/classes:$$(cat target/test.classpath)" org.peptideadvisor.diagnostics.DiagnosticsDoc

format: ## format the sources
	$(MVN) spotless:apply

bench: ## measure a decision and the HTTP path; docs/performance.md says how to read it
	bin/bench

clean: ## remove what was built
	$(MVN) clean
