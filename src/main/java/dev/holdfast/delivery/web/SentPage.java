package dev.holdfast.delivery.web;

import dev.holdfast.access.MaySee;
import dev.holdfast.casework.Channel;
import dev.holdfast.casework.PersonalValues;
import dev.holdfast.delivery.SentReplies;
import dev.holdfast.delivery.SentReplies.SentFilter;
import dev.holdfast.delivery.SentReplies.SentReply;
import dev.holdfast.vault.Access;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with the sent folder, newest first. */
@Controller
class SentPage {

    private static final int REPLIES = 20;

    private final SentReplies sent;
    private final PersonalValues personalValues;

    SentPage(SentReplies sent, PersonalValues personalValues) {
        this.sent = sent;
        this.personalValues = personalValues;
    }

    @GetMapping("/sent")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "0") String page,
            Authentication who,
            Model model) {
        var filter = new SentFilter(q.strip(), channelOf(channel));
        long total = sent.count(filter);
        int pages = (int) Math.max(1, (total + REPLIES - 1) / REPLIES);
        int wanted = page.matches("\\d{1,6}") ? Math.min(Integer.parseInt(page), pages - 1) : 0;
        var replies = sent.page(filter, wanted, REPLIES).stream();
        model.addAttribute(
                "replies",
                MaySee.personalValues(who)
                        ? replies.map(reply -> withValues(reply, Access.by(who, Access.Why.SENT_FOLDER)))
                                .toList()
                        : replies.toList());
        model.addAttribute("filter", filter);
        model.addAttribute("channels", Channel.values());
        model.addAttribute("page", wanted);
        model.addAttribute("pages", pages);
        model.addAttribute("total", total);
        return "sent";
    }

    private static @Nullable Channel channelOf(String name) {
        return Arrays.stream(Channel.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private SentReply withValues(SentReply reply, Access access) {
        var values = personalValues.of(reply.caseId(), access);
        return new SentReply(
                reply.deliveryId(),
                reply.caseId(),
                reply.channel(),
                values.apply(reply.subject()),
                reply.sentAt(),
                values.apply(reply.text()));
    }
}
