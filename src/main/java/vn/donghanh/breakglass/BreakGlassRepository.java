package vn.donghanh.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.io.Serializable;
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
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.staff.StaffQueries;

/** Repository of emergency accesses, for their users, for a case, and for reviewers. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class BreakGlassRepository {
    private static final String REVIEWABLE_BY_READER =
            " from BreakGlass g join CaseFile c on c.id = g.details.caseId where g.details.staffId <> :reader and "
                    + CaseAccess.NOT_BLOCKED;

    @PersistenceContext
    EntityManager em;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    FieldEncryption encryption;

    @Inject
    Clock clock;

    /**
     * An emergency access with its case.
     *
     * @param erasedAt null unless the client was erased, whose texts nobody can read any more
     */
    record OpeningOfCase(BreakGlass opening, CaseNumber number, PersonRef person, @Nullable Instant erasedAt) {
        boolean isErased() {
            return erasedAt != null;
        }
    }

    void add(BreakGlass opening) {
        em.persist(opening);
    }

    /** Returns the identity fields of this case to which the reader currently has emergency access. */
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

    /**
     * Returns the case while the reader has emergency access to one of its fields, even without a grant; nothing but that field
     * may be shown.
     */
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

    /** Returns the reader's own current accesses to single fields, newest first. */
    List<OpeningOfCase> findOwnOpenFields() {
        return em.createQuery(
                        """
                        select new vn.donghanh.breakglass.BreakGlassRepository$OpeningOfCase(g, c.number, c.personRef, c.erasedAt) from BreakGlass g join CaseFile c on c.id = g.details.caseId
                        where g.details.staffId = :reader and g.details.field is not null and g.untilAt > :now and c.erasedAt is null and\s"""
                                + CaseAccess.NOT_BLOCKED + " order by g.id desc",
                        OpeningOfCase.class)
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

    /**
     * Returns other users' accesses that the reader may review, most urgent first; cases from which the reader is blocked are
     * left out.
     */
    List<OpeningOfCase> findWaiting(int most) {
        return bindReader(
                        "select new vn.donghanh.breakglass.BreakGlassRepository$OpeningOfCase(g, c.number, c.personRef, c.erasedAt)"
                                + REVIEWABLE_BY_READER
                                + " and g.state = vn.donghanh.breakglass.BreakGlassStatus.WAITING order by g.reviewDue, g.id")
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the reviewed accesses, newest first. */
    List<OpeningOfCase> findReviewed(int most) {
        return bindReader(
                        "select new vn.donghanh.breakglass.BreakGlassRepository$OpeningOfCase(g, c.number, c.personRef, c.erasedAt)"
                                + REVIEWABLE_BY_READER
                                + " and g.state <> vn.donghanh.breakglass.BreakGlassStatus.WAITING order by g.reviewedAt desc, g.id desc")
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns everybody's accesses until an instant, for figures. */
    List<BreakGlass> findUntil(Instant end) {
        return em.createQuery("select g from BreakGlass g where g.fromAt <= :end order by g.id", BreakGlass.class)
                .setParameter("end", end)
                .getResultList();
    }

    /** @throws NotFoundException if there is no such access, it is the reader's own, or the reader is blocked from its case */
    OpeningOfCase getForReview(String ref) {
        return bindReader(
                        "select new vn.donghanh.breakglass.BreakGlassRepository$OpeningOfCase(g, c.number, c.personRef, c.erasedAt)"
                                + REVIEWABLE_BY_READER + " and g.ref = :ref")
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Counts the accesses that wait for the reader's review, for the menu and the home page. */
    public WaitingReview countWaiting() {
        return em.createQuery(
                        "select new vn.donghanh.breakglass.BreakGlassRepository$WaitingReview(count(g), count(case when g.reviewDue < :now then 1 end))"
                                + REVIEWABLE_BY_READER
                                + " and g.state = vn.donghanh.breakglass.BreakGlassStatus.WAITING",
                        WaitingReview.class)
                .setParameter("reader", user.id())
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    /** @param overdue of how many the review is overdue */
    public record WaitingReview(long count, long overdue) implements Serializable {
        public boolean late() {
            return overdue > 0;
        }
    }

    /** @param words whether the encrypted texts are decrypted too */
    List<BreakGlassRow> rows(Collection<OpeningOfCase> openings, boolean words) {
        Set<StaffId> people = openings.stream()
                .flatMap(ofCase -> Stream.of(
                        ofCase.opening().details().staffId(), ofCase.opening().reviewedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<StaffId, String> names = staff.names(people);
        return openings.stream()
                .map(ofCase -> row(ofCase, names, words && !ofCase.isErased()))
                .toList();
    }

    private BreakGlassRow row(OpeningOfCase ofCase, Map<StaffId, String> names, boolean words) {
        BreakGlass opening = ofCase.opening();
        BreakGlassRequestDetails details = opening.details();
        StaffId reviewer = opening.reviewedBy();
        boolean late = opening.state() == BreakGlassStatus.WAITING
                && opening.reviewDue().isBefore(clock.instant());
        return new BreakGlassRow(
                opening.ref(),
                ofCase.number().value(),
                names.getOrDefault(details.staffId(), ""),
                details.field(),
                details.reason(),
                words
                        ? encryption.open(
                                KeyPurpose.NOTES, wordsCell(ofCase.person(), opening.ref()), details.wordsSealed())
                        : null,
                opening.from(),
                opening.until(),
                opening.state(),
                opening.reviewDue(),
                late,
                reviewer == null ? null : names.get(reviewer),
                opening.reviewedAt(),
                words ? decryptVerdict(ofCase) : null);
    }

    private @Nullable String decryptVerdict(OpeningOfCase ofCase) {
        return encryption.openOrNull(
                KeyPurpose.NOTES,
                verdictCell(ofCase.person(), ofCase.opening().ref()),
                ofCase.opening().verdictSealed());
    }

    byte[] sealWords(PersonRef person, String ref, String words) {
        return encryption.seal(KeyPurpose.NOTES, wordsCell(person, ref), words);
    }

    byte[] sealVerdictReason(PersonRef person, String ref, String reason) {
        return encryption.seal(KeyPurpose.NOTES, verdictCell(person, ref), reason);
    }

    private static EncryptedCell wordsCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "break_glass", "words", ref);
    }

    private static EncryptedCell verdictCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "break_glass", "verdict", ref);
    }

    private TypedQuery<OpeningOfCase> bindReader(String query) {
        return em.createQuery(query, OpeningOfCase.class).setParameter("reader", user.id());
    }
}
