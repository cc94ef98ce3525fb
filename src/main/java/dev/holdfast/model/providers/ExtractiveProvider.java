package dev.holdfast.model.providers;

import dev.holdfast.model.extractive.ExtractiveReply;
import dev.holdfast.model.providers.ProviderAnswer.Declined;
import dev.holdfast.model.providers.ProviderAnswer.Said;
import java.time.Duration;

/** The offline model, which is always there. */
final class ExtractiveProvider implements ChatProvider {

    private final ExtractiveReply reply;

    ExtractiveProvider(ExtractiveReply reply) {
        this.reply = reply;
    }

    @Override
    public ProviderAnswer ask(ProviderRequest request) {
        long started = System.nanoTime();
        var json = reply.to(request.user());
        long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
        var facts = new CallFacts(ModelDescription.EXTRACTIVE, "", 0, 0, 0, 0, "STOP", millis, millis, RateHints.NONE);
        return json.<ProviderAnswer>map(text -> new Said(text, facts))
                .orElseGet(
                        () -> new Declined("No passage of the knowledge base is near enough to this message.", facts));
    }

    @Override
    public String conventionalName() {
        return ModelDescription.EXTRACTIVE;
    }
}
