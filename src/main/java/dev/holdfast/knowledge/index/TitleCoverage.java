package dev.holdfast.knowledge.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * How much of a document's title a sentence says, 0 to 1, rare words counting more. It finds the documents about a
 * product by the product's name, which a sentence often says in passing.
 */
class TitleCoverage {

    private final Map<String, int[]> documentsWith = new HashMap<>();
    private final Map<String, Float> weight = new HashMap<>();
    private final float[] wholeTitle;

    TitleCoverage(List<String> titles) {
        var lists = new HashMap<String, List<Integer>>();
        for (int document = 0; document < titles.size(); document++) {
            for (String term : new LinkedHashSet<>(Terms.of(titles.get(document)))) {
                lists.computeIfAbsent(term, unused -> new ArrayList<>()).add(document);
            }
        }
        wholeTitle = new float[titles.size()];
        lists.forEach((term, documents) -> {
            double with = documents.size();
            // BM25's inverse document frequency.
            float rarity = (float) Math.log(1 + (titles.size() - with + 0.5) / (with + 0.5));
            documentsWith.put(
                    term, documents.stream().mapToInt(Integer::intValue).toArray());
            weight.put(term, rarity);
            documents.forEach(document -> wholeTitle[document] += rarity);
        });
    }

    float[] of(Collection<String> sentence) {
        var covered = new float[wholeTitle.length];
        for (String term : new LinkedHashSet<>(sentence)) {
            for (int document : documentsWith.getOrDefault(term, new int[0])) {
                covered[document] += weight.getOrDefault(term, 0f) / wholeTitle[document];
            }
        }
        return covered;
    }
}
