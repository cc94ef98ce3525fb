package dev.holdfast.model;

import dev.holdfast.model.ModelAnswer.Answered;
import dev.holdfast.model.ModelAnswer.Refused;
import dev.holdfast.model.extractive.ExtractiveReply;

/** The offline model, which is always there. */
final class ExtractiveProvider implements ChatProvider {

    private final ExtractiveReply reply;

    ExtractiveProvider(ExtractiveReply reply) {
        this.reply = reply;
    }

    @Override
    public ModelAnswer ask(ModelRequest request) {
        return reply.to(request.user())
                .<ModelAnswer>map(json -> new Answered(json, "extractive", 0, 0))
                .orElseGet(() -> new Refused("No passage of the knowledge base is near enough to this message."));
    }
}
