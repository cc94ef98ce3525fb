package dev.holdfast.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.holdfast.casework.Channel;
import dev.holdfast.casework.Customer;
import dev.holdfast.casework.CustomerId;
import dev.holdfast.privacy.CustomerFixture;
import dev.holdfast.workflow.CaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailTransportTest {

    private final int port = freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final MailTransport transport = transport(port);

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_is_plain_text_that_names_the_case_and_the_delivery() throws Exception {
        server.start();
        CaseId caseId = CaseId.newOn(LocalDate.of(2026, 11, 23));

        transport.send(new Reply(
                new DeliveryId("D-1"),
                caseId,
                Channel.EMAIL,
                CustomerFixture.aCustomer(),
                "Größe\r\nBcc: spy@evil.example",
                "Dear Leïla,\nit is done. 😀 <script>alert(1)</script>"));

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Re: Größe Bcc: spy@evil.example [" + caseId + "]");
        assertThat(mail.getContent().toString().replace("\r", "").strip())
                .isEqualTo("Dear Leïla,\nit is done. 😀 <script>alert(1)</script>");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("leila.haddad@example.org");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("service@bank.example");
        assertThat(mail.getMessageID()).isEqualTo("<D-1@bank.example>");
        assertThat(mail.getHeader("X-Case-ID")).containsExactly(caseId.value());
    }

    @Test
    void a_mail_waits_while_the_server_is_down_and_is_sent_once_when_it_is_back() throws Exception {
        try (var delivery = new DeliveryFixture(transport)) {
            CaseId id = delivery.aCase(Channel.EMAIL);
            DeliveryId deliveryId = delivery.send(id, "Dear [PERSON_1]");
            assertThat(delivery.entry(id).state()).isEqualTo(OutboxEntry.State.WAITING);
            assertThat(delivery.entry(id).lastError()).doesNotContain("@").doesNotContain("Haddad");

            server.start();
            for (int i = 0; i < 3; i++) {
                delivery.clock.pass(Duration.ofMinutes(1));
                delivery.dispatcher.dispatch();
            }

            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getMessageID()).contains(deliveryId.value());
            assertThat(delivery.entry(id).sentWay()).isEqualTo("by e-mail");
        }
    }

    @Test
    void a_customer_without_an_address_is_named_by_number() {
        var nowhere =
                new Customer(new CustomerId("K-9"), "A", "B", null, null, null, null, null, LocalDate.of(2020, 1, 1));

        assertThatThrownBy(() -> transport.send(new Reply(
                        new DeliveryId("D-1"),
                        CaseId.newOn(LocalDate.of(2026, 11, 23)),
                        Channel.EMAIL,
                        nowhere,
                        "s",
                        "t")))
                .isInstanceOfSatisfying(
                        NotSentException.class,
                        e -> assertThat(e.isWorthAnotherTry()).isFalse())
                .hasMessageContaining("K-9");
    }

    @Test
    void mail_without_a_server_stops_the_start_with_the_setting_that_lacks() {
        var none = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);

        assertThatThrownBy(() -> new MailTransport(none, DeliveryFixture.settings(null)))
                .hasMessageContaining("spring.mail.host");
    }

    private static MailTransport transport(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new MailTransport(beans.getBeanProvider(JavaMailSender.class), DeliveryFixture.settings(null));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
