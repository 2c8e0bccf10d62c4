# syntax=docker/dockerfile:1
# Build with JDK 17, which is enough, and run on a JRE of 25, which is faster once warm. No Java compiler is needed at run time: the
# engine's network is made from the rules without one.
FROM docker.io/library/maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
COPY .mvn .mvn
RUN mvn -B -q dependency:go-offline
COPY examples examples
COPY src src
RUN mvn -B -q -DskipTests package

FROM docker.io/library/eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 advisor \
    && useradd --system --uid 10001 --gid advisor --no-create-home --shell /usr/sbin/nologin advisor
WORKDIR /advisor
COPY --from=build /build/target/quarkus-app quarkus-app
COPY bin/advisor bin/serve bin/record-start bin/service-flags bin/
COPY rules rules
# Mount your own rule base over /advisor/rules. Nothing but /advisor/data and /tmp is written to, so the root file system
# may be read-only: docker run --read-only --tmpfs /tmp:exec -v advisor-data:/advisor/data -p 8080:8080 peptide-advisor
# The data are the ledger and its keys: a volume that outlives the container. SQLite and Zstandard bring native code, which they put
# into /tmp as they start, so that it must allow running it.
RUN mkdir data && chown advisor:advisor data
# What the service loads and does at its start is recorded with this Java, so that a container starts sooner.
RUN ADVISOR_APP=/advisor/quarkus-app bin/record-start
USER 10001:10001
# It listens where a published port leads. Until somebody has an account it answers nobody there and says how to make the first:
# docker exec -it CONTAINER bin/advisor user add NAME --role administrator
ENV ADVISOR_RULES=/advisor/rules ADVISOR_DATA=/advisor/data ADVISOR_APP=/advisor/quarkus-app ADVISOR_HOST=0.0.0.0
ENV JAVA_FLAGS=-XX:MaxRAMPercentage=75
VOLUME ["/advisor/data"]
EXPOSE 8080
ENTRYPOINT ["bin/serve"]
