package dev.holdfast.model;

import dev.holdfast.model.providers.CallFacts;
import dev.holdfast.model.providers.ChatProvider;
import dev.holdfast.model.providers.ProviderAnswer;
import dev.holdfast.model.providers.ProviderAnswer.Declined;
import dev.holdfast.model.providers.ProviderAnswer.Failed;
import dev.holdfast.model.providers.ProviderAnswer.Said;
import dev.holdfast.model.providers.ProviderRequest;
import dev.holdfast.model.providers.RateHints;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A model that does what a test says, and notes what it was asked. */
final class ScriptedModel implements ChatProvider {

    static final String GOOD = "{\"text\":\"Hello\"}";

    final List<ProviderRequest> asked = new CopyOnWriteArrayList<>();
    private final Queue<Function<ProviderRequest, ProviderAnswer>> script = new ConcurrentLinkedQueue<>();

    /** What comes next; when nothing is left, a good answer. */
    ScriptedModel then(Function<ProviderRequest, ProviderAnswer> answer) {
        script.add(answer);
        return this;
    }

    ScriptedModel thenSays(String text) {
        return then(request -> said(text, 100, 50));
    }

    ScriptedModel thenFails(Failed.Kind kind) {
        return then(request -> new Failed(kind, "It failed: " + kind + ".", facts(0, 0, Duration.ZERO)));
    }

    ScriptedModel thenDeclines() {
        return then(request -> new Declined("It declined.", facts(100, 0, Duration.ZERO)));
    }

    static Said said(String text, int tokensIn, int tokensOut) {
        return new Said(text, facts(tokensIn, tokensOut, Duration.ZERO));
    }

    static CallFacts facts(int tokensIn, int tokensOut, Duration pause) {
        return new CallFacts(
                "scripted-2026",
                "req-1",
                200,
                tokensIn,
                0,
                tokensOut,
                "STOP",
                5,
                10,
                pause.isZero() ? RateHints.NONE : new RateHints(pause));
    }

    @Override
    public ProviderAnswer ask(ProviderRequest request) {
        asked.add(request);
        var next = script.poll();
        return next == null ? said(GOOD, 100, 50) : next.apply(request);
    }

    @Override
    public String conventionalName() {
        return "scripted";
    }
}
