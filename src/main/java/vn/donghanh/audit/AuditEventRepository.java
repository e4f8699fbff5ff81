package vn.donghanh.audit;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.http.ClientNetwork;

/** Writes audit events: one statement for the event and one for all its subjects. Neither looks for pending changes, which are written before. */
@ApplicationScoped
class AuditEventRepository {
    private static final String NETWORK = "network";
    private static final String EVENTS = "donghanh_log.audit_event";
    private static final String SUBJECTS = "donghanh_log.audit_subject";

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    FieldEncryption encryption;

    @Inject
    Clock clock;

    /** Records the success of an action in the action's own transaction, so that both are committed or neither. */
    @Transactional(MANDATORY)
    public void recordSuccess(AuditContext.Action action) {
        em.flush();
        write(action, AuditOutcome.DONE, null);
    }

    /**
     * Records a refusal or failure in a new transaction, because that of the action was rolled back. With the network of the request, so that
     * refusals from one place are recognised whichever accounts they concern.
     */
    @Transactional(REQUIRES_NEW)
    public void recordFailure(AuditContext.Action action, AuditOutcome outcome, String code) {
        // the event of a sign-in has it already
        if (action.subjects.stream().noneMatch(subject -> subject.kind().equals(NETWORK))) {
            ClientNetwork.current()
                    .ifPresent(network -> action.subjects.add(new AuditContext.Subject(NETWORK, network.ref(), null)));
        }
        write(action, outcome, code);
    }

    private void write(AuditContext.Action action, AuditOutcome outcome, @Nullable String code) {
        String ref = RandomReference.random();
        if (user.isSignedIn()) {
            action.actor = user.id();
            action.username = user.username();
        }
        insert(
                        EVENTS,
                        """
                        insert into donghanh_log.audit_event
                            (ref, occurred_at, actor_id, actor, action, outcome, code, reason_sealed)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
                .setParameter(1, ref)
                .setParameter(2, clock.instant())
                .setParameter(3, action.actor == null ? null : action.actor.value())
                .setParameter(4, action.username)
                .setParameter(5, action.name)
                .setParameter(6, outcome.name())
                .setParameter(7, code)
                .setParameter(
                        8,
                        action.reason == null
                                ? null
                                : encryption.seal(KeyPurpose.AUDIT, "audit_event", "reason", ref, action.reason))
                .setFlushMode(FlushModeType.COMMIT)
                .executeUpdate();
        List<AuditContext.Subject> subjects =
                action.subjects.stream().distinct().toList();
        if (!subjects.isEmpty()) {
            writeSubjects(ref, subjects);
        }
    }

    private void writeSubjects(String event, List<AuditContext.Subject> subjects) {
        String rows = subjects.stream().map(s -> "(?, ?, ?, ?)").collect(Collectors.joining(", "));
        Query insert = insert(
                SUBJECTS, "insert into donghanh_log.audit_subject (event_ref, kind, ref, detail) values " + rows);
        int at = 1;
        for (AuditContext.Subject subject : subjects) {
            insert.setParameter(at++, event);
            insert.setParameter(at++, subject.kind());
            insert.setParameter(at++, subject.ref());
            insert.setParameter(at++, subject.detail());
        }
        insert.setFlushMode(FlushModeType.COMMIT).executeUpdate();
    }

    /** Names the table that is written: otherwise the insert counts as a change of every entity, and what is kept of each is looked through. */
    private Query insert(String table, String text) {
        return em.createNativeQuery(text).unwrap(NativeQuery.class).addSynchronizedQuerySpace(table);
    }
}
