package dev.holdfast.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.holdfast.casework.web.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An application of its own, in which the platform has never answered. */
@WorkbenchTest
@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:mem:silent;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")
class DiagramsWithoutPlatformTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SampleDiagrams platform;

    @BeforeEach
    void silence() {
        platform.answers(false);
    }

    @ParameterizedTest
    @CsvSource({
        "/diagrams, Camunda has not answered yet.",
        "/diagrams/customerReply, Camunda has not answered yet.",
        "/diagrams/customerReply/file/1, id=\"customerReply\""
    })
    void a_platform_that_has_never_answered_is_no_error(String path, String shown) {
        assertThat(mvc.get().uri(path).with(user("ops").roles("OPS")))
                .hasStatusOk()
                .bodyText()
                .contains(shown);
    }
}
