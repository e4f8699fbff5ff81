package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseTransitionRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineEntry;

/** Reads why a case was paused, declined, merged, or ended by its client. Why a plan or a closing was returned, or a follow-up ended, is on the page of that. */
@ApplicationScoped
class TransitionReasonQueries {
    private static final Set<CaseStep> EXPLAINED =
            Set.of(CaseStep.DECLINE, CaseStep.PAUSE, CaseStep.WITHDRAW, CaseStep.MERGE);
    private static final Set<String> KEYS =
            EXPLAINED.stream().map(TransitionReasonQueries::key).collect(Collectors.toUnmodifiableSet());

    @Inject
    CaseTransitionRepository transitions;

    /** A transition of the timeline. */
    record Moment(String key, Instant at) {
        static Moment of(TimelineEntry entry) {
            return new Moment(entry.key(), entry.at());
        }
    }

    static String key(CaseStep step) {
        return "timeline.CaseStep." + step;
    }

    static boolean isExplained(TimelineEntry entry) {
        return KEYS.contains(entry.key());
    }

    Map<Moment, String> find(CaseView caseView) {
        return transitions.explainAll(caseView, EXPLAINED).stream()
                .collect(Collectors.toMap(
                        transition -> new Moment(key(transition.step()), transition.at()),
                        transition -> Objects.requireNonNullElse(transition.reason(), ""),
                        (first, second) -> first));
    }
}
