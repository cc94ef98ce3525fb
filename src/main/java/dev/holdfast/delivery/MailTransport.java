package dev.holdfast.delivery;

import dev.holdfast.casework.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Plain mail over SMTP. A server that took a mail and broke the line before saying so gets it again, with the same
 * Message-ID: mailboxes that look at it show one, others two. SMTP allows no more than that.
 */
@Component
@Order(1)
@ConditionalOnProperty("holdfast.delivery.mail.enabled")
final class MailTransport implements Transport {

    private static final String TIMEOUT_MILLIS = "15000";

    private final JavaMailSender sender;
    private final String from;

    MailTransport(ObjectProvider<JavaMailSender> senders, DeliverySettings settings) {
        JavaMailSender there = senders.getIfAvailable();
        if (there == null) {
            throw new IllegalStateException(
                    "holdfast.delivery.mail.enabled is true, but no mail server is set. Set spring.mail.host.");
        }
        this.sender = there;
        this.from = Objects.requireNonNull(settings.mail().from());
        if (there instanceof JavaMailSenderImpl smtp) {
            boundTime(smtp.getJavaMailProperties());
        }
    }

    /** JavaMail waits for ever unless told otherwise. */
    private static void boundTime(Properties properties) {
        for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.putIfAbsent("mail.smtp." + limit, TIMEOUT_MILLIS);
            properties.putIfAbsent("mail.smtps." + limit, TIMEOUT_MILLIS);
        }
    }

    @Override
    public boolean takes(Channel channel) {
        return channel == Channel.EMAIL;
    }

    @Override
    public String way() {
        return "by e-mail";
    }

    @Override
    public void send(Reply reply) throws NotSentException {
        InternetAddress recipient = recipientOf(reply);
        try {
            sender.send(written(reply, recipient));
        } catch (MailAuthenticationException e) {
            throw NotSentException.forNow("The mail server refused the sign-in; look at spring.mail.username");
        } catch (MailException e) {
            // The server's own words may repeat the address.
            throw NotSentException.forNow("The mail server could not be reached or did not take the mail");
        } catch (MessagingException e) {
            throw NotSentException.forGood("The mail could not be written; look at holdfast.delivery.mail.from");
        }
    }

    private MimeMessage written(Reply reply, InternetAddress recipient) throws MessagingException {
        MimeMessage mail = sender.createMimeMessage();
        var helper = new MimeMessageHelper(mail, false, "UTF-8");
        helper.setFrom(from);
        helper.setTo(recipient);
        helper.setSubject(subjectOf(reply));
        helper.setText(reply.text());
        mail.setHeader("X-Case-ID", reply.caseId().value());
        mail.setHeader(
                "Message-ID",
                "<" + reply.id() + "@"
                        + from.substring(from.lastIndexOf('@') + 1).replace(">", "") + ">");
        mail.setHeader("Auto-Submitted", "no");
        return mail;
    }

    /** A line break in a subject would let a customer write headers. */
    private static String subjectOf(Reply reply) {
        String subject = reply.subject().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String answered = subject.toLowerCase(Locale.ROOT).startsWith("re:") ? subject : "Re: " + subject;
        return answered + " [" + reply.caseId() + "]";
    }

    private static InternetAddress recipientOf(Reply reply) throws NotSentException {
        String email = reply.customer().email();
        if (email == null || email.isBlank()) {
            throw noAddress(reply, "has no e-mail address");
        }
        try {
            return new InternetAddress(email.strip(), true);
        } catch (AddressException e) {
            throw noAddress(reply, "has an e-mail address that is none");
        }
    }

    private static NotSentException noAddress(Reply reply, String fault) {
        return NotSentException.forGood("The record of customer "
                + reply.customer().id() + " " + fault + ". Put it right and retry the step in Operate.");
    }
}
