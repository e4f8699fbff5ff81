package vn.donghanh.closing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.Livelihood;

/**
 * Job and income at one time of an episode, beside what they were when it began.
 *
 * @param labelKey the message that names the time
 * @param increase what she earns more than at the beginning, in đồng a month; null at the beginning, or when one of both is not told
 */
public record LivelihoodRow(String labelKey, Livelihood livelihood, @Nullable Long increase) implements Serializable {
    private static final String INTAKE = "closing_livelihood.intake";
    private static final String EXIT = "closing_livelihood.exit";

    /** What was told at the beginning, then at the end if anything was, then at each follow-up at which she was reached. */
    static List<LivelihoodRow> rows(Livelihood intake, Livelihood exit, List<FollowUp> later) {
        List<LivelihoodRow> lines = new ArrayList<>();
        lines.add(new LivelihoodRow(INTAKE, intake, null));
        if (exit.isAnswered()) {
            lines.add(new LivelihoodRow(EXIT, exit, exit.incomeChangeSince(intake)));
        }
        later.stream()
                .filter(record -> record.livelihood().isAnswered())
                .map(record -> new LivelihoodRow(
                        "Milestone." + record.milestone().name(),
                        record.livelihood(),
                        record.livelihood().incomeChangeSince(intake)))
                .forEach(lines::add);
        return List.copyOf(lines);
    }
}
