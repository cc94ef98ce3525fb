package dev.holdfast.check;

import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A reply is plain text: no markup, no hidden characters and nothing that a program would take for a command. */
@Component
class PlainTextOnly implements DraftCheck {

    private static final Map<String, Pattern> FORBIDDEN = new TreeMap<>(Map.of(
            "markup", Pattern.compile("<\\s*/?[a-zA-Z!?][^<>]{0,500}>?|&(?:lt|gt|#\\w{1,6});"),
            "a hidden link",
                    Pattern.compile("!?\\[[^\\]\\n]{0,200}]\\s?\\([^)\\n]{1,500}\\)|\\[[^\\]\\n]{1,200}]:\\s*\\S+:"),
            "a script", Pattern.compile("(?i)\\b(?:javascript|vbscript|data)\\s*:\\s*\\S"),
            "a call of a tool",
                    Pattern.compile(
                            "(?i)[\"']?(?:tool_calls?|function_call|tool|function|arguments|tool_use|command)[\"']?\\s*:\\s*[\"'{\\[]|<\\|?(?:tool|function)|\\b[a-z]+(?:_[a-z]+|[A-Z][a-z]+)+\\s*\\([^)\\n]{0,300}\\)"),
            "a row of pictures", Pattern.compile("(?:[\\p{So}\\x{1F3FB}-\\x{1F3FF}][\uFE0F\u200D\\s]*){3,}"),
            "hidden characters",
                    Pattern.compile("[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\\x{E0000}-\\x{E007F}]")));

    @Override
    public List<Finding> examine(CheckedDraft draft) {
        return FORBIDDEN.entrySet().stream()
                .filter(each -> each.getValue().matcher(draft.text()).find())
                .map(each ->
                        new Finding("Plain text only", Verdict.UNACCEPTABLE, "The draft holds " + each.getKey() + "."))
                .toList();
    }
}
