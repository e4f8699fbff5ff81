package vn.donghanh.closing.value;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.Livelihood;

/**
 * Employment and income at one point of an episode, compared with its start.
 *
 * @param labelKey key of the message that names the point in time
 * @param increase increase of income since the start, in đồng a month; null at the start, or when either income is unknown
 */
public record LivelihoodRow(String labelKey, Livelihood livelihood, @Nullable Long increase) implements Serializable {
    private static final String INTAKE = "closing_livelihood.intake";
    private static final String EXIT = "closing_livelihood.exit";

    /** Creates the rows: at intake, and at closing if answered. */
    public static List<LivelihoodRow> rows(Livelihood intake, Livelihood exit) {
        List<LivelihoodRow> lines = new ArrayList<>();
        lines.add(new LivelihoodRow(INTAKE, intake, null));
        if (exit.isAnswered()) {
            lines.add(new LivelihoodRow(EXIT, exit, exit.incomeChangeSince(intake)));
        }
        return List.copyOf(lines);
    }
}
