package dev.holdfast.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.holdfast.casework.web.SampleCases;
import dev.holdfast.casework.web.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WorkbenchTest
@Import(AccessesPage.class)
class AccessesPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SampleCases samples;

    @Test
    void risk_reads_who_has_read_what_and_why_and_finds_it_by_case_and_by_person() {
        var id = samples.received("Call Marta Demofeld", "My number is 020 7946 0101")
                .id();
        page("/cases/" + id + "?why=review", "nora", "REVIEWER");

        var read = page("/accesses?about=" + id, "ruth", "RISK");

        assertThat(read)
                .hasStatusOk()
                .bodyText()
                .contains("nora", "Decides about the reply", id.value(), "message, subject")
                .doesNotContain("Demofeld", "7946");
        assertThat(page("/accesses?about=nora", "ruth", "RISK")).bodyText().contains("address, email, name, phone");
        assertThat(page("/accesses?about=nobody", "ruth", "RISK")).bodyText().contains("Nobody has read anything");
    }

    @Test
    void those_who_see_tokens_leave_no_access() {
        var id = samples.received("x", "y").id();
        page("/cases/" + id, "olaf", "OPS");

        assertThat(page("/accesses?about=olaf", "ruth", "RISK")).bodyText().contains("Nobody has read anything");
    }

    private MvcTestResult page(String path, String person, String role) {
        return mvc.get().uri(path).with(user(person).roles(role)).exchange();
    }
}
