package dev.holdfast.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.holdfast.casework.web.WorkbenchTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Each row names those who are let through; everybody else is refused. What is behind may not be there in this test. */
@WorkbenchTest
class WhoMayDoWhatTest {

    private static final List<String> ROLES = List.of("agent", "reviewer", "owner", "risk", "ops");

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET,  /,                                        agent reviewer owner risk ops",
        "POST, /,                                        agent",
        "GET,  /cases,                                   agent reviewer owner risk ops",
        "GET,  /cases/C-20261123-7K3M9QX2VB,             agent reviewer owner risk ops",
        "GET,  /cases/C-20261123-7K3M9QX2VB/position,    agent reviewer owner risk ops",
        "POST, /cases/C-20261123-7K3M9QX2VB/withdrawal,  agent",
        "GET,  /cases/C-20261123-7K3M9QX2VB/record,      risk",
        "GET,  /diagrams/customerReply,                  agent reviewer owner risk ops",
        "GET,  /sent,                                    agent reviewer owner risk ops",
        "GET,  /knowledge,                               agent reviewer owner risk ops",
        "POST, /knowledge/reading,                       owner ops",
        "GET,  /operations,                              owner ops",
        "GET,  /operations/news,                         owner ops",
        "POST, /operations/retries,                      ops",
        "GET,  /accesses,                                risk",
        "GET,  /models,                                  owner risk ops",
        "GET,  /models/calls/D-1,                        owner risk ops",
        "GET,  /certificates,                            owner risk ops",
        "GET,  /certificates/SC-20261123-7K3M9QX2VB,     owner risk ops",
        "POST, /certificates,                            owner risk ops",
        "POST, /certificates/SC-1/withdrawal,            owner risk ops",
        "POST, /anything-else,                           ''",
        "DELETE, /cases,                                 ''",
    })
    void pages(HttpMethod method, String path, String allowed) {
        for (var role : ROLES) {
            var result = mvc.method(method)
                    .uri(path)
                    .with(user(role).roles(role.toUpperCase(Locale.ROOT)))
                    .with(csrf())
                    .exchange();
            assertRefused(result.getResponse().getStatus(), role, allowed);
        }
        assertThat(mvc.method(method).uri(path).with(csrf()).accept(MediaType.TEXT_HTML))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/sign-in");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "POST, /api/v1/cases,                                   agent",
        "GET,  /api/v1/cases,                                   agent reviewer owner risk ops",
        "GET,  /api/v1/cases/C-20261123-7K3M9QX2VB,             agent reviewer owner risk ops",
        "POST, /api/v1/cases/C-20261123-7K3M9QX2VB/withdrawal,  agent",
        "GET,  /api/v1/cases/C-20261123-7K3M9QX2VB/evidence,    risk",
        "GET,  /api/v1/evidence,                                risk",
        "POST, /api/v1/triage,                                  agent reviewer owner risk ops",
        "POST, /api/v1/privacy/detections,                      risk",
        "GET,  /api/v1/customers/K-1001/personal-data,          risk",
        "DELETE, /api/v1/customers/K-1001/personal-data,        risk",
        "GET,  /api/v1/knowledge/search,                        agent reviewer owner risk ops",
        "GET,  /api/v1/knowledge/documents,                     agent reviewer owner risk ops",
        "POST, /api/v1/model-certificates,                      owner risk ops",
        "GET,  /api/v1/model-certificates,                      owner risk ops",
        "GET,  /api/v1/model-certificates/SC-1,                 owner risk ops",
        "POST, /api/v1/model-certificates/SC-1/withdrawal,      owner risk ops",
        "POST, /api/v1/anything-else,                           ''",
        "DELETE, /api/v1/cases,                                 ''",
        "GET,  /actuator/metrics,                               ops",
        "GET,  /actuator/prometheus,                            ops",
        "POST, /actuator/shutdown,                              ops",
        "GET,  /v3/api-docs,                                    agent reviewer owner risk ops",
    })
    void programs(HttpMethod method, String path, String allowed) {
        for (var role : ROLES) {
            var result =
                    mvc.method(method).uri(path).with(httpBasic(role, role)).exchange();
            assertRefused(result.getResponse().getStatus(), role, allowed);
            if (result.getResponse().getStatus() == 403) {
                assertThat(result).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
            }
        }
        assertThat(mvc.method(method).uri(path))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .containsHeader("WWW-Authenticate");
        assertThat(mvc.method(method).uri(path).with(httpBasic("agent", "wrong")))
                .hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource({"/sign-in", "/actuator/health", "/assets/holdfast.css", "/webjars/htmx.org/2.0.10/dist/htmx.min.js"})
    void open_to_all(String path) {
        assertThat(mvc.get().uri(path).exchange().getResponse().getStatus()).isNotIn(302, 401, 403);
    }

    private static void assertRefused(int status, String role, String allowed) {
        boolean let = Set.of(allowed.split(" ")).contains(role);
        if (let) {
            assertThat(status).as(role).isNotIn(401, 403);
        } else {
            assertThat(status).as(role).isEqualTo(403);
        }
    }
}
