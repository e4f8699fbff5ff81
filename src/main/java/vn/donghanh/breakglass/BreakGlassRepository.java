package vn.donghanh.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.staff.StaffQueries;

/** What was opened past the grants: for the reader, for a case, and for whoever reviews it. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class BreakGlassRepository {
    private static final String REVIEWED_BY_ME =
            " from BreakGlass g join CaseFile c on c.id = g.details.caseId where g.details.staffId <> :reader and "
                    + CaseAccess.NOT_BLOCKED;

    @PersistenceContext
    EntityManager em;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    FieldEncryption vault;

    @Inject
    Clock clock;

    /** An opening with the case it is of. */
    record OfCase(BreakGlass glass, CaseNumber number, PersonRef person) {}

    record UnreviewedCount(long count, @Nullable Instant firstDue) {}

    /** The fields of this case that the reader has opened past her permissions, and that are still open. */
    public Set<IdentityField> findOpenFields(CaseId caseId) {
        Set<IdentityField> fields = EnumSet.noneOf(IdentityField.class);
        fields.addAll(em.createQuery(
                        """
                        select g.details.field from BreakGlass g where g.details.caseId = :c and g.details.staffId = :reader and g.details.field is not null
                        and g.untilAt > :now""",
                        IdentityField.class)
                .setParameter("c", caseId.value())
                .setParameter("reader", user.id())
                .setParameter("now", clock.instant())
                .getResultList());
        return fields;
    }

    /** The case, while the reader has a field of it open, whether or not it was granted to her: nothing but that field follows from it. */
    public Optional<CaseView> findCaseWithOpenField(String number) {
        return CaseNumber.parse(number).flatMap(known -> em
                .createQuery(
                        """
                        select c from CaseFile c where c.number = :number and c.erasedAt is null and exists (select 1 from BreakGlass g
                            where g.details.caseId = c.id and g.details.staffId = :reader and g.details.field is not null and g.untilAt > :now) and\s"""
                                + CaseAccess.NOT_BLOCKED,
                        CaseFile.class)
                .setParameter("number", known)
                .setParameter("reader", user.id())
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .findFirst()
                .map(CaseFile::view));
    }

    /** The reader's own openings of single fields that are still open, the newest first. */
    List<OfCase> findOwnOpenFields() {
        return em.createQuery(
                        """
                        select new vn.donghanh.breakglass.BreakGlassRepository$OfCase(g, c.number, c.personRef) from BreakGlass g join CaseFile c on c.id = g.details.caseId
                        where g.details.staffId = :reader and g.details.field is not null and g.untilAt > :now and c.erasedAt is null and\s"""
                                + CaseAccess.NOT_BLOCKED + " order by g.id desc",
                        OfCase.class)
                .setParameter("reader", user.id())
                .setParameter("now", clock.instant())
                .getResultList();
    }

    List<BreakGlass> findByCase(CaseId caseId, int most) {
        return em.createQuery(
                        "select g from BreakGlass g where g.details.caseId = :c order by g.id desc", BreakGlass.class)
                .setParameter("c", caseId.value())
                .setMaxResults(most)
                .getResultList();
    }

    /** What the reader may judge, of others, the most urgent first; of a case that she must not see she is told nothing. */
    List<OfCase> findWaiting(int most) {
        return bindReader("select new vn.donghanh.breakglass.BreakGlassRepository$OfCase(g, c.number, c.personRef)"
                        + REVIEWED_BY_ME
                        + " and g.state = vn.donghanh.breakglass.BreakGlassStatus.WAITING order by g.reviewDue, g.id")
                .setMaxResults(most)
                .getResultList();
    }

    /** What was judged, the newest first. */
    List<OfCase> findReviewed(int most) {
        return bindReader("select new vn.donghanh.breakglass.BreakGlassRepository$OfCase(g, c.number, c.personRef)"
                        + REVIEWED_BY_ME
                        + " and g.state <> vn.donghanh.breakglass.BreakGlassStatus.WAITING order by g.reviewedAt desc, g.id")
                .setMaxResults(most)
                .getResultList();
    }

    Optional<OfCase> findByRef(String ref) {
        return bindReader("select new vn.donghanh.breakglass.BreakGlassRepository$OfCase(g, c.number, c.personRef)"
                        + REVIEWED_BY_ME + " and g.ref = :ref")
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** How many wait for the reader's judgement, and whether one has waited too long: for the menu and her first page. */
    public WaitingReview countWaiting() {
        UnreviewedCount unjudged = em.createQuery(
                        "select new vn.donghanh.breakglass.BreakGlassRepository$UnreviewedCount(count(g), min(g.reviewDue))"
                                + REVIEWED_BY_ME + " and g.state = vn.donghanh.breakglass.BreakGlassStatus.WAITING",
                        UnreviewedCount.class)
                .setParameter("reader", user.id())
                .getSingleResult();
        Instant first = unjudged.firstDue();
        return new WaitingReview(Math.toIntExact(unjudged.count()), first != null && first.isBefore(clock.instant()));
    }

    /** @param late at least one has waited longer than it may */
    public record WaitingReview(int count, boolean late) {}

    /** @param words whether the sealed words are opened too */
    List<BreakGlassRow> rows(Collection<OfCase> openings, boolean words) {
        Set<StaffId> people = openings.stream()
                .flatMap(ofCase -> Stream.of(
                        ofCase.glass().details().staffId(), ofCase.glass().reviewedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<StaffId, String> names = staff.names(people);
        return openings.stream().map(ofCase -> row(ofCase, names, words)).toList();
    }

    private BreakGlassRow row(OfCase ofCase, Map<StaffId, String> names, boolean words) {
        BreakGlass glass = ofCase.glass();
        BreakGlassRequestDetails wish = glass.details();
        StaffId reviewer = glass.reviewedBy();
        boolean late =
                glass.state() == BreakGlassStatus.WAITING && glass.reviewDue().isBefore(clock.instant());
        return new BreakGlassRow(
                glass.ref(),
                ofCase.number().value(),
                names.getOrDefault(wish.staffId(), ""),
                wish.field(),
                wish.reason(),
                words ? vault.open(KeyPurpose.NOTES, words(ofCase.person(), glass.ref()), wish.wordsSealed()) : null,
                glass.from(),
                glass.until(),
                glass.state(),
                glass.reviewDue(),
                late,
                reviewer == null ? null : names.get(reviewer),
                glass.reviewedAt(),
                words ? verdict(ofCase) : null);
    }

    private @Nullable String verdict(OfCase ofCase) {
        return vault.openOrNull(
                KeyPurpose.NOTES,
                verdict(ofCase.person(), ofCase.glass().ref()),
                ofCase.glass().verdictSealed());
    }

    static EncryptedCell words(PersonRef person, String ref) {
        return new EncryptedCell(person, "break_glass", "words", ref);
    }

    static EncryptedCell verdict(PersonRef person, String ref) {
        return new EncryptedCell(person, "break_glass", "verdict", ref);
    }

    private TypedQuery<OfCase> bindReader(String query) {
        return em.createQuery(query, OfCase.class).setParameter("reader", user.id());
    }
}
