package dev.holdfast.safety.detection;

import dev.holdfast.safety.detection.OrderLearning.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Whole texts: letters, letters with an order planted in them, and orders by themselves, which nobody planted. */
final class MadeUpMails {

    private static final String[] GLUE = {" ", " ", " ", "\n", "\n\n", "  ", "", "\n\n   "};

    private final MadeUpSentences orders;
    private final MadeUpSentences letters;
    private final List<String> groups;
    private final List<String> everyday;
    private final Random random;

    MadeUpMails(long seed, Predicate<String> known, List<String> everyday) {
        this.orders = new MadeUpSentences("orders.txt", seed);
        this.letters = new MadeUpSentences("letters.txt", seed + 1);
        this.groups = orders.groups().stream().filter(known).toList();
        this.everyday = everyday;
        this.random = new Random(seed + 2);
    }

    MadeUpSentences orders() {
        return orders;
    }

    /** A letter without an order: a mail of one kind, or a message of a customer. */
    String letter() {
        double kind = random.nextDouble();
        return kind < 0.5
                ? sentences("notices", 3, 12)
                : kind < 0.65 ? sentences("colleagues", 1, 6) : sentences("customers", 1, 6);
    }

    private String sentences(String group, int fewest, int most) {
        var text = new StringBuilder();
        int count = fewest + random.nextInt(most - fewest + 1);
        for (int i = 0; i < count; i++) {
            String from = random.nextInt(8) == 0 ? "notices" : random.nextInt(10) == 0 ? "fragments" : group;
            text.append(letters.next(from)).append(GLUE[random.nextInt(GLUE.length)]);
        }
        return text.toString().strip();
    }

    Labelled next() {
        double kind = random.nextDouble();
        if (kind < 0.45) {
            return new Labelled(planted(), true);
        }
        if (kind < 0.48) {
            return new Labelled(spokenToAModel(), true);
        }
        if (kind < 0.62) {
            var alone = new ArrayList<String>();
            int count = 1 + (random.nextInt(4) == 0 ? random.nextInt(3) : 0);
            for (int i = 0; i < count; i++) {
                alone.add(plainOrder());
            }
            return new Labelled(String.join(" ", alone), false);
        }
        return new Labelled(carrier(), false);
    }

    String planted() {
        return planted(carrier(), order());
    }

    private String carrier() {
        return random.nextInt(3) == 0 ? everyday.get(random.nextInt(everyday.size())) : letter();
    }

    private String order() {
        return orders.next(groups.get(random.nextInt(groups.size())));
    }

    /** What nobody says to people, and so is suspicious by itself. */
    private String spokenToAModel() {
        String order;
        do {
            order = orders.next("override");
        } while (OrderPhrases.in(order).isEmpty());
        return order;
    }

    /** An order as people give it to an assistant of their own. */
    private String plainOrder() {
        String group;
        do {
            group = groups.get(random.nextInt(groups.size()));
        } while (group.equals("override") || group.equals("actions"));
        return orders.next(group);
    }

    /** At the beginning, in the middle of whatever stands there, or at the end. */
    String planted(String letter, String order) {
        String glue = random.nextBoolean() ? " " : "\n";
        return switch (random.nextInt(3)) {
            case 0 -> order + glue + letter;
            case 1 -> letter + glue + order;
            default -> {
                int middle = letter.indexOf(' ', letter.length() / 4 + random.nextInt(letter.length() / 2 + 1));
                yield middle < 0
                        ? letter + glue + order
                        : letter.substring(0, middle) + glue + order + glue + letter.substring(middle + 1);
            }
        };
    }
}
