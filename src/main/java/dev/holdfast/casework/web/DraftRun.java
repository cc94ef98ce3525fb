package dev.holdfast.casework.web;

import dev.holdfast.casework.CaseFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A run of words of a draft: those of one claim, or those between claims.
 *
 * @param claim the claim's number, from 1; 0 between claims
 */
record DraftRun(String text, int claim) {

    /**
     * A draft's text in runs. A claim that does not stand in the text word for word, or only inside another one, has no
     * run of its own.
     */
    static List<DraftRun> of(CaseFile.Draft draft) {
        var runs = new ArrayList<DraftRun>();
        int end = 0;
        for (var place : places(draft)) {
            if (place.start < end) {
                continue;
            }
            if (place.start > end) {
                runs.add(new DraftRun(draft.text().substring(end, place.start), 0));
            }
            runs.add(new DraftRun(draft.text().substring(place.start, place.end), place.claim));
            end = place.end;
        }
        if (end < draft.text().length()) {
            runs.add(new DraftRun(draft.text().substring(end), 0));
        }
        return runs;
    }

    /** Where claims stand; a text that is claimed twice is looked for again behind its first place. */
    private static List<Place> places(CaseFile.Draft draft) {
        var places = new ArrayList<Place>();
        var claims = draft.claims();
        for (int i = 0; i < claims.size(); i++) {
            var text = claims.get(i).text().strip();
            int from = places.stream()
                    .filter(place -> draft.text().startsWith(text, place.start))
                    .mapToInt(Place::end)
                    .max()
                    .orElse(0);
            int start = text.isEmpty() ? -1 : draft.text().indexOf(text, from);
            if (start >= 0) {
                places.add(new Place(start, start + text.length(), i + 1));
            }
        }
        places.sort(Comparator.comparing(Place::start)
                .thenComparing(Comparator.comparing(Place::end).reversed()));
        return places;
    }

    private record Place(int start, int end, int claim) {}
}
