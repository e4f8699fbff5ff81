package vn.donghanh.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.reference.PercentageThresholdCode;
import vn.donghanh.reference.PercentageThresholdQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.staff.StaffQueries;

/** Openings past the grants that were asked for beyond what one person may open alone within an hour. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class BreakGlassAllowanceRepository {
    /** How long what was asked for stands on the pages of who asked and who decides. */
    private static final Duration SHOWN = Duration.ofDays(7);

    private static final Duration HOUR = Duration.ofHours(1);

    private static final String OF =
            "select new vn.donghanh.breakglass.BreakGlassAllowanceRepository$OfCase(a, c.number, c.personRef)";

    private static final String NOT_ERASED =
            " from BreakGlassAllowance a join CaseFile c on c.id = a.details.caseId where c.erasedAt is null and "
                    + CaseAccess.NOT_BLOCKED;

    private static final String OF_OTHERS = NOT_ERASED + " and a.details.staffId <> :reader";

    @PersistenceContext
    EntityManager em;

    @Inject
    PercentageThresholdQueries thresholds;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    FieldEncryption vault;

    @Inject
    Clock clock;

    /** With the case it is of. */
    record OfCase(BreakGlassAllowance allowance, CaseNumber number, PersonRef person) {}

    /**
     * Whether the user has opened as many as one person may alone within the last hour. One after the other: her account is held until the
     * transaction ends.
     */
    boolean isHourlyLimitReached() {
        em.createNativeQuery("select id from staff_account where id = ?1 for update")
                .setParameter(1, user.id().value())
                .getSingleResult();
        Instant now = clock.instant();
        long opened = em.createQuery(
                        "select count(g) from BreakGlass g where g.details.staffId = :reader and g.fromAt > :since and g.fromAt <= :now",
                        Long.class)
                .setParameter("reader", user.id())
                .setParameter("since", now.minus(HOUR))
                .setParameter("now", now)
                .getSingleResult();
        return opened >= thresholds.amountByDay(PercentageThresholdCode.BREAK_GLASS_HOURLY).applyAsInt(CentreTime.day(now));
    }

    /** The user asked for the same, and it may still be decided or opened. */
    boolean hasPendingRequest(CaseId caseId, @Nullable IdentityField field) {
        return em
                .createQuery(
                        """
                        select a from BreakGlassAllowance a where a.details.caseId = :c and a.details.staffId = :reader and (
                            a.state = vn.donghanh.breakglass.BreakGlassAllowanceStatus.WAITING and a.askedAt > :since
                            or a.state = vn.donghanh.breakglass.BreakGlassAllowanceStatus.ALLOWED and a.openUntil > :now)""",
                        BreakGlassAllowance.class)
                .setParameter("c", caseId.value())
                .setParameter("reader", user.id())
                .setParameter("since", clock.instant().minus(SHOWN))
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .anyMatch(breakGlassAllowance -> breakGlassAllowance.details().field() == field);
    }

    /** The user's own of the last days, the newest first. */
    List<OfCase> findOwn() {
        return shown(OF + NOT_ERASED + " and a.details.staffId = :reader and a.askedAt > :since order by a.id desc");
    }

    Optional<OfCase> findOwn(String ref) {
        return bound(OF + NOT_ERASED + " and a.details.staffId = :reader and a.ref = :ref")
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** What others asked for within the last days, of cases that the reader may know of; what waits comes first. */
    List<OfCase> findOfOthers() {
        return shown(
                OF + OF_OTHERS
                        + " and a.askedAt > :since order by case when a.state = vn.donghanh.breakglass.BreakGlassAllowanceStatus.WAITING then 0 else 1 end, a.id desc");
    }

    Optional<OfCase> findOfOthers(String ref) {
        return bound(OF + OF_OTHERS + " and a.ref = :ref").setParameter("ref", ref).getResultList().stream()
                .findFirst();
    }

    /** How many wait for the reader's word: for the menu and the first page. */
    public int countWaiting() {
        return Math.toIntExact(em.createQuery(
                        "select count(a)" + OF_OTHERS
                                + " and a.state = vn.donghanh.breakglass.BreakGlassAllowanceStatus.WAITING and a.askedAt > :since",
                        Long.class)
                .setParameter("reader", user.id())
                .setParameter("since", clock.instant().minus(SHOWN))
                .getSingleResult());
    }

    /** With the words, for who asked and who decides. */
    List<BreakGlassAllowanceRow> rows(Collection<OfCase> found) {
        Set<StaffId> people = found.stream()
                .flatMap(ofCase -> Stream.of(
                        ofCase.allowance().details().staffId(), ofCase.allowance().decidedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<StaffId, String> names = staff.names(people);
        return found.stream().map(ofCase -> row(ofCase, names)).toList();
    }

    private BreakGlassAllowanceRow row(OfCase ofCase, Map<StaffId, String> names) {
        BreakGlassAllowance asked = ofCase.allowance();
        BreakGlassRequestDetails wish = asked.details();
        StaffId decider = asked.decidedBy();
        return new BreakGlassAllowanceRow(
                asked.ref(),
                ofCase.number().value(),
                names.getOrDefault(wish.staffId(), ""),
                wish.field(),
                wish.reason(),
                words(ofCase),
                asked.hours(),
                asked.askedAt(),
                asked.state(),
                decider == null ? null : names.get(decider),
                asked.decidedAt(),
                asked.openUntil(),
                asked.isLapsed(clock.instant()));
    }

    String words(OfCase ofCase) {
        return vault.open(
                KeyPurpose.NOTES,
                words(ofCase.person(), ofCase.allowance().ref()),
                ofCase.allowance().details().wordsSealed());
    }

    static EncryptedCell words(PersonRef person, String ref) {
        return new EncryptedCell(person, "break_glass_allowance", "words", ref);
    }

    private List<OfCase> shown(String query) {
        return bound(query)
                .setParameter("since", clock.instant().minus(SHOWN))
                .setMaxResults(50)
                .getResultList();
    }

    private TypedQuery<OfCase> bound(String query) {
        return em.createQuery(query, OfCase.class).setParameter("reader", user.id());
    }
}
