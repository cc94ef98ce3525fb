# syntax=docker/dockerfile:1
# Builds and runs the application. The base has glibc: the native libraries of the embeddings need it.

FROM maven:3.9.11-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY bpmn bpmn
COPY forms forms
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package
RUN java -Djarmode=tools -jar target/holdfast-*.jar extract --layers --destination layers \
    && mv layers/application/holdfast-*.jar layers/application/holdfast.jar

FROM eclipse-temurin:25.0.3_9-jre-noble
RUN groupadd --gid 10001 holdfast \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/holdfast --shell /usr/sbin/nologin holdfast \
    && install -d -o 10001 -g 10001 -m 0750 /var/lib/holdfast
WORKDIR /opt/holdfast
# What changes seldom comes first, so that an update of the application fetches little.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER 10001:10001
ENV HOLDFAST_DATADIRECTORY=/var/lib/holdfast \
    SERVER_ADDRESS=0.0.0.0 \
    MANAGEMENT_ENDPOINT_HEALTH_PROBES_ENABLED=true \
    DJL_CACHE_DIR=/tmp/djl \
    LANG=C.UTF-8
VOLUME /var/lib/holdfast
EXPOSE 8080
# By bash alone: which of curl and wget a base image brings changes from version to version.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "holdfast.jar"]
