package dev.holdfast.casework.web;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFile.Review;
import dev.holdfast.casework.Channel;
import dev.holdfast.workflow.Claim;
import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.ProcessPosition;
import dev.holdfast.workflow.Source;
import dev.holdfast.workflow.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands in the file of a sample case. */
final class SampleFile {

    static final String SUBJECT = "Two payments I do not know";
    static final String MESSAGE = """
            Hello,

            yesterday evening I saw two payments of 184.90 on my card [CARD_1] to a shop I have never heard of. \
            I still have the card in my purse. Can you stop this and give me the money back? How long does that take?

            Kind regards
            [PERSON_1]""";
    static final List<String> REASONS = List.of(
            "The topic is a payment that the customer does not recognise.",
            "Money of the customer may be lost.",
            "The message holds a card number.");

    private static final String DRAFT = """
            Dear [PERSON_1],

            thank you for telling us at once. We have frozen the card ending in 0002, so that no further payment can be made. \
            You do not pay for payments that you did not approve once you have reported them.

            Please tell us in the app which of the two payments you dispute. We look into it within 10 working days and \
            credit the amount for the time being if it takes longer.

            Yours sincerely""";

    static final ProcessPosition IN_SECOND_REVIEW = new ProcessPosition(
            Set.of("subProcess_humanReview", "userTask_secondReview"),
            Set.of(
                    "startEvent_messageReceived",
                    "serviceTask_protectMessage",
                    "serviceTask_classifyMessage",
                    "serviceTask_gatherContext",
                    "businessRuleTask_riskTier",
                    "businessRuleTask_handling",
                    "gateway_aiMayHelp",
                    "gateway_draftAgain",
                    "serviceTask_runPattern_draftReply",
                    "serviceTask_checkDraft",
                    "businessRuleTask_reviewRoute",
                    "gateway_reviewNeeded",
                    "startEvent_review",
                    "gateway_actAgain",
                    "gateway_whoActs",
                    "gateway_acted",
                    "gateway_draftMade",
                    "userTask_reviewDraft",
                    "serviceTask_recordReview",
                    "businessRuleTask_nextStep",
                    "gateway_anotherPersonNeeded"),
            Set.of(),
            null,
            4503599627370541L);

    static final ProcessPosition ENDED = new ProcessPosition(
            Set.of(),
            Stream.concat(
                            IN_SECOND_REVIEW.completed().stream(),
                            Stream.of(
                                    "userTask_secondReview",
                                    "endEvent_reviewed",
                                    "subProcess_humanReview",
                                    "gateway_newDraftWanted",
                                    "serviceTask_sendReply",
                                    "serviceTask_recordOutcome",
                                    "endEvent_replyDelivered"))
                    .collect(Collectors.toSet()),
            Set.of(),
            null,
            null);

    static final ProcessPosition STOPPED = new ProcessPosition(
            Set.of("serviceTask_gatherContext"),
            Set.of("startEvent_messageReceived", "serviceTask_protectMessage", "serviceTask_classifyMessage"),
            Set.of("serviceTask_gatherContext"),
            "knowledge.gatherContext: the index cannot be read",
            null);

    private SampleFile() {}

    static void beforeSecondReview(CaseFile.Builder file) {
        var start = file.supportCase().receivedAt();
        file.triaged("payment_not_recognised", 0.964, "HIGH", "en")
                .personalData(List.of(
                        new CaseFile.PersonalData("card number", "PAYMENT_CARD", 1, 0, true),
                        new CaseFile.PersonalData("name", "CONTACT", 2, 2, true),
                        new CaseFile.PersonalData("health", "HEALTH", 1, 1, false)))
                .draft(new CaseFile.Draft("D-1", DRAFT, claims(), "extractive", "draft-reply", 3))
                .findings(List.of(
                        new Finding("Claims have a source", Verdict.CLEAN, "Each of the 3 claims cites a passage."),
                        new Finding(
                                "Numbers have a source",
                                Verdict.DOUBTFUL,
                                "'ending in 0002' stands in no cited passage; see whether the message has it."),
                        new Finding(
                                "Nothing is promised",
                                Verdict.UNACCEPTABLE,
                                "'credit the amount' is a promise that only the dispute team may make.")))
                .reviews(List.of(new Review(
                        "reviewDraft",
                        "reviewer",
                        "SEND_EDITED",
                        List.of("WRONG_FACT", "TOO_LONG"),
                        start.plusSeconds(340))))
                .happened(start.plusSeconds(1), "Personal data replaced by tokens: 1 name, 1 card")
                .happened(start.plusSeconds(2), "Classified as \"Payment not recognised\", 96 % sure")
                .happened(start.plusSeconds(3), "Context gathered from 6 documents")
                .happened(start.plusSeconds(6), "Draft written by extractive")
                .happened(start.plusSeconds(340), "reviewer completed the review of the draft: send with edits");
    }

    static void extreme(CaseFile.Builder file) {
        var claims = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> new Claim(
                        i % 20 == 0 ? "هذه جملة رقم " + i + "." : "Statement number " + i + " holds 🙂.",
                        List.of(source(
                                "a-document-with-a-name-without-spaces-".repeat(3),
                                "Title " + i,
                                "x".repeat(120),
                                "Excerpt ".repeat(40)))))
                .toList();
        var text = claims.stream().map(Claim::text).collect(Collectors.joining(" "));
        file.triaged("unknown", 0.1, "LOW", "ar")
                .draft(new CaseFile.Draft(
                        "D-1", text, claims, "a-model-with-a-name-without-spaces-".repeat(3), "draft-reply", 3))
                .findings(List.of(new Finding("Length", Verdict.DOUBTFUL, "y".repeat(200))));
    }

    static void sent(CaseFile.Builder file) {
        beforeSecondReview(file);
        var at = file.supportCase().receivedAt().plusSeconds(700);
        file.delivery(new CaseFile.Delivery(Channel.EMAIL, at, DRAFT)).happened(at, "Reply sent by e-mail");
    }

    private static List<Claim> claims() {
        return List.of(
                new Claim(
                        "We have frozen the card ending in 0002, so that no further payment can be made.",
                        List.of(
                                source(
                                        "card-freeze-and-replace",
                                        "Freezing and replacing a card",
                                        "Freeze",
                                        "A frozen card refuses every new payment at once. Payments approved before the freeze may still be booked for up to five days."))),
                new Claim(
                        "You do not pay for payments that you did not approve once you have reported them.",
                        List.of(
                                source(
                                        "payment-not-recognised",
                                        "Payments a customer does not recognise",
                                        "Who pays › After the report",
                                        "From the moment of the report on, the customer bears no loss."),
                                source(
                                        "fraud-first-steps",
                                        "First steps when fraud is suspected",
                                        "",
                                        "Freeze first, ask afterwards: each minute counts."))),
                new Claim("We credit the amount for the time being if it takes longer.", List.of()));
    }

    private static Source source(String document, String title, String heading, String excerpt) {
        return new Source(document + "#2", document, title, heading, "2026-08-14", excerpt);
    }
}
