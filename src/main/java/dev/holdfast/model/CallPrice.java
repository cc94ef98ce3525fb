package dev.holdfast.model;

import dev.holdfast.model.ModelSettings.Route;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a call may cost at most, known before it is made. */
final class CallPrice {

    /** English has about four characters a token, other languages fewer; three errs to the dear side. */
    private static final int CHARACTERS_A_TOKEN = 3;

    private static final BigDecimal MILLIONTHS_OF_A_EURO_PER_CENT = BigDecimal.valueOf(10_000);

    private CallPrice() {}

    /** Euro cents, rounded up; 0 only if both prices are 0. */
    static long cents(Route route, ModelRequest request) {
        long characters = (long) request.system().length()
                + request.user().length()
                + request.jsonSchema().length();
        BigDecimal tokensIn = BigDecimal.valueOf(characters / CHARACTERS_A_TOKEN + 1);
        BigDecimal millionthsOfAEuro = route.eurosPerMillionTokensIn()
                .multiply(tokensIn)
                .add(route.eurosPerMillionTokensOut().multiply(BigDecimal.valueOf(request.maxOutputTokens())));
        return millionthsOfAEuro
                .divide(MILLIONTHS_OF_A_EURO_PER_CENT, 0, RoundingMode.CEILING)
                .longValueExact();
    }
}
