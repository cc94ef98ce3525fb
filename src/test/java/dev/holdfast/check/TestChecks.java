package dev.holdfast.check;

import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** All checks with the settings that ship. */
final class TestChecks {

    private TestChecks() {}

    static CheckSettings settings() {
        return new Binder(new MapConfigurationPropertySource()).bindOrCreate("holdfast.check", CheckSettings.class);
    }

    static List<DraftCheck> all() {
        var settings = settings();
        return List.of(
                new ClaimsHaveSources(),
                new NumbersHaveSource(),
                new NamesHaveSource(),
                new NoPromises(settings),
                new NoProhibitedPhrases(settings),
                new TokensAreKnown(),
                new LengthFits(settings),
                new LanguageMatches(),
                new TextIsCovered(settings),
                new ContactsHaveSource(settings),
                new PlainTextOnly(),
                new NothingIsDone(),
                new StatementsMatchSources(),
                new AsksForNoSecrets(),
                new InstructionsStayInside());
    }
}
