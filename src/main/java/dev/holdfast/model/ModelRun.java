package dev.holdfast.model;

import dev.holdfast.model.ModelAnswer.Answered;
import dev.holdfast.model.ModelAnswer.Refused;
import dev.holdfast.model.ModelAnswer.Unavailable;
import dev.holdfast.model.budget.Money;
import dev.holdfast.model.ledger.Call;
import dev.holdfast.model.ledger.Call.Kind;
import dev.holdfast.model.ledger.Ledger;
import dev.holdfast.model.ledger.Opening.Opened;
import dev.holdfast.model.ledger.Opening.OverBudget;
import dev.holdfast.model.ledger.Opening.Stored;
import dev.holdfast.model.ledger.Outcome;
import dev.holdfast.model.limits.ModelGate.Entry.Entered;
import dev.holdfast.model.limits.ModelGate.Entry.Shut;
import dev.holdfast.model.providers.ModelCapability;
import dev.holdfast.model.providers.ProviderAnswer;
import dev.holdfast.model.providers.ProviderAnswer.Declined;
import dev.holdfast.model.providers.ProviderAnswer.Failed;
import dev.holdfast.model.providers.ProviderAnswer.Said;
import dev.holdfast.model.providers.ProviderAnswer.Truncated;
import dev.holdfast.model.providers.ProviderRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** One piece of work on its way to an answer: over the gate, the ledger, the wire, and back. */
final class ModelRun {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final String REPAIR =
            "Your answer cannot be read: %s Answer again, with the corrected JSON object and nothing else.";

    private final ModelRequest request;
    private final Ledger ledger;
    private final MeasuredCalls measured;
    private final ModelSettings settings;
    private final Duration limit;
    private final long startedNanos = System.nanoTime();
    private int lastAttempt;

    ModelRun(ModelRequest request, Ledger ledger, MeasuredCalls measured, ModelSettings settings, Duration limit) {
        this.request = request;
        this.ledger = ledger;
        this.measured = measured;
        this.settings = settings;
        this.limit = limit;
    }

    /** Asks one model, again where its settings say so, and once more about an answer that is not the JSON it was to be. */
    ModelAnswer ask(ConnectedModel model) {
        int retries = model.description().retries();
        for (int retry = 0; ; retry++) {
            var asked = once(model, Kind.ASK, request(model), retry);
            boolean again = asked.mayPass() && retry < retries && left().compareTo(pauseAfter(retry)) > 0;
            if (!again) {
                return asked.answer() instanceof Answered answered && asked.kind() == Kind.ASK
                        ? repaired(model, answered)
                        : asked.answer();
            }
            pause(pauseAfter(retry));
        }
    }

    private ModelAnswer repaired(ConnectedModel model, Answered answered) {
        boolean promptedJson =
                !model.description().isExtractive() && !model.description().can(ModelCapability.JSON_SCHEMA);
        var faults =
                promptedJson ? AnswerShape.faultsOf(answered.text(), request.jsonSchema()) : Optional.<String>empty();
        if (faults.isEmpty()) {
            return answered;
        }
        var correction = String.format(REPAIR, faults.get());
        var again = request(model).repaired(answered.text(), correction, deadline(model), "");
        var second = once(model, Kind.REPAIR, again, 0).answer();
        return second instanceof Answered
                ? second
                : new Refused("The model '" + model.description().name()
                        + "' did not answer in the form that was asked for, and could not put it right.");
    }

    private record Asked(ModelAnswer answer, Kind kind, boolean mayPass) {

        static Asked of(ModelAnswer answer) {
            return new Asked(answer, Kind.ASK, false);
        }
    }

    private Asked once(ConnectedModel model, Kind kind, ProviderRequest prompt, int retry) {
        var shared = shared(model, kind, prompt);
        if (shared.isPresent()) {
            return shared.get();
        }
        var price = CallPrice.of(model.description(), prompt);
        var tooMuch = price.refusal(model.description(), request.moneyLimitCents(), settings.budget());
        if (tooMuch.isPresent()) {
            var stored = stored();
            if (stored.isPresent()) {
                return stored.get();
            }
            ledger.refuse(call(model, kind, prompt, price.atMost(), Duration.ZERO, retry), tooMuch.get());
            measured.overBudget(model.description());
            return Asked.of(new ModelAnswer.OverBudget(tooMuch.get()));
        }
        if (!left().isPositive()) {
            return Asked.of(new Unavailable("There is no time left to ask the model '"
                    + model.description().name() + "'."));
        }
        return switch (model.gate().enter(deadline(model))) {
            case Shut shut -> stored().orElseGet(() -> Asked.of(new Unavailable(shut.why())));
            case Entered entered ->
                entered(model, call(model, kind, prompt, price.atMost(), entered.waited(), retry), prompt);
        };
    }

    /** What has been paid for another work with the same prompt costs nothing, and needs no place. */
    private Optional<Asked> shared(ConnectedModel model, Kind kind, ProviderRequest prompt) {
        if (!request.sharesAnswers() || model.description().isExtractive()) {
            return Optional.empty();
        }
        var call = call(model, kind, prompt, new Money(0), Duration.ZERO, 0);
        return ledger.share(call, lastAttempt, settings.shareAnswers()).map(stored -> {
            measured.shared(model.description());
            return taken(stored);
        });
    }

    /** What this work has got before; also where the model could not be asked for it now. */
    private Optional<Asked> stored() {
        return ledger.stored(request.origin().work())
                .filter(stored -> stored.attempt() > lastAttempt)
                .map(this::taken);
    }

    private Asked taken(Stored stored) {
        lastAttempt = stored.attempt();
        return new Asked(
                stored.outcome() == Outcome.REFUSED
                        ? new Refused(stored.text())
                        : new Answered(stored.text(), stored.modelAnswered(), stored.tokensIn(), stored.tokensOut()),
                stored.kind(),
                false);
    }

    private Asked entered(ConnectedModel model, Call call, ProviderRequest prompt) {
        var inUse = true;
        try {
            switch (ledger.open(call, lastAttempt, deadline(model))) {
                case Stored stored -> {
                    return taken(stored);
                }
                case OverBudget no -> {
                    measured.overBudget(model.description());
                    return Asked.of(new ModelAnswer.OverBudget(no.why()));
                }
                case Opened opened -> {
                    lastAttempt = opened.attempt();
                    try (var lease = ledger.keep(opened)) {
                        var answer = measured.measure(model.description(), model.provider(), prompt);
                        model.gate().left(answer);
                        inUse = false;
                        return settled(model, call, opened, answer);
                    }
                }
            }
        } finally {
            if (inUse) {
                model.gate().leftUnused();
            }
        }
    }

    private Asked settled(ConnectedModel model, Call call, Opened opened, ProviderAnswer answer) {
        var facts = answer.facts();
        boolean wantsMoney = !(answer instanceof Failed failed) || failed.kind().mayHaveCost();
        var cost = wantsMoney ? CallPrice.actual(model.description(), facts, call.reserved()) : new Money(0);
        measured.paid(model.description(), cost);
        return switch (answer) {
            case Said said -> {
                ledger.settle(call, opened, Outcome.ANSWERED, null, storable(said.text()), cost, facts);
                yield new Asked(
                        new Answered(said.text(), facts.modelName(), facts.tokensIn(), facts.tokensOut()),
                        call.kind(),
                        false);
            }
            case Declined no -> {
                ledger.settle(call, opened, Outcome.REFUSED, no.why(), null, cost, facts);
                yield Asked.of(new Refused(no.why()));
            }
            case Truncated no -> {
                ledger.settle(call, opened, Outcome.REFUSED, no.why(), null, cost, facts);
                yield Asked.of(new Refused(no.why()));
            }
            case Failed no -> {
                ledger.settle(call, opened, Outcome.FAILED, no.why(), null, cost, facts);
                yield new Asked(
                        new Unavailable(no.why()), call.kind(), no.kind().mayPass());
            }
        };
    }

    /** No database stores this character; JSON that is meant to hold it has it escaped. */
    private static String storable(String text) {
        return text.replace('\u0000', '\ufffd');
    }

    private ProviderRequest request(ConnectedModel model) {
        int most = model.description().outputLimit();
        return new ProviderRequest(
                request.system(),
                request.user(),
                request.jsonSchema(),
                most > 0 ? Math.min(most, request.maxOutputTokens()) : request.maxOutputTokens(),
                deadline(model),
                request.origin().work() + "-" + model.description().name(),
                "",
                "");
    }

    private Call call(
            ConnectedModel model, Kind kind, ProviderRequest prompt, Money atMost, Duration queued, int retry) {
        var origin = request.origin();
        var description = model.description();
        return new Call(
                origin.work(),
                kind,
                origin.caseId().value(),
                measured.step(),
                origin.patternId(),
                origin.patternVersion(),
                origin.patternHash(),
                origin.riskTier(),
                origin.team(),
                description.name(),
                description.provider(),
                description.model(),
                atMost,
                queued,
                retry,
                LocalDate.now(ZoneOffset.UTC),
                storable(prompt.text()),
                request.sharesAnswers());
    }

    private Duration deadline(ConnectedModel model) {
        var own = model.description().timeout();
        return own.compareTo(left()) < 0 ? own : left();
    }

    private Duration left() {
        return limit.minusNanos(System.nanoTime() - startedNanos);
    }

    private static Duration pauseAfter(int retry) {
        return FIRST_PAUSE.multipliedBy(1L << retry);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The application is stopping", stopped);
        }
    }
}
