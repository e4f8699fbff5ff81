package vn.donghanh.intake.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.shared.NotFoundException;

/** Stores screenings and the ends of flags, encrypted, and reads the series of a case. Callers must have checked access to the case. */
@ApplicationScoped
public class ScreeningRepository {
    private static final String ANSWERS = "answers";
    private static final String CONTENT = "content";

    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    /** Returns all screenings of the case with the ends of its flags, decrypted. */
    public ScreeningSeries series(CaseView caseView) {
        return new ScreeningSeries(
                findVersions(caseView.id()).stream()
                        .map(version -> new ScreeningSeries.Version(
                                version.screeningRef(),
                                version.versionNumber(),
                                version.screenedOn(),
                                version.occasion(),
                                version.recordedAt(),
                                version.staff(),
                                open(caseView, version)))
                        .toList(),
                findEndings(caseView.id()).stream()
                        .map(ending -> ended(caseView, ending))
                        .toList());
    }

    void append(ScreeningVersion version) {
        em.persist(version);
    }

    void append(FlagEnding ending) {
        em.persist(ending);
    }

    /** @throws NotFoundException when the case has no such screening */
    ScreeningVersion getNewest(CaseId caseId, @Nullable String screeningRef) {
        return findVersions(caseId).stream()
                .filter(version -> version.screeningRef().equals(screeningRef))
                .reduce((earlier, later) -> later)
                .orElseThrow(NotFoundException::new);
    }

    /** Returns all versions of all screenings, in the order in which they were recorded. */
    List<ScreeningVersion> findVersions(CaseId caseId) {
        return em.createQuery(
                        "select v from ScreeningVersion v where v.caseId = :c order by v.id", ScreeningVersion.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    /** Returns the ends of flags, in the order in which they were recorded. */
    List<FlagEnding> findEndings(CaseId caseId) {
        return em.createQuery("select e from FlagEnding e where e.caseId = :c order by e.id", FlagEnding.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    byte[] seal(CaseView caseView, String ref, RiskScreening answers) {
        return Objects.requireNonNull(cipher(caseView, "risk_screening", ref).seal(ANSWERS, answers.toJson()));
    }

    byte[] seal(CaseView caseView, String ref, FlagEndingContent content) {
        return Objects.requireNonNull(cipher(caseView, "risk_flag_ending", ref).seal(CONTENT, content.toJson()));
    }

    private RiskScreening open(CaseView caseView, ScreeningVersion version) {
        String text = version.answersSealed() == null
                ? cipher(caseView, "reception", version.ref()).open("screen", receptionSheet(version.ref()))
                : cipher(caseView, "risk_screening", version.ref()).open(ANSWERS, version.answersSealed());
        return RiskScreening.parse(Objects.requireNonNull(text));
    }

    private ScreeningSeries.Ended ended(CaseView caseView, FlagEnding ending) {
        FlagEndingContent content = FlagEndingContent.parse(Objects.requireNonNull(
                cipher(caseView, "risk_flag_ending", ending.ref()).open(CONTENT, ending.contentSealed())));
        return new ScreeningSeries.Ended(content.flag(), ending.at(), ending.staff(), content.reason());
    }

    private byte @Nullable [] receptionSheet(String ref) {
        return em.createQuery("select s from ReceptionSheet s where s.ref = :ref", ReceptionSheet.class)
                .setParameter("ref", ref)
                .getSingleResult()
                .screenSealed();
    }

    private RowCipher cipher(CaseView caseView, String table, String ref) {
        return new RowCipher(encryption, KeyPurpose.NOTES, caseView.person(), table, ref);
    }
}
