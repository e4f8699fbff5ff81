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
import vn.donghanh.reference.ThresholdSettingCode;
import vn.donghanh.reference.ThresholdSettingQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.staff.StaffQueries;

/** Repository of requests for emergency access beyond the hourly limit. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class BreakGlassAllowanceRepository {
    /** How long a request stays visible to its requester and to those who decide. */
    private static final Duration VISIBLE_PERIOD = Duration.ofDays(7);

    private static final Duration HOUR = Duration.ofHours(1);

    private static final String SELECT =
            "select new vn.donghanh.breakglass.BreakGlassAllowanceRepository$AllowanceOfCase(a, c.number, c.personRef)";

    private static final String NOT_ERASED =
            " from BreakGlassAllowance a join CaseFile c on c.id = a.details.caseId where c.erasedAt is null and "
                    + CaseAccess.NOT_BLOCKED;

    private static final String OF_OTHERS = NOT_ERASED + " and a.details.staffId <> :reader";

    @PersistenceContext
    EntityManager em;

    @Inject
    ThresholdSettingQueries thresholds;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    FieldEncryption encryption;

    @Inject
    Clock clock;

    /** A request with its case. */
    record AllowanceOfCase(BreakGlassAllowance allowance, CaseNumber number, PersonRef person) {}

    void add(BreakGlassAllowance allowance) {
        em.persist(allowance);
    }

    /**
     * Returns whether the user has reached the limit of emergency accesses within the last hour. Locks the user's account row
     * until the transaction ends, so that parallel requests are counted one after the other.
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
        return opened
                >= thresholds
                        .amountByDay(ThresholdSettingCode.BREAK_GLASS_HOURLY)
                        .applyAsInt(CentreTime.day(now));
    }

    /** Returns whether the user has already requested the same access and it may still be decided or used. */
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
                .setParameter("since", clock.instant().minus(VISIBLE_PERIOD))
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .anyMatch(breakGlassAllowance -> breakGlassAllowance.details().field() == field);
    }

    /** Returns the user's own recent requests, newest first. */
    List<AllowanceOfCase> findOwn() {
        return findRecent(
                SELECT + NOT_ERASED + " and a.details.staffId = :reader and a.askedAt > :since order by a.id desc");
    }

    Optional<AllowanceOfCase> findOwn(String ref) {
        return bindReader(SELECT + NOT_ERASED + " and a.details.staffId = :reader and a.ref = :ref")
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns other users' recent requests, except for cases from which the reader is blocked; pending ones first. */
    List<AllowanceOfCase> findOfOthers() {
        return findRecent(
                SELECT + OF_OTHERS
                        + " and a.askedAt > :since order by case when a.state = vn.donghanh.breakglass.BreakGlassAllowanceStatus.WAITING then 0 else 1 end, a.id desc");
    }

    Optional<AllowanceOfCase> findOfOthers(String ref) {
        return bindReader(SELECT + OF_OTHERS + " and a.ref = :ref").setParameter("ref", ref).getResultList().stream()
                .findFirst();
    }

    /** Counts the requests that wait for the reader's decision, for the menu and the home page. */
    public int countWaiting() {
        return Math.toIntExact(em.createQuery(
                        "select count(a)" + OF_OTHERS
                                + " and a.state = vn.donghanh.breakglass.BreakGlassAllowanceStatus.WAITING and a.askedAt > :since",
                        Long.class)
                .setParameter("reader", user.id())
                .setParameter("since", clock.instant().minus(VISIBLE_PERIOD))
                .getSingleResult());
    }

    /** Returns rows with the decrypted explanation, for the requester and for those who decide. */
    List<BreakGlassAllowanceRow> rows(Collection<AllowanceOfCase> found) {
        Set<StaffId> people = found.stream()
                .flatMap(ofCase -> Stream.of(
                        ofCase.allowance().details().staffId(),
                        ofCase.allowance().decidedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<StaffId, String> names = staff.names(people);
        return found.stream().map(ofCase -> row(ofCase, names)).toList();
    }

    private BreakGlassAllowanceRow row(AllowanceOfCase ofCase, Map<StaffId, String> names) {
        BreakGlassAllowance allowance = ofCase.allowance();
        BreakGlassRequestDetails details = allowance.details();
        StaffId decider = allowance.decidedBy();
        return new BreakGlassAllowanceRow(
                allowance.ref(),
                ofCase.number().value(),
                names.getOrDefault(details.staffId(), ""),
                details.field(),
                details.reason(),
                decryptWords(ofCase),
                allowance.hours(),
                allowance.askedAt(),
                allowance.state(),
                decider == null ? null : names.get(decider),
                allowance.decidedAt(),
                allowance.openUntil(),
                allowance.isLapsed(clock.instant()));
    }

    String decryptWords(AllowanceOfCase ofCase) {
        return encryption.open(
                KeyPurpose.NOTES,
                wordsCell(ofCase.person(), ofCase.allowance().ref()),
                ofCase.allowance().details().wordsSealed());
    }

    byte[] sealWords(PersonRef person, String ref, String words) {
        return encryption.seal(KeyPurpose.NOTES, wordsCell(person, ref), words);
    }

    private static EncryptedCell wordsCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "break_glass_allowance", "words", ref);
    }

    private List<AllowanceOfCase> findRecent(String query) {
        return bindReader(query)
                .setParameter("since", clock.instant().minus(VISIBLE_PERIOD))
                .setMaxResults(50)
                .getResultList();
    }

    private TypedQuery<AllowanceOfCase> bindReader(String query) {
        return em.createQuery(query, AllowanceOfCase.class).setParameter("reader", user.id());
    }
}
