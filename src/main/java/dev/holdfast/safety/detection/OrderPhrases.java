package dev.holdfast.safety.detection;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Orders that nobody writes to people: they speak to a model as such, of its prompt, its rules or its tools. They are
 * suspicious wherever they stand, also when they are the whole text. In a few languages, for what was learned is English.
 */
final class OrderPhrases {

    private static final String RULES =
            "(?:instructions?|prompts?|rules|guidelines|directives?|orders|restrictions|context|guardrails|programming)";
    private static final String EARLIER =
            "(?:(?:all|any|every|the|of|your|my|our|these|those|previous|prior|preceding|above|earlier|foregoing|initial|original|former|existing|system|safety)\\s+)";

    private static final Pattern TOOL_CALL = phrase(
            "\\b(?:call|invoke|execute|run|use|trigger)\\s+the\\s+(?:tool|function|api|plug-?in)\\s+[`'\"]?\\w+");

    private static final List<Pattern> PHRASES = List.of(
            phrase(
                    "(?:ignore|disregard|forget|override|bypass|overrule|set aside|do not follow|don't follow|stop following|pay no attention to)\\s+"
                            + EARLIER + "{1,6}" + RULES + "\\b"),
            phrase(
                    "(?:ignore|disregard|forget)\\s+(?:everything|all|anything)\\s+(?:above|before|prior|you (?:were|have been) told|that (?:came|was written) before)\\b"),
            phrase(
                    "(?:reveal|print|show|repeat|output|display|disclose|leak|give|tell|quote|write out)\\s+(?:me\\s+|us\\s+)?(?:your|the)\\s+(?:\\w+\\s+)?(?:system|hidden|initial|secret|original)\\s+(?:prompt|instructions?|rules|message)\\b"),
            phrase(
                    "(?:^|[.!?:\\n>*#\\[<|]\\s*)(?:new|updated|revised)\\s+(?:system\\s+)?instructions?\\s*(?:for the (?:ai|assistant|model))?\\s*:"),
            phrase(
                    "(?:^|\\n)\\s*(?:#+\\s*|\\*+|<\\|?|\\[)?(?:system|assistant|developer)(?:\\s+(?:prompt|message|override|note))?(?:\\|?>|\\*+|])?\\s*[:>\\]]\\s*\\S"),
            phrase("<\\|?(?:im_start|im_end|system|endoftext|start_header_id)\\|?>|\\[/?INST]|<</?SYS>>"),
            phrase(
                    "\\b(?:note|message|hint|attention|instructions?|reminder)\\s+(?:to|for)\\s+(?:the\\s+|any\\s+|all\\s+)?(?:ai|language|llm|automated|virtual|digital)(?:\\s+(?:model|assistant|agent|bot|system)s?)?\\b"),
            phrase(
                    "\\b(?:if|when|as|since)\\s+you\\s+are\\s+an?\\s+(?:ai|llm|language model|large language model|chat ?bot|automated (?:agent|system)|virtual assistant)\\b"),
            phrase(
                    "\\byou\\s+are\\s+(?:now|from now on)\\s+(?:in\\s+)?(?:an?\\s+)?(?:\\w+\\s+)?(?:dan|developer mode|debug mode|admin mode|god mode|jailbroken|unrestricted|unfiltered|a different (?:ai|assistant)|no longer)\\b"),
            phrase(
                    "\\b(?:set|change|lower|put|switch|reset)\\s+the\\s+(?:risk\\s+tier|review\\s+route|risk\\s+level|tier)\\b"),
            TOOL_CALL,
            phrase(
                    "(?:ignoriere?n?|missachte|vergiss|vergessen sie|ignorieren sie)\\s+(?:bitte\\s+)?(?:alle\\s+|die\\s+|deine\\s+|ihre\\s+|sämtliche\\s+|bisherigen\\s+|vorherigen\\s+|vorigen\\s+|obigen\\s+|früheren\\s+){1,4}(?:anweisungen|regeln|instruktionen|vorgaben|befehle)"),
            phrase(
                    "(?:ignore[zr]?|oublie[zr]?)\\s+(?:toutes\\s+|les\\s+|tes\\s+|vos\\s+){1,3}(?:instructions|consignes|règles)"),
            phrase(
                    "(?:ignora|olvida|ignore)\\s+(?:todas\\s+|las\\s+|tus\\s+|sus\\s+){1,3}(?:instrucciones|reglas|órdenes)(?:\\s+anteriores)?"),
            phrase("(?:忽略|无视|忘记)(?:之前|以上|先前|前面|所有|全部)*的?(?:所有|全部|一切)?(?:指令|指示|提示|规则|说明)"),
            phrase(
                    "(?:игнорируй(?:те)?|забудь(?:те)?)\\s+(?:все\\s+)?(?:предыдущие\\s+|прежние\\s+)(?:инструкции|указания|правила|команды)"));

    /** Said to models alone, but also in letters about them, so that it counts in documents only. */
    private static final Pattern SPOKEN_TO_AI = phrase(
            "(?:^|[.!?\\n]\\s*)(?:dear |hey |hello |attention,? |any |every |all |to (?:the|all|any) )?(?:ai|llm|language model|chat ?bot)s?"
                    + "(?: (?:assistant|agent|model|system|reader)s?)?(?:\\s*[:,]\\s*\\w| (?:must|should|shall|is to|are to|has to|have to)\\b| (?:that|who|which) reads?\\b)");

    private static final List<Pattern> IN_DOCUMENTS = Stream.concat(
                    PHRASES.stream().filter(phrase -> !phrase.equals(TOOL_CALL)), Stream.of(SPOKEN_TO_AI))
            .toList();

    private OrderPhrases() {}

    private static Pattern phrase(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Where such phrases stand, as segments of the text. */
    static List<Segment> in(String text) {
        return in(text, PHRASES);
    }

    /** The same for a document, which may tell people to use a tool. */
    static List<Segment> inDocument(String text) {
        return in(text, IN_DOCUMENTS);
    }

    private static List<Segment> in(String text, List<Pattern> phrases) {
        var plain = Plain.of(text);
        var found = new ArrayList<Segment>();
        for (Pattern pattern : phrases) {
            var matcher = pattern.matcher(plain.letters());
            while (matcher.find()) {
                found.add(new Segment(plain.at(matcher.start()), plain.at(matcher.end() - 1) + 1, false));
            }
        }
        return found;
    }

    /** The text without invisible characters and in plain letters, with the way back to where each one stood. */
    private record Plain(String letters, int[] places) {

        static Plain of(String text) {
            var letters = new StringBuilder(text.length());
            var places = new ArrayList<Integer>(text.length());
            for (int i = 0; i < text.length(); ) {
                int c = text.codePointAt(i);
                if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.NON_SPACING_MARK) {
                    String plain = c < 128
                            ? Character.toString(c)
                            : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
                    for (int k = 0; k < plain.length(); k++) {
                        letters.append(plain.charAt(k));
                        places.add(i);
                    }
                }
                i += Character.charCount(c);
            }
            return new Plain(
                    letters.toString(),
                    places.stream().mapToInt(Integer::intValue).toArray());
        }

        int at(int index) {
            return places[index];
        }
    }
}
