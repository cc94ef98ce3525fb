package dev.holdfast.privacy.finding.names;

import dev.holdfast.privacy.finding.WordList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is known of a word without looking at its neighbours, and of phrases that name a place. */
final class Lists {

    private static final int LONGEST_PHRASE = 4;
    private static final WordList GIVEN = WordList.read("given-names.txt");
    private static final WordList FAMILY = WordList.read("family-names.txt");
    private static final WordList PLACES = WordList.read("places.txt");
    private static final WordList COUNTRIES = WordList.of(Countries.names());
    private static final WordList STREETS = words("street st road rd avenue ave av lane ln drive dr square sq court ct"
            + " crescent terrace close way boulevard blvd highway hwy parkway pkwy place alley row mews hill gardens grove"
            + " walk quay bridge plaza loop trail turnpike circle strasse str weg gasse platz allee ring damm ufer rue quai"
            + " chemin impasse allee cours calle avenida avda plaza paseo carrera camino via viale piazza corso vicolo rua"
            + " travessa largo straat laan weg plein gracht kade gatan vagen gata vag vej gade alle katu tie kuja ulica ul"
            + " utca ut u ter koz aleja al namesti trida cesta ulice bulevar odos apt apartment suite unit flat floor box"
            + " po building block psc apo dpo fpo");
    private static final WordList TITLES = words("mr mrs ms miss mx sir madam dr prof professor doctor herr herrn frau"
            + " mme madame monsieur mlle m sr sra srta don dona senor senora lord lady captain judge father sister rabbi"
            + " president minister senator mayor");
    private static final WordList KIN = words("wife husband partner son daughter brother sister mother father mum mom"
            + " dad uncle aunt cousin neighbour neighbor boss friend colleague lawyer doctor nephew niece grandmother"
            + " grandfather twin landlord flatmate fiance fiancee boyfriend girlfriend");
    private static final WordList COMPANIES = words("inc ltd llc plc corp corporation company co group gmbh ag sa sarl"
            + " srl spa bv nv ab oy oyj aps as kg ohg limited holdings partners associates bank university college"
            + " institute school hospital clinic museum foundation orchestra choir club fc united council ministry"
            + " insurance airlines hotel records magazine times post news press labs technologies systems solutions"
            + " services software media studios");
    private static final WordList DATES = words("january february march april may june july august september october"
            + " november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday"
            + " saturday sunday mon tue wed thu fri sat sun today tomorrow yesterday christmas easter januar februar maerz"
            + " marz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag janvier"
            + " fevrier mars avril juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi"
            + " vendredi samedi dimanche enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
            + " diciembre lunes martes miercoles jueves viernes sabado domingo");

    private static final WordList NATIONS = words(
            "afghan african albanian algerian american andorran angolan arab"
                    + " argentine argentinian armenian asian australian austrian azerbaijani bahraini bangladeshi basque belarusian"
                    + " belgian belizean bolivian bosnian brazilian british bulgarian burmese cambodian cameroonian canadian catalan"
                    + " chechen chilean chinese colombian congolese corsican croatian cuban cypriot czech danish dominican dutch"
                    + " ecuadorian egyptian emirati english eritrean estonian ethiopian european fijian filipino finnish flemish"
                    + " french georgian german ghanaian greek greenlander greenlandic guatemalan haitian hawaiian honduran hungarian"
                    + " icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kazakh kenyan"
                    + " korean kurdish kuwaiti kyrgyz latin latvian lebanese liberian libyan lithuanian macedonian malaysian maltese"
                    + " mexican moldovan mongolian moroccan nepalese nicaraguan nigerian norwegian omani pakistani palestinian"
                    + " panamanian paraguayan persian peruvian polish portuguese qatari romanian russian rwandan samoan saudi"
                    + " scandinavian scottish senegalese serbian sicilian singaporean slovak slovakian slovenian somali spanish"
                    + " sudanese swedish swiss syrian taiwanese tanzanian thai tibetan tunisian turkish ugandan ukrainian uruguayan"
                    + " uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean deutsch deutsche franzosisch spanisch englisch");

    private Lists() {}

    static boolean isEnglish(String folded) {
        return WordList.ENGLISH.contains(folded);
    }

    static boolean isNameOrPlace(String folded) {
        return GIVEN.contains(folded)
                || FAMILY.contains(folded)
                || PLACES.contains(folded)
                || COUNTRIES.contains(folded);
    }

    static boolean isGivenName(String folded) {
        return GIVEN.contains(folded);
    }

    static boolean isNation(String folded) {
        return NATIONS.contains(folded);
    }

    static boolean isCountry(String folded) {
        return COUNTRIES.contains(folded);
    }

    /**
     * One letter a list that holds each of these words.
     *
     * @param hidden words that the lists of names and places are not asked about: while learning some are kept from
     *     them, so that the words around come to count
     */
    static String[] of(String[] folded, Predicate<String> hidden) {
        var kinds = new String[folded.length];
        for (int i = 0; i < folded.length; i++) {
            kinds[i] = kindsOf(folded[i], hidden.test(folded[i]));
        }
        for (int i = 0; i < folded.length; ) {
            i += Math.max(1, markPhrase(folded, i, kinds, hidden));
        }
        return kinds;
    }

    private static String kindsOf(String word, boolean isHidden) {
        if (!Character.isLetter(word.codePointAt(0))) {
            return "";
        }
        var kinds = new StringBuilder(6);
        add(kinds, 'g', !isHidden && GIVEN.contains(word));
        add(kinds, 'f', !isHidden && FAMILY.contains(word));
        add(kinds, 'w', WordList.ENGLISH.contains(word));
        add(kinds, 's', STREETS.contains(word));
        add(kinds, 't', TITLES.contains(word));
        add(kinds, 'k', KIN.contains(word));
        add(kinds, 'o', COMPANIES.contains(word));
        add(kinds, 'n', NATIONS.contains(word));
        add(kinds, 'd', DATES.contains(word));
        return kinds.toString();
    }

    private static void add(StringBuilder kinds, char kind, boolean is) {
        if (is) {
            kinds.append(kind);
        }
    }

    /** Marks the longest place that begins here, and tells of how many words it is. */
    private static int markPhrase(String[] folded, int from, String[] kinds, Predicate<String> hidden) {
        if (!Character.isLetter(folded[from].codePointAt(0)) || hidden.test(folded[from])) {
            return 0;
        }
        var phrase = new StringBuilder(folded[from]);
        int longest = 0;
        char kind = ' ';
        for (int length = 1; length <= LONGEST_PHRASE; length++) {
            boolean isCountry = COUNTRIES.contains(phrase);
            if (isCountry || PLACES.contains(phrase)) {
                longest = length;
                kind = isCountry ? 'c' : 'p';
            }
            int next = from + length;
            if (next >= folded.length || !Character.isLetter(folded[next].codePointAt(0))) {
                break;
            }
            phrase.append(' ').append(folded[next]);
        }
        for (int i = from; i < from + longest; i++) {
            kinds[i] += longest == 1 ? kind : Character.toUpperCase(kind);
        }
        return longest;
    }

    private static WordList words(String words) {
        return WordList.of(Arrays.stream(words.split(" ")));
    }

    /** Names of countries. */
    static final class Countries {

        private static final List<Locale> LANGUAGES =
                List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"));
        private static final List<String> ALSO = List.of(
                "USA",
                "US",
                "UK",
                "GB",
                "UAE",
                "EU",
                "England",
                "Scotland",
                "Wales",
                "Northern Ireland",
                "Great Britain",
                "Britain",
                "United States of America",
                "America",
                "Holland",
                "Czech Republic",
                "Bosnia",
                "Ivory Coast",
                "Republic of Ireland",
                "Korea",
                "Congo",
                "Macedonia",
                "Turkey",
                "Burma",
                "Deutschland",
                "Schweiz",
                "Vereinigtes Königreich",
                "Royaume Uni",
                "Reino Unido",
                "Estados Unidos");

        private Countries() {}

        /** In English, German, French and Spanish, from the Unicode CLDR that the JDK brings. */
        static Stream<String> names() {
            var official = Arrays.stream(Locale.getISOCountries())
                    .flatMap(code -> LANGUAGES.stream()
                            .map(language -> Locale.of("", code).getDisplayCountry(language)));
            return Stream.concat(official, ALSO.stream());
        }
    }
}
