package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseTransition;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;

/** Reads why a case was paused, declined, merged, or ended by its client. Why a plan or a closing was returned, or a follow-up ended, is on the page of that. */
@ApplicationScoped
class TransitionReasonQueries {
    private static final Set<CaseStep> EXPLAINED =
            Set.of(CaseStep.DECLINE, CaseStep.PAUSE, CaseStep.WITHDRAW, CaseStep.MERGE);
    private static final Set<String> KEYS =
            EXPLAINED.stream().map(TransitionReasonQueries::key).collect(Collectors.toUnmodifiableSet());

    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

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
        List<CaseTransition> transitions = em.createQuery(
                        "select m from CaseTransition m where m.caseId = :c and m.step in :steps and m.reasonSealed is not null",
                        CaseTransition.class)
                .setParameter("c", caseView.id().value())
                .setParameter("steps", EXPLAINED)
                .getResultList();
        return transitions.stream()
                .collect(Collectors.toMap(
                        transition -> new Moment(key(transition.step()), transition.at()),
                        transition -> open(caseView, transition),
                        (first, second) -> first));
    }

    private String open(CaseView caseView, CaseTransition transition) {
        byte @Nullable [] sealed = transition.reasonSealed();
        String reason = encryption.openOrNull(
                KeyPurpose.NOTES, CaseFileRepository.reasonCell(caseView, transition.ref()), sealed);
        return reason == null ? "" : reason;
    }
}
