package vn.donghanh.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.DataProtectionProvider;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;

/**
 * Reads every client's answers for figures: those to {@link ConsentScope#STATISTICS} say who may be counted in what leaves the Centre, and withdrawals of all
 * scopes are counted themselves.
 */
@ApplicationScoped
public class ConsentAnswerQueries implements DataProtectionProvider {
    @PersistenceContext
    EntityManager em;

    /** An answer in the history of a case. A consent that has expired is no refusal; one that was withdrawn is. */
    public record ConsentAnswer(CaseId caseId, LocalDate on, boolean refused) {
        ConsentAnswer(Long caseId, Instant at, ConsentStatus status) {
            this(new CaseId(caseId), CentreTime.day(at), status != ConsentStatus.GRANTED);
        }
    }

    /** Finds the answers given by the end of the day, the earliest first, in one SQL statement. */
    public List<ConsentAnswer> findAnswers(ConsentScope scope, AsOf asOf) {
        return em.createQuery(
                        """
                        select new vn.donghanh.consent.ConsentAnswerQueries$ConsentAnswer(t.caseId, t.happenedAt, t.toStatus)
                        from ConsentTransition t where t.scope = :scope and t.toStatus in :answers and t.happenedAt <= :end
                        order by t.id""",
                        ConsentAnswer.class)
                .setParameter("scope", scope)
                .setParameter(
                        "answers", EnumSet.of(ConsentStatus.GRANTED, ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN))
                .setParameter("end", asOf.instant())
                .getResultList();
    }

    @Override
    public List<ProtectionEvent> protectionEvents(AsOf asOf) {
        return em
                .createQuery(
                        "select t from ConsentTransition t where t.toStatus = :withdrawn and t.happenedAt <= :end"
                                + " order by t.id",
                        ConsentTransition.class)
                .setParameter("withdrawn", ConsentStatus.WITHDRAWN)
                .setParameter("end", asOf.instant())
                .getResultList()
                .stream()
                .map(event -> new ProtectionEvent(
                        ProtectionMatter.CONSENT_WITHDRAWN,
                        Objects.requireNonNullElseGet(event.withdrawnOn(), () -> CentreTime.day(event.at())),
                        null))
                .toList();
    }
}
