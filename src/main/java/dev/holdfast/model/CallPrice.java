package dev.holdfast.model;

import dev.holdfast.model.budget.Budget;
import dev.holdfast.model.budget.Money;
import dev.holdfast.model.budget.Tokens;
import dev.holdfast.model.providers.CallFacts;
import dev.holdfast.model.providers.ModelDescription;
import dev.holdfast.model.providers.ProviderRequest;
import java.util.Optional;

/**
 * What a call may cost at most, known before it is made.
 *
 * @param tokens of prompt and answer together
 */
record CallPrice(long tokens, Money atMost) {

    static CallPrice of(ModelDescription model, ProviderRequest request) {
        if (model.isExtractive()) {
            return new CallPrice(0, new Money(0));
        }
        int in = Tokens.most(model, request.text());
        return new CallPrice(
                (long) in + request.maxOutputTokens(),
                Money.ofTokens(in, model.eurosPerMillionTokensIn())
                        .plus(Money.ofTokens(request.maxOutputTokens(), model.eurosPerMillionTokensOut())));
    }

    /** What a call has cost. A server that does not count tokens is taken to have used all that were allowed. */
    static Money actual(ModelDescription model, CallFacts facts, Money atMost) {
        if (facts.tokensIn() == 0 && facts.tokensOut() == 0) {
            return atMost;
        }
        int cached = Math.min(facts.tokensCached(), facts.tokensIn());
        return Money.ofTokens((long) facts.tokensIn() - cached, model.eurosPerMillionTokensIn())
                .plus(Money.ofTokens(cached, model.cachedPrice()))
                .plus(Money.ofTokens(facts.tokensOut(), model.eurosPerMillionTokensOut()));
    }

    /** Why this may not be asked of this model; empty if it may. */
    Optional<String> refusal(ModelDescription model, int centsAllowed, Budget budget) {
        if (model.contextLimit() > 0 && tokens > model.contextLimit()) {
            return Optional.of("A call to the model '" + model.name() + "' may have " + tokens
                    + " tokens, and the model takes " + model.contextLimit() + ".");
        }
        if (budget.callTokens() != null && !model.isExtractive() && tokens > budget.callTokens()) {
            return Optional.of("A call to the model '" + model.name() + "' may have " + tokens
                    + " tokens, and the limit for a call is " + budget.callTokens() + ".");
        }
        return atMost.compareTo(Money.ofCents(centsAllowed)) > 0
                ? Optional.of("A call to the model '" + model.name() + "' may cost " + atMost.cents()
                        + " cents, and the limit for this call is " + centsAllowed + " cents.")
                : Optional.empty();
    }
}
