package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.partnerbusiness.loop.BusinessRepository;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.NotFoundException;

/** Repository of enrolments, their transitions and attendance. The Centre loads by case, schools by disclosure code and organisation. */
@ApplicationScoped
class EnrolmentRepository extends BusinessRepository<Enrolment, EnrolmentTransition> {
    @Inject
    FieldEncryption encryption;

    EnrolmentRepository() {
        super(Enrolment.class, EnrolmentTransition.class);
    }

    byte[] sealCertificate(Enrolment enrolment, String number) {
        return Objects.requireNonNull(row(enrolment).seal("certificate", number));
    }

    @Nullable
    String openCertificate(Enrolment enrolment) {
        return row(enrolment).open("certificate", enrolment.certificateSealed());
    }

    private RowCipher row(Enrolment enrolment) {
        return new RowCipher(encryption, KeyPurpose.DOCUMENTS, enrolment.person(), "enrolment", enrolment.ref());
    }

    /** @throws NotFoundException if no enrolment with this code was sent to this school */
    Enrolment findSentTo(OrganisationId school, DisclosureCode code) {
        return em
                .createQuery(
                        "select e from Enrolment e where e.organisationId = :o and e.code = :code", Enrolment.class)
                .setParameter("o", school)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Returns the references of enrolments whose course starts today or earlier and has not been marked as started. */
    List<String> findStarting(LocalDate today) {
        return em.createQuery(
                        """
                        select e.ref from Enrolment e
                        where e.status = vn.donghanh.training.EnrolmentStatus.ENROLLED and e.startOn <= :today order by e.id""",
                        String.class)
                .setParameter("today", today)
                .getResultList();
    }

    /** Counts what was recorded beside the enrolment as a change of it: whoever reverts or changes it at the same time is told so. */
    void countChange(Enrolment enrolment) {
        em.lock(enrolment, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Returns the attendance records of an enrolment by month. */
    List<MonthlyAttendance> findAttendance(Enrolment enrolment) {
        return em.createQuery(
                        "select a from MonthlyAttendance a where a.enrolmentId = :e order by a.month",
                        MonthlyAttendance.class)
                .setParameter("e", enrolment.id())
                .getResultList();
    }

    /** Returns when the client was last asked about low attendance; empty if that was never done. */
    Optional<Instant> findLastAsked(Enrolment enrolment) {
        return em
                .createQuery(
                        """
                        select t.endedAt from CaseTask t where t.caseId = :c and t.kind = :kind and t.subject = :subject
                        and t.ending = :done order by t.endedAt desc""",
                        Instant.class)
                .setParameter("c", enrolment.caseId().value())
                .setParameter("kind", TaskKind.TRAINING_ATTENDANCE)
                .setParameter("subject", EnrolmentTransitions.subjectOf(enrolment))
                .setParameter("done", TaskEnding.DONE)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the ids of the enrolments with an attendance record for the month, using one statement. */
    Set<Long> findIdsWithAttendance(Collection<Enrolment> enrolments, YearMonth month) {
        return enrolments.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createQuery(
                                "select a.enrolmentId from MonthlyAttendance a where a.enrolmentId in :e and a.month = :m",
                                Long.class)
                        .setParameter(
                                "e", enrolments.stream().map(Enrolment::id).toList())
                        .setParameter("m", month.atDay(1))
                        .getResultList());
    }

    Optional<MonthlyAttendance> findAttendance(Enrolment enrolment, YearMonth month) {
        return findAttendance(enrolment).stream()
                .filter(monthlyAttendance -> monthlyAttendance.month().equals(month))
                .findFirst();
    }
}
