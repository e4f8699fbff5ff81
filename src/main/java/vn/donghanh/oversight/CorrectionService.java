package vn.donghanh.oversight;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseFrames;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.crypto.Vault;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.staff.StaffDirectory;

/** A supervisor reads plan against results and asks for what must be put right; the worker does it and says what she did. */
@UseCases
public class CorrectionService {
    private static final int MOST = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    CaseTasks tasks;

    @Inject
    Deadlines deadlines;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    @Inject
    Vault vault;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** @param mayAsk the reader may ask for another */
    public record Page(CaseHeader header, List<CorrectionRow> rows, boolean mayAsk) implements Serializable {}

    /** The newest first. */
    @Requires(Permission.CASE_READ)
    @AuditAction("correction.list")
    public Page page(String number) {
        CaseView file = files.see(number);
        List<Correction> found = em.createQuery(
                        "select c from Correction c where c.caseId = :file order by c.id desc", Correction.class)
                .setParameter("file", file.id())
                .setMaxResults(MOST)
                .getResultList();
        Map<StaffId, String> names = staff.names(found.stream()
                .flatMap(one -> Stream.of(one.askedBy(), one.answeredBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Page(
                frames.frame(file),
                found.stream().map(one -> row(file, one, names)).toList(),
                file.status().isOpen() && user.may(Permission.CORRECTION_ASK));
    }

    @Requires(Permission.CORRECTION_ASK)
    @AuditAction("correction.request")
    public void ask(String number, @NotNull CorrectionAbout about, @NotBlank @Size(min = 10, max = 1000) String words) {
        CaseView file = files.see(number);
        if (!file.status().isOpen()) {
            throw new RuleViolation(CorrectionRule.CASE_ENDED);
        }
        String ref = Refs.random();
        Instant now = clock.instant();
        Instant due = deadlines.due(DeadlineCode.CORRECTION, now);
        byte[] sealed = vault.seal(Purpose.NOTES, cell(file.person(), "words", ref), words.strip());
        em.persist(new Correction(ref, file.id(), about, sealed, user.id(), now, due));
        tasks.openForManager(file.id(), TaskKind.CORRECTION, ref, due);
        trail.about("correction", ref, about.name());
    }

    /** Whoever answers for the case has put it right, or says why not. */
    @Requires(Permission.CASE_WORK)
    @AuditAction("correction.answer")
    public void answer(String number, String ref, @NotBlank @Size(min = 10, max = 1000) String words) {
        CaseView file = files.see(number);
        trail.about("correction", ref);
        Correction correction = em
                .createQuery("select c from Correction c where c.caseId = :file and c.ref = :ref", Correction.class)
                .setParameter("file", file.id())
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!file.isManagedBy(user.id())) {
            throw new RuleViolation(CorrectionRule.NOT_YOURS);
        }
        correction.answer(
                user.id(),
                clock.instant(),
                vault.seal(Purpose.NOTES, cell(file.person(), "answer", ref), words.strip()));
        tasks.doneAbout(file.id(), ref, TaskKind.CORRECTION);
    }

    private CorrectionRow row(CaseView file, Correction one, Map<StaffId, String> names) {
        boolean reads = user.may(Permission.ALIAS_SEE);
        return new CorrectionRow(
                one.ref(),
                one.about(),
                reads ? vault.open(Purpose.NOTES, cell(file.person(), "words", one.ref()), one.wordsSealed()) : null,
                names.getOrDefault(one.askedBy(), ""),
                one.askedAt(),
                one.dueAt(),
                one.answeredBy() == null ? null : names.get(one.answeredBy()),
                one.answeredAt(),
                reads ? answer(file, one) : null,
                one.answeredAt() == null && user.may(Permission.CASE_WORK) && file.isManagedBy(user.id()));
    }

    private @Nullable String answer(CaseView file, Correction one) {
        return vault.openOrNull(Purpose.NOTES, cell(file.person(), "answer", one.ref()), one.answerSealed());
    }

    private static SealedCell cell(PersonRef person, String column, String ref) {
        return new SealedCell(person, "correction", column, ref);
    }
}
